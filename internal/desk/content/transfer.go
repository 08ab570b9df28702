package content

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Transfers are what comes of somebody's leaving and somebody's joining: the post is held by another, and all that named the
// one who leaves names who comes.
//
// Source: internal/catalog/README.md › Transfer and joining.
type Transfers struct{ d *desk.Desk }

// Look says what would come of a transfer, place by place; nothing is stored.
func (s *Transfers) Look(in TransferIn) (view TransferView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		t, err := w.transfer(in)
		if err == nil {
			view, err = t.view()
		}
		return err
	})
	return view, err
}

// Take makes a transfer as it was shown, in one act. The problems are those of the form, transfer.officer, transfer.person,
// transfer.stale where the content has changed since it was shown, and transfer.past while another day is looked at.
func (s *Transfers) Take(in TransferIn) (made Transferred, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		t, err := w.transfer(in)
		if err != nil {
			return err
		}
		if err := t.mayTake(); err != nil {
			return err
		}
		if in.Stamp != t.stamp {
			return office.Problem{Code: "transfer.stale"}
		}
		made, err = t.take()
		return err
	})
	return made, err
}

// transfer is one on its way: what was chosen, and every thing as it would be.
type transfer struct {
	*work
	in       TransferIn
	officers *catalog.Category
	stamp    string

	old, now  office.Record // the post, with who leaves and who comes
	stored    office.Record // the post as it is stored; now, unless nobody is named yet
	person    office.Record // who takes over, of the list; no ID for none
	freed     office.Record // their own post, where they leave it
	holding   map[string]string
	values    map[string]string
	refused   office.Problems
	leftOn    office.Date
	needles   []needle
	namesake  string // another of the same name
	uses      []TransferUse
	records   []changedRecord
	letters   []office.Letter
	settings  *office.Office
	typing    map[string]json.RawMessage
	whoLeaves string
}

// changedRecord is a record as it would be.
type changedRecord struct {
	category *catalog.Category
	office.Record
}

func (w *work) transfer(in TransferIn) (*transfer, error) {
	officers, err := w.Category(desk.OfficersCategory)
	if err != nil {
		return nil, err
	}
	t := &transfer{work: w, in: in, officers: officers, typing: map[string]json.RawMessage{}, values: map[string]string{}, uses: []TransferUse{}}
	t.in.Stamp = ""
	if in.Values == nil {
		t.in.Values = map[string]string{}
	}
	text, err := json.Marshal(t.in)
	if err != nil {
		return nil, err
	}
	typed, err := w.typingStamp()
	if err != nil {
		return nil, err
	}
	t.stamp = stampOf(w.Seq, string(w.Day)+digest(text, typed))
	if in.Officer == "" {
		return t, nil
	}
	if t.old, err = w.holder(in.Officer, "officer", "transfer.officer"); err != nil {
		return nil, err
	}
	if err := t.comes(); err != nil {
		return nil, err
	}
	return t, t.gather()
}

// holder is an officer who is there and holds a post.
func (w *work) holder(id, field, code string) (office.Record, error) {
	r, found := w.Book.Env(desk.OfficersCategory).Officer(id)
	if !found || r.Values["vacant"] == "true" || r.Values["name_bn"] == "" {
		return r, office.Problem{Code: code, Field: field}
	}
	return r, nil
}

