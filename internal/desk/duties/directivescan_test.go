package duties_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// Source: internal/document/README.md › Forwarding letter: the enclosed copy is the scan of the directive.
func TestForwardingLetterEnclosesTheScanOfTheDirective(t *testing.T) {
	d := desktest.Open(t)
	in := duties.DirectiveIn{ID: seedDirective}
	bare := ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t)
	if w := bare.Preview.Warnings; len(w) != 1 || !strings.Contains(w[0], "নির্দেশনার পাতায় স্ক্যান যোগ") {
		t.Errorf("the clerk is not told what to do: %q", w)
	}
	if view := ok(d.Directives.Attach(in))(t); len(view.Files) != 0 || view.Card.ID != seedDirective {
		t.Errorf("a closed dialog: %s", asJSON(t, view))
	}
	chosen(t, d, "page-1.png")
	view := ok(d.Directives.Attach(in))(t)
	if len(view.Files) != 1 || view.Files[0].Name != "page-1.png" || view.Files[0].MediaType != "image/png" || view.Files[0].Address == "" {
		t.Fatalf("%s", asJSON(t, view.Files))
	}
	chosen(t, d, "page-1.png") // the same once more
	if again := ok(d.Directives.Attach(in))(t); len(again.Files) != 1 {
		t.Errorf("%s", asJSON(t, again.Files))
	}
	d.Reopen(t)
	letter := ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t)
	if len(letter.Preview.Warnings) != 0 || len(letter.Body.Attached) != 1 || letter.Body.Attached[0].SHA256 != view.Files[0].SHA256 ||
		letter.Body.Enclosures[0] != "বর্ণনামতে – ১ (এক) ফর্দ।" {
		t.Errorf("%q %s", letter.Preview.Warnings, asJSON(t, letter.Body))
	}
	chosen(t, d, "page-2.png")
	second := ok(d.Directives.Attach(in))(t).Files[1]
	letter = ok(d.Letters.Compose(letters.ComposeIn{Template: "forwarding"}))(t)
	if len(letter.Preview.Warnings) != 0 || letter.Body.Enclosures[0] != "বর্ণনামতে – ২ (দুই) ফর্দ।" {
		t.Errorf("%q %q", letter.Preview.Warnings, letter.Body.Enclosures)
	}
	issued := ok(issue(t, d, draftLetter(ok(d.Letters.Keep(draftLetter(letter)))(t))))(t).Letter
	if after := ok(d.Directives.Detach(duties.DetachIn{ID: seedDirective, SHA256: second.SHA256}))(t); len(after.Files) != 1 {
		t.Errorf("%s", asJSON(t, after.Files))
	}
	_, err := d.Directives.Detach(duties.DetachIn{ID: seedDirective, SHA256: second.SHA256})
	refused(t, err, "store.not_found")
	_, err = d.Directives.Attach(duties.DirectiveIn{ID: "x"})
	refused(t, err, "store.not_found")
	d.Reopen(t)
	if open := ok(d.Letters.Open(letters.LetterIn{ID: issued.ID}))(t); len(open.Body.Attached) != 2 || !there(t, d, second.SHA256) {
		t.Error("the issued letter has lost what it encloses")
	}
}

func TestScanOfADirectiveTravelsInTheBundle(t *testing.T) {
	d := desktest.Open(t)
	chosen(t, d, "scan.png")
	scan := ok(d.Directives.Attach(duties.DirectiveIn{ID: seedDirective}))(t).Files[0]
	if !strings.Contains(contentJSON(t, d), scan.SHA256) {
		t.Error("the content does not name it")
	}
	if files := soundBundle(t, d).Files; !slices.ContainsFunc(files, func(f bundle.File) bool { return f.SHA256 == scan.SHA256 }) {
		t.Error("its bytes are not there")
	}
	var path = t.TempDir() + "/again.batayan"
	refused(t, desktest.Bare(t).Files().Init(path, strings.NewReader(contentJSON(t, d))), "exchange.file_absent")
}
