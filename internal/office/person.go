package office

// Person is somebody who works at the office's computer. Who works says it with a PIN, whose hash is no part of this: it guards
// whose name stands beside a change, and never the data. Source: internal/desk/people/README.md › What a PIN guards.
type Person struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Officer  string `json:"officer,omitempty"` // record of officers_staff, where linked
	Preparer bool   `json:"preparer,omitempty"`
	Checker  bool   `json:"checker,omitempty"`
	Approver bool   `json:"approver,omitempty"`
	PINs     int    `json:"pins,omitempty"`    // how many PINs were set so far; 0 = none
	PINOn    Date   `json:"pin_on,omitempty"`  // day on which the last was set
	PINWhy   string `json:"pin_why,omitempty"` // why it was set anew without the one before
	Left     bool   `json:"left,omitempty"`    // works here no more
	Revision int    `json:"revision"`
}

// Check finds what cannot stand of a person.
func (p Person) Check(known Known) Problems { return check(known, &p).problems }

// Checked is that a checker has looked at a record as it now says.
type Checked struct {
	By string `json:"by"`
	On Date   `json:"on"`
}

func init() {
	rules[Person](
		rule{key: "id", label: Text{"পরিচিতি-চিহ্ন", "id"}, may: needed(id)},
		rule{key: "name", label: Text{"নাম", "name"}, may: needed(line(maxName))},
		rule{key: "officer", label: Text{"কর্মকর্তা", "officer"}, may: maybe(id)},
		rule{key: "preparer", label: Text{"প্রস্তুতকারী", "preparer"}, may: anything},
		rule{key: "checker", label: Text{"যাচাইকারী", "checker"}, may: anything},
		rule{key: "approver", label: Text{"অনুমোদনকারী", "approver"}, may: anything},
		rule{key: "pins", label: Text{"পিন", "PIN"}, may: within(0, 1<<20, "number.range")},
		rule{key: "pin_on", label: Text{"পিন দেওয়ার তারিখ", "day the PIN was set"}, may: maybe(day)},
		rule{key: "pin_why", label: Text{"পিন নতুন করার কারণ", "why the PIN was set anew"}, may: text(maxName)},
		rule{key: "left", label: Text{"এখানে আর কাজ করেন না", "works here no more"}, may: anything},
		rule{key: "revision", label: Text{"সংস্করণ", "revision"}, may: revision},
	)
	rules[Checked](
		rule{key: "by", label: Text{"যাচাইকারী", "checker"}, may: text(maxName)},
		rule{key: "on", label: Text{"তারিখ", "day"}, may: maybe(day)},
	)
}