// comes works out who will hold the post.
func (t *transfer) comes() (err error) {
	t.whoLeaves = t.old.Values["name_bn"]
	switch t.in.How {
	case heldByListed, heldInCharge:
		if t.in.Person == "" || t.in.Person == t.old.ID {
			break
		}
		if t.person, err = t.holder(t.in.Person, "person", "transfer.person"); err != nil {
			return err
		}
	}
	t.values = t.proposed()
	if t.in.How == heldByNobody {
		t.now = t.officers.HeldBy(t.old, nil)
		t.stored = t.now
		return nil
	}
	for name, v := range t.in.Values {
		if f, known := t.officers.Field(name); known && f.Holder && f.Kind != catalog.File {
			t.values[name] = v
		}
	}
	all := maps.Clone(t.old.Values)
	for _, f := range t.officers.Fields {
		if f.Holder {
			delete(all, f.Name)
		}
	}
	maps.Copy(all, t.values)
	canonical, refused := t.officers.Canonical(t.officers.Completed(all, t.Office))
	for _, p := range refused {
		if f, known := t.officers.Field(p.Field); known && f.Holder {
			t.refused = append(t.refused, p)
		}
	}
	t.holding = t.officers.Holding(office.Record{Values: canonical})
	t.now = t.officers.HeldBy(t.old, t.holding)
	if t.in.How == heldByListed && t.person.ID != "" {
		t.freed = t.officers.HeldBy(t.person, nil)
		for _, a := range t.person.Attachments { // the photograph goes along
			if f, known := t.officers.Field(a.Field); known && f.Holder {
				t.now.Attachments = append(t.now.Attachments, a)
			}
		}
	}
	t.stored = t.now
	return nil
}

// proposed are the values of who comes before anything is typed: of one of the list their own; an official address that names
// the post stays with it.
func (t *transfer) proposed() map[string]string {
	values := map[string]string{}
	if t.person.ID != "" {
		values = t.officers.Holding(t.person)
		delete(values, "joined_on")
	}
	if mail := t.old.Values["email"]; catalog.OfficialMail(mail) && !namesSomebody(mail, t.old.Values["name_en"]) {
		values["email"] = mail
	}
	values["charge"] = "regular"
	if t.in.How == heldInCharge {
		values["charge"] = "additional"
	}
	values["joined_on"] = string(t.Day)
	return values
}

// namesSomebody tells whether the name before the @ holds a part of a person's name.
func namesSomebody(mail, name string) bool {
	box, _, _ := strings.Cut(strings.ToLower(mail), "@")
	for _, part := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if len(part) >= 4 && strings.Contains(box, part) {
			return true
		}
	}
	return false
}

// view is the transfer as the page shows it.
func (t *transfer) view() (TransferView, error) {
	v := TransferView{
		Officer: t.old.ID, Name: t.old.Values["name_bn"], Post: t.old.Values["designation_bn"], Leaving: t.OfficerChoices(""), People: []desk.Choice{},
		Fields: []catalog.FormField{}, Values: t.values, Before: map[string]string{}, Findings: []Finding{}, Uses: t.uses, Stamp: t.stamp,
	}
	if t.old.ID == "" {
		return v, nil
	}
	for _, c := range v.Leaving {
		if c.Value != t.old.ID {
			v.People = append(v.People, c)
		}
	}
	for _, f := range t.officers.Describe().Fields {
		if own, _ := t.officers.Field(f.Name); own.Holder && f.Kind != catalog.File && f.Name != "charge" {
			v.Fields = append(v.Fields, f)
			v.Before[f.Name] = t.Display(t.officers, f.Name, t.old.Values[f.Name])
		}
	}
	if t.in.How != heldByNobody {
		v.Successor = t.stored.Values["name_bn"]
		for _, f := range t.findings(t.officers, t.stored, t.refused) {
			if own, known := t.officers.Field(f.Field); known && own.Holder {
				v.Findings = append(v.Findings, f)
			}
		}
	}
	n, left := 0, 0
	for _, u := range t.uses {
		if u.Before != u.After {
			n++
		}
		if u.Choice == useKeep {
			left++
		}
	}
	if t.mayTake() == nil {
		v.Ready = t.Desk.Say("transfer.ready", office.Args{"n": n})
	}
	if left > 0 {
		v.Left = t.Desk.Say("transfer.left", office.Args{"n": left, "name": t.whoLeaves})
	}
	return v, nil
}

