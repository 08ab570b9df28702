package desk_test

import (
	"batayandesk/internal/desk/handover"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

// noNullLists finds lists and maps that would cross as null.
func noNullLists(place string, v reflect.Value, found *[]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			noNullLists(place, v.Elem(), found)
		}
	case reflect.Slice, reflect.Map:
		if v.IsNil() {
			*found = append(*found, place)
			return
		}
		if v.Kind() == reflect.Slice {
			for i := range v.Len() {
				noNullLists(fmt.Sprintf("%s[%d]", place, i), v.Index(i), found)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if tag := v.Type().Field(i).Tag.Get("json"); !strings.Contains(tag, "omitempty") {
				noNullLists(place+"."+v.Type().Field(i).Name, v.Field(i), found)
			}
		}
	}
}

// The page takes every list of an answer for a list: null in its place would stop a screen. Read from an
// office without anything, where lists are shortest.
func TestAnswersOfAnEmptyOfficeHoldListsAndNoNull(t *testing.T) {
	for name, d := range map[string]*desktest.Desk{"empty": desktest.New(t), "sample": desktest.Open(t)} {
		answers := map[string]any{
			"Session":    ok(d.Offices.Session(officefile.SessionIn{}))(t),
			"Board":      ok(d.Boards.Board(duties.BoardIn{}))(t),
			"Table":      ok(d.Records.Table(content.TableIn{Category: "notices", Count: 5}))(t),
			"New":        ok(d.Records.New(content.NewIn{Category: "notices"}))(t),
			"Check":      ok(d.Records.Check(content.Draft{Category: "notices"}))(t),
			"Form":       ok(d.Records.Form(desk.CategoryIn{Category: "apa"}))(t),
			"Options":    ok(d.Records.Options(content.OptionsIn{}))(t),
			"Find":       ok(d.Finder.Find(content.FindIn{Query: "নেই-এমন"}))(t),
			"Read":       ok(d.Directives.Read(duties.ReadIn{Text: "x"}))(t),
			"List":       ok(d.Directives.List())(t),
			"Manual":     ok(d.Manual.Topics(letters.ManualIn{Lang: "en"}))(t),
			"Due":        ok(d.Directives.Due(duties.DueIn{Received: "2020-10-05", Days: 1}))(t),
			"Register":   ok(d.Letters.Register(letters.RegisterIn{}))(t),
			"Answering":  ok(d.Letters.Answering(letters.AnsweringIn{}))(t),
			"Below":      ok(d.Letters.Below())(t),
			"Contents":   ok(d.Bundles.Contents())(t),
			"Make":       ok(d.Bundles.Make(handover.BundleIn{}))(t),
			"Settings":   ok(d.Settings.Get())(t),
			"Holidays":   ok(d.Holidays.List(duties.HolidaysIn{Year: 1999}))(t),
			"Worklist":   ok(d.Worklists.List())(t),
			"Attach":     ok(d.Records.Attach(content.AttachIn{}))(t),
			"Save":       ok(d.Records.Save(notice("একটি নোটিশ")))(t),
			"Registered": ok(d.Directives.Register(ok(d.Directives.Read(duties.ReadIn{Text: strings.ReplaceAll(seedText(t), "- ৮৯", "- ৯১"), Received: "2020-09-29"}))(t).Intake))(t),
			"Compose":    ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t),
			"Printed":    ok(d.Letters.Compose(letters.ComposeIn{Template: "directive"}))(t),
			"Drafted":    ok(d.Letters.Keep(draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t),
			"Discarded":  ok(d.Letters.Discard(letters.LetterIn{ID: keepOrder(t, d, "আদেশ").ID}))(t),
			"Opened":     ok(d.Directives.Open(duties.DirectiveIn{ID: ok(d.Directives.List())(t).Rows[0].ID}))(t),
		}
		for verb, answer := range answers {
			var found []string
			noNullLists(verb, reflect.ValueOf(answer), &found)
			for _, place := range found {
				t.Errorf("%s office: %s is null", name, place)
			}
			if _, err := json.Marshal(answer); err != nil {
				t.Errorf("%s: %v", verb, err)
			}
		}
	}
}
