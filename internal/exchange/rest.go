package exchange

import (
	"encoding/json"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// readOffice reads the office and its settings.
func (x *reader) readOffice(raw json.RawMessage) {
	o := &x.Office
	x.into(officeSpot, raw, o)
	x.keep("office", raw, *o)
	office.Rewrite(o, bangla.Normalise)
	x.judge(officeSpot, o.Check(x.known))
}

func (x *reader) readDirectives(raw json.RawMessage) {
	for i, one := range x.list(directivesSpot, raw) {
		var d office.Directive
		at := directivesSpot.item(i)
		x.into(at, one, &d)
		if d.ID == "" {
			d.ID = office.IDOf(d.ReceivedOn, compact(one))
		}
		x.claim(at, d.ID)
		x.keep(step("directives", d.ID), one, d)
		d.Revision = 1
		x.judge(at, d.Check(x.known))
		x.Directives = append(x.Directives, d)
	}
}

func (x *reader) readLetters(raw json.RawMessage) {
	for i, one := range x.list(lettersSpot, raw) {
		var l struct {
			office.Letter
			PDF *carried `json:"pdf"`
		}
		at := lettersSpot.item(i)
		x.into(at, one, &l)
		if l.ID == "" {
			l.ID = office.IDOf(l.IssuedOn, compact(one))
		}
		x.claim(at, l.ID)
		x.keep(step("letters", l.ID), one, l.Letter)
		if l.PDF != nil {
			x.bytes(at.of(l.Letter, "pdf"), *l.PDF)
			l.Letter.PDF = &l.PDF.Attachment
		}
		l.Revision = 1
		x.judge(at, l.Letter.Check(x.known))
		x.Letters = append(x.Letters, l.Letter)
	}
}

func (x *reader) readHolidays(raw json.RawMessage) {
	for i, one := range x.list(holidaysSpot, raw) {
		var h office.Holiday
		x.into(holidaysSpot.item(i), one, &h)
		x.keep(step("holidays", office.Say(i, office.English)), one, h)
		office.Rewrite(&h, bangla.Normalise)
		x.Holidays = append(x.Holidays, h)
	}
	x.judge(holidaysSpot, office.CheckHolidays(x.Holidays, 0))
}
