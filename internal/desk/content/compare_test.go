package content_test

import (
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// told writes one side of a compared field, what stayed not in brackets.
func told(side []content.Fated) string {
	var out strings.Builder
	for _, piece := range side {
		if piece.Fate == bangla.Same {
			out.WriteString(piece.Text)
		} else {
			out.WriteString("[" + piece.Text + "]")
		}
	}
	return out.String()
}

func TestTwoRevisionsStandSideBySideAndOneFieldComesBack(t *testing.T) {
	d := desktest.Open(t)
	view := *ok(d.Records.Save(notice("সভার নোটিশ")))(t).Record
	for _, step := range []map[string]string{
		{"body_bn": "সভা ৭ তারিখে অনুষ্ঠিত হবে।"},
		{"body_bn": "সভা ৯ তারিখে অনুষ্ঠিত হবে।", "title_bn": "জরুরি সভার নোটিশ"},
	} {
		draft := draftOf(view)
		for field, value := range step {
			draft.Values[field] = value
		}
		view = *ok(d.Records.Save(draft))(t).Record
	}
	last := ok(d.Records.Compare(content.CompareIn{ID: view.ID}))(t)
	if last.Older.N != 2 || last.Newer.N != 3 || !last.Newer.Current || len(last.Fields) != 2 || last.Same != 2 {
		t.Fatalf("%s", asJSON(t, last))
	}
	for _, f := range last.Fields {
		want := map[string][2]string{
			"title_bn": {"সভার নোটিশ", "[জরুরি ]সভার নোটিশ"}, "body_bn": {"সভা [৭] তারিখে অনুষ্ঠিত হবে।", "সভা [৯] তারিখে অনুষ্ঠিত হবে।"},
		}[f.Field]
		if told(f.Before) != want[0] || told(f.After) != want[1] || !f.Back {
			t.Errorf("%s: %s → %s", f.Field, told(f.Before), told(f.After))
		}
	}
	turned := ok(d.Records.Compare(content.CompareIn{ID: view.ID, Older: 3, Newer: 1}))(t)
	if turned.Older.N != 1 || turned.Newer.N != 3 {
		t.Errorf("the older one comes first, got %d and %d", turned.Older.N, turned.Newer.N)
	}
	if one := ok(d.Records.Compare(content.CompareIn{ID: view.ID, Newer: 1}))(t); one.Older.N != 1 || len(one.Fields) != 0 {
		t.Errorf("the first beside nothing: %s", asJSON(t, one))
	}

	in := content.FieldBackIn{ID: view.ID, N: 1, Field: "body_bn", Base: view.Revision}
	back := ok(d.Records.RestoreField(in))(t)
	if back.Record.Values["body_bn"] != "সভা অনুষ্ঠিত হবে।" || back.Record.Values["title_bn"] != "জরুরি সভার নোটিশ" || back.Nav.Undo == "" {
		t.Errorf("%s", asJSON(t, back))
	}
	in.Field = "title_bn"
	_, err := d.Records.RestoreField(in)
	refused(t, err, "store.stale")
	in.Field = "body_bn"
	in.Base = back.Record.Revision
	if again := ok(d.Records.RestoreField(in))(t); again.Record.Revision != back.Record.Revision {
		t.Error("what is so already became a revision")
	}
	in.Field = "no_such_field"
	_, err = d.Records.RestoreField(in)
	refused(t, err, "field_unknown")
	ok(d.Acts.Undo())(t)
	if v := ok(d.Records.Open(content.RecordIn{ID: view.ID}))(t); v.Values["body_bn"] != "সভা ৯ তারিখে অনুষ্ঠিত হবে।" {
		t.Errorf("after Ctrl Z %v", v.Values)
	}
}
