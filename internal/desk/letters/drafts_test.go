package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

func values(choices []desk.Choice) []string {
	all := make([]string, len(choices))
	for i, c := range choices {
		all[i] = c.Value
	}
	return all
}

// Source: internal/office/README.md › Kinds of letter (method is hand, email, post or portal);
// internal/office/README.md › Paper (style is a setting).
func TestLetterSaysHowItGoesOutAndTheRegisterToo(t *testing.T) {
	d := desktest.Open(t)
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	if view.Method != "hand" || !slices.Equal(values(view.Methods), []string{"hand", "email", "post", "portal"}) ||
		!slices.Equal(values(view.Styles), []string{"simple", "full", "signed"}) || view.Methods[1].Label != "ই-মেইল" {
		t.Fatalf("%q %+v %+v", view.Method, view.Methods, view.Styles)
	}
	draft := draftLetter(view)
	draft.Method = "pigeon"
	_, err := d.Letters.Keep(draft)
	if p := refused(t, err, "letter.method"); p.Field != "method" {
		t.Errorf("the problem names the field %q", p.Field)
	}
	draft.Method = "email"
	kept := ok(d.Letters.Keep(draft))(t)
	d.Reopen(t)
	kept = ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t)
	if kept.Method != "email" {
		t.Errorf("it was kept as %q", kept.Method)
	}
	if fresh := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply", Fresh: true}))(t); fresh.Method != "email" {
		t.Errorf("written anew from the board it goes by %q", fresh.Method)
	}
	issued := ok(issue(t, d, draftLetter(kept)))(t).Letter
	if row := ok(d.Letters.Register(letters.RegisterIn{}))(t).Rows[0]; issued.Method != "email" || row.Method != "ই-মেইল" {
		t.Errorf("issued by %q, registered as %q", issued.Method, row.Method)
	}
}

// A clerk who began a second reminder lost the first one: it was brought back and written over.
func TestAnotherLetterIsWrittenBesideTheKeptDrafts(t *testing.T) {
	d := desktest.Open(t)
	write := func(in letters.ComposeIn, subject string) letters.LetterView {
		view := ok(d.Letters.Compose(in))(t)
		view.Body.Subject = subject
		return ok(d.Letters.Keep(draftLetter(view)))(t)
	}
	first := write(letters.ComposeIn{Template: "order"}, "প্রথম আদেশ")
	again := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Another: true}))(t)
	if again.ID != "" || again.Revision != 0 || again.Body.Subject == first.Body.Subject {
		t.Fatalf("another is %q at %d: %s", again.ID, again.Revision, again.Body.Subject)
	}
	second := write(letters.ComposeIn{Template: "order", Another: true}, "দ্বিতীয় আদেশ")
	if drafts := ok(d.Letters.Register(letters.RegisterIn{}))(t).Drafts; second.ID == first.ID || len(drafts) != 2 {
		t.Fatalf("%s", asJSON(t, drafts))
	}
	newest := func() string { return ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t).ID }
	if newest() != second.ID {
		t.Error("the draft kept last does not come back")
	}
	first.Body.Subject = "প্রথম আদেশ, বদলানো"
	first = ok(d.Letters.Keep(draftLetter(first)))(t)
	if newest() != first.ID {
		t.Error("the draft changed last does not come back")
	}
	fresh := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", Fresh: true, ID: second.ID}))(t)
	if fresh.ID != second.ID || fresh.Revision != second.Revision || strings.Contains(fresh.Body.Subject, "দ্বিতীয়") {
		t.Errorf("written anew is %q at %d: %s", fresh.ID, fresh.Revision, fresh.Body.Subject)
	}
	if named := ok(d.Letters.Compose(letters.ComposeIn{Template: "order", ID: second.ID}))(t); named.Body.Subject != "দ্বিতীয় আদেশ" {
		t.Errorf("named, it comes back as %q", named.Body.Subject)
	}
	issued := ok(issue(t, d, draftLetter(second)))(t).Letter
	for name, in := range map[string]letters.ComposeIn{
		"nothing":                  {Template: "order", Fresh: true, ID: "x"},
		"an issued letter":         {Template: "order", Fresh: true, ID: issued.ID},
		"a draft of another kind":  {Template: "notice", Fresh: true, ID: first.ID},
		"a letter of a directive":  {Template: "reply", Directive: seedDirective, Fresh: true, ID: first.ID},
		"a letter from the paper":  {Template: "order", ID: "01EKEF7KW0A0W0P7X811X3WVBC"},
		"what could be no id ever": {Template: "order", ID: "\x00"},
	} {
		_, err := d.Letters.Compose(in)
		if ps, is := office.AsProblems(err); !is || ps[0].Code != "store.not_found" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