// mayTake tells what keeps a transfer from being made.
func (t *transfer) mayTake() error {
	switch {
	case t.Desk.Sitting().Day != "":
		return office.Problem{Code: "transfer.past"}
	case t.old.ID == "":
		return office.Problem{Code: "transfer.officer", Field: "officer"}
	case (t.in.How == heldByListed || t.in.How == heldInCharge) && t.person.ID == "":
		return office.Problem{Code: "transfer.person", Field: "person"}
	case !slices.Contains([]string{heldByNew, heldByListed, heldInCharge, heldByNobody}, t.in.How):
		return office.Problem{Code: "transfer.how", Field: "how"}
	case t.in.How != heldByNobody && t.stored.Values["name_bn"] == "":
		return office.Problem{Code: "office.needed", Field: "name_bn"}
	}
	if day := strings.TrimSpace(t.in.LeftOn); day != "" {
		read, err := desk.ReadDate(day, "left_on")
		if err != nil {
			return err
		}
		t.leftOn = read
	}
	return t.MayStand(t.officers, t.stored, t.refused)
}

// take stores it all. What refers to the post is stored after the post, so that it is found by who holds it now.
func (t *transfer) take() (made Transferred, err error) {
	if _, err := t.saveContent(t.officers, t.stored, t.old.Revision, office.Typed); err != nil {
		return made, err
	}
	if t.freed.ID != "" {
		if _, err := t.saveContent(t.officers, t.freed, t.person.Revision, office.Typed); err != nil {
			return made, err
		}
	}
	w, err := at(t.Desk, t.Tx)
	if err != nil {
		return made, err
	}
	change, err := t.Desk.Stamp(t.Tx, office.Typed)
	if err != nil {
		return made, err
	}
	for _, r := range t.records { // a proposal among them is one still: nobody has gone through it
		if _, err := w.KeepContent(r.category, r.Record, r.Revision, change); err != nil {
			return made, err
		}
	}
	for _, l := range t.letters {
		if _, err := w.KeepLetter(l, l.Revision, change); err != nil {
			return made, err
		}
	}
	if t.settings != nil {
		if _, err := t.Desk.KeepOffice(t.Tx, *t.settings, t.Revision, change); err != nil {
			return made, err
		}
	}
	words := t.words()
	t.Tx.Say(office.Text{BN: words.In(office.Bengali), EN: words.In(office.English)})
	if err := t.ChangeTyping(t.typing); err != nil {
		return made, err
	}
	now, err := at(t.Desk, t.Tx)
	if err != nil {
		return made, err
	}
	made = Transferred{Text: words.In(t.Desk.Lang()), Record: t.old.ID}
	made.Nav, err = now.Nav()
	return made, err
}

// words say in a line what was done.
func (t *transfer) words() office.Problem {
	args := office.Args{"name": t.whoLeaves, "post": t.old.Values["designation_bn"], "who": t.stored.Values["name_bn"]}
	code := "did.transferred"
	switch t.in.How {
	case heldInCharge:
		code = "did.transferred_charge"
	case heldByNobody:
		code = "did.transferred_vacant"
	}
	to := bangla.NormaliseLine(t.in.To)
	switch {
	case t.leftOn != "" && to != "":
		args["where"] = desk.InBoth("transfer.left_for", office.Args{"name": t.whoLeaves, "day": t.leftOn, "to": to})
	case t.leftOn != "":
		args["where"] = desk.InBoth("transfer.left_on", office.Args{"name": t.whoLeaves, "day": t.leftOn})
	case to != "":
		args["where"] = desk.InBoth("transfer.left_to", office.Args{"name": t.whoLeaves, "to": to})
	default:
		args["where"] = office.Text{}
	}
	return office.Problem{Code: code, Args: args}
}

// typingStamp is what is typed and not saved, in a line: a transfer changes it too.
func (w *work) typingStamp() ([]byte, error) {
	var all []byte
	err := w.Tx.Drafts(func(key string, body []byte) error {
		all = append(append(all, key...), body...)
		return nil
	})
	return all, err
}
