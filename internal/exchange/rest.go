package exchange

import (
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// readOffice reads the office and its settings.
func (x *reader) readOffice(raw json.RawMessage) {
	o := &x.Office
	x.into("office", raw, o)
	x.keep("office", raw, *o)
	normalise(reflect.ValueOf(o).Elem())
	if o.ID == "" || o.NameBN == "" {
		x.fault("exchange.office", "office", nil)
	}
	for _, day := range o.Weekend {
		oneOf(x, "office/weekend", day, office.Weekdays)
	}
	oneOf(x, "office/memo/form", cmp.Or(o.Memo.Form, office.Memo18), office.MemoForms)
	oneOf(x, "office/digits", cmp.Or(o.Digits, office.BengaliDigits), office.DigitKinds)
	for year, next := range o.Memo.NextSerial {
		if next < 1 {
			x.fault("exchange.value", "office/memo/next_serial/"+year, office.Args{"value": next})
		}
	}
}

func oneOf[T ~string](x *reader, place string, value T, of office.Vocabulary[T]) {
	if !of.Valid(value) {
		x.fault("exchange.value", place, office.Args{"value": office.Shorten(string(value))})
	}
}

func (x *reader) readDirectives(raw json.RawMessage) {
	for i, one := range x.list("directives", raw) {
		var d office.Directive
		place := step("directives", fmt.Sprint(i+1))
		x.into(place, one, &d)
		if d.ID == "" {
			d.ID = madeID(d.ReceivedOn, one)
		}
		if x.claim(place, d.ID) {
			place = step("directives", d.ID)
		}
		x.keep(place, one, d)
		x.days(place, d)
		oneOf(x, step(place, "scope"), cmp.Or(d.Scope, office.ScopeOwn), office.Scopes)
		if d.Days != nil && (*d.Days < 0 || *d.Days > 1000) {
			x.fault("exchange.value", step(place, "days"), office.Args{"value": *d.Days})
		}
		d.Revision = 1
		x.Directives = append(x.Directives, d)
	}
}

func (x *reader) readLetters(raw json.RawMessage) {
	for i, one := range x.list("letters", raw) {
		var l struct {
			office.Letter
			PDF *carried `json:"pdf"`
		}
		place := step("letters", fmt.Sprint(i+1))
		x.into(place, one, &l)
		if l.ID == "" {
			l.ID = madeID(l.IssuedOn, one)
		}
		if x.claim(place, l.ID) {
			place = step("letters", l.ID)
		}
		x.keep(place, one, l.Letter)
		x.days(place, l.Letter)
		if l.Serial < 0 {
			x.fault("exchange.value", step(place, "serial"), office.Args{"value": l.Serial})
		}
		if l.PDF != nil && x.attachment(step(place, "pdf"), *l.PDF) {
			l.Letter.PDF = &l.PDF.Attachment
		}
		l.Revision = 1
		x.Letters = append(x.Letters, l.Letter)
	}
}

func (x *reader) readHolidays(raw json.RawMessage) {
	for i, one := range x.list("holidays", raw) {
		var h office.Holiday
		place := step("holidays", fmt.Sprint(i))
		x.into(place, one, &h)
		x.keep(place, one, h)
		normalise(reflect.ValueOf(&h).Elem())
		oneOf(x, step(place, "kind"), h.Kind, office.HolidayKinds)
		if h.Date == "" {
			x.fault("exchange.day", step(place, "date"), office.Args{"value": ""})
		}
		x.days(place, h)
		x.Holidays = append(x.Holidays, h)
	}
}

var (
	dateType = reflect.TypeFor[office.Date]()
	textType = reflect.TypeFor[string]()
)

// days refuses every office.Date within v that is neither empty nor a day.
func (x *reader) days(place string, v any) {
	eachString(place, reflect.ValueOf(v), func(at string, s reflect.Value) {
		if d := office.Date(s.String()); s.Type() == dateType && d != "" && !d.Valid() {
			x.fault("exchange.day", at, office.Args{"value": office.Shorten(string(d))})
		}
	})
}

// normalise brings every string within v to the normal form in which text is kept.
func normalise(v reflect.Value) {
	eachString("", v, func(_ string, s reflect.Value) {
		if s.Type() == textType && s.CanSet() {
			s.SetString(bangla.Normalise(s.String()))
		}
	})
}

// eachString visits the strings of structs, lists and pointers; maps hold settings keyed by code and are
// left as they are.
func eachString(place string, v reflect.Value, visit func(place string, s reflect.Value)) {
	switch v.Kind() {
	case reflect.String:
		visit(place, v)
	case reflect.Pointer:
		if !v.IsNil() {
			eachString(place, v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachString(step(place, fmt.Sprint(i)), v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			eachString(step(place, name), v.Field(i), visit)
		}
	}
}
