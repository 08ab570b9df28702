package exchange

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// references finds what two things may not share and what leads nowhere: what no noun sees by itself.
func (x *reader) references() {
	letters, directives := map[string]bool{}, map[string]bool{}
	for _, l := range x.Letters {
		letters[l.ID] = true
	}
	for _, d := range x.Directives {
		directives[d.ID] = true
	}
	x.records()
	x.directives(letters)
	x.letters(letters, directives)
}

// records hold every live record to its category's rules of saving, on no day in particular.
func (x *reader) records() {
	env := catalog.Env{Office: x.Office, CharterForm: catalog.CharterFormOf(x.Categories["citizen_charter"].Records)}
	env.Officer = catalog.OfficersOf(x.Categories["officers_staff"].Records)
	for _, category := range x.cat.All() {
		records := x.Categories[category.ID].Records
		list := spot{"categories." + category.ID + ".records", []office.Text{category.Label}}
		judge := func(i int, p office.Problem) {
			at := recordSpot(list, i, category, records[i])
			if field, known := category.Field(p.Field); known {
				at = spot{at.field + ".values", at.at}.key(p.Field, field.Label)
			}
			x.fault(p.Code, at, p.Args)
		}
		for i, r := range records {
			if r.Deleted {
				continue
			}
			errors, _ := category.Check(r, env)
			for _, p := range errors {
				judge(i, p)
			}
		}
		for _, taken := range category.Taken(records) {
			judge(taken.Index, taken.Problem)
		}
	}
}

// directives stand once each, and are answered by letters that are there.
func (x *reader) directives(letters map[string]bool) {
	type sender struct{ from, memo string }
	seen := map[sender]bool{}
	for i, d := range x.Directives {
		at := directivesSpot.item(i)
		one := sender{bangla.Fold(d.ReceivedFrom), office.LetterMemo(d.Memo)}
		if d.Memo != "" && seen[one] {
			x.fault("directive.twice", at.of(d, "memo"), office.Args{"memo": d.Memo})
		}
		seen[one] = true
		if d.Answer != nil {
			x.leads(at.of(d, "answer.letter"), d.Answer.Letter, letters)
		}
		for n, a := range d.Interims {
			x.leads(at.of(d, "interims"+office.Index(n)+".letter"), a.Letter, letters)
		}
	}
}

// letters have a number each, in whatever year, and speak of what is there.
func (x *reader) letters(letters, directives map[string]bool) {
	numbers := map[string]bool{}
	var runs []office.Letter // of several numbers
	for i, l := range x.Letters {
		from, to := l.Numbers()
		for _, other := range runs {
			first, last := other.Numbers()
			if from > 0 && from <= last && first <= to && l.ID != other.ID && office.Digits(l.FileCode, office.Bengali) == office.Digits(other.FileCode, office.Bengali) {
				x.fault("letter.twice", lettersSpot.item(i).of(l, "serial"), office.Args{"memo": office.FormatMemo(l.FileCode, max(from, first))})
			}
		}
		if l.Through > 0 {
			runs = append(runs, l)
		}
		at := lettersSpot.item(i)
		if number := l.Number(); number != "" {
			if numbers[number] {
				x.fault("letter.twice", at.of(l, "serial"), office.Args{"memo": office.FormatMemo(l.FileCode, l.Serial)})
			}
			numbers[number] = true
		}
		x.leads(at.of(l, "directive"), l.Directive, directives)
		x.leads(at.of(l, "supersedes"), l.Supersedes, letters)
		if l.Body != nil {
			x.leads(at.of(l, "body.about"), l.Body.About, letters)
		}
	}
}

// leads refuses a reference to nothing.
func (x *reader) leads(at spot, id string, there map[string]bool) {
	if id != "" && !there[id] {
		x.fault("id.nowhere", at, office.Args{"id": office.Shorten(id)})
	}
}
