package content_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/rich"
)

// hearing is a text with all that rich text has.
const hearing = "**গণশুনানি** প্রতি __বুধবার__; [বিস্তারিত](https://goraipur.kushtia.gov.bd/hearing)\n\nআনতে হবে:\n১। আবেদন ↵ সাদা কাগজে\nক) মূল কপি\nখ) ছায়ালিপি\n২। জাতীয় পরিচয়পত্র\n" +
	"• ফি নেই\n| **তারিখ** | **ইউনিয়ন** |\n| ০৭-১০-২০২০ | গড়াইপুর\\|সদর |\n| ১৪-১০-২০২০ | |\n\n\\*\\*তারা\\*\\* নয়"

// What the form's editor hands over is stored as text; a value that was not touched stays as it was, byte for byte.
func TestRichTextOfTheFormIsStoredAsText(t *testing.T) {
	d := desktest.Open(t)
	draft := desktest.Notice("গণশুনানির নোটিশ")
	draft.Values["body_bn"] = rich.Marked + `<p style="color:red"><b>মোটা</b> লেখা<script>x</script></p><ol><li>এক</li><li>দুই<br></li></ol><p><br></p>`
	checked := ok(d.Records.Check(draft))(t)
	want := "**মোটা** লেখা\n১। এক\n২। দুই"
	if got := checked.Values["body_bn"]; got != want {
		t.Errorf("checked as %q", got)
	}
	ok(d.Records.KeepDraft(draft))(t)
	kept := ok(d.Records.New(content.NewIn{Category: "notices"}))(t)
	if view := ok(d.Records.Rich(content.RichIn{Value: kept.Values["body_bn"]}))(t); view.HTML != `<p><strong>মোটা</strong> লেখা</p><ol data-counts="bn-danda"><li>এক</li><li>দুই</li></ol>` {
		t.Errorf("a kept draft is shown as %s", view.HTML)
	}
	saved := ok(d.Records.Save(draft))(t)
	if got := saved.Record.Values["body_bn"]; got != want {
		t.Errorf("stored as %q", got)
	}
	again := desktest.DraftOf(*saved.Record)
	again.Values["body_bn"] = rich.Marked + rich.HTML(want)
	if unchanged := ok(d.Records.Save(again))(t); unchanged.Record.Revision != saved.Record.Revision {
		t.Error("the same text, handed over by the editor, became a revision")
	}
	// Only the look differs: the history shows the marks.
	again.Values["body_bn"] = "মোটা লেখা\n১। এক\n২। দুই"
	ok(d.Records.Save(again))(t)
	changes := ok(d.Records.History(content.RecordIn{ID: saved.Record.ID}))(t).Rows[0].Changes
	if len(changes) != 1 || !strings.HasPrefix(changes[0].Before, "**মোটা**") || !strings.HasPrefix(changes[0].After, "মোটা") {
		t.Errorf("%+v", changes)
	}
}

func TestPasteSaysWhatWasLeftOut(t *testing.T) {
	d := desktest.Open(t)
	pasted := ok(d.Records.Paste(content.PasteIn{HTML: `<p>ক<img src=x> <a href="javascript:x">খ</a></p><table><tr><td colspan=2>গ</td></tr><tr><td>ঘ</td><td>ঙ</td></tr></table><p style="font-family:SutonnyMJ">welq</p>`}))(t)
	if len(pasted.Notes) != 4 || !strings.Contains(strings.Join(pasted.Notes, " "), "১টি ছবি") || strings.Contains(pasted.HTML, "javascript") || !strings.Contains(pasted.HTML, "বিষয়") {
		t.Errorf("%+v", pasted)
	}
	if words := ok(d.Records.Paste(content.PasteIn{HTML: "<p>শুধু <b>দুই</b> শব্দ</p>"}))(t); words.HTML != "শুধু <strong>দুই</strong> শব্দ" || len(words.Notes) != 0 {
		t.Errorf("%+v", words)
	}
	_, err := d.Records.Paste(content.PasteIn{HTML: strings.Repeat("x", rich.MaxHTML+1)})
	refused(t, err, "rich.unread")
	_, err = d.Records.Rich(content.RichIn{Value: rich.Marked + strings.Repeat("<div>", 9999)})
	refused(t, err, "rich.unread")
	draft := desktest.Notice("অতিদীর্ঘ")
	draft.Values["body_bn"] = strings.Repeat("ক ", 10_001)
	_, err = d.Records.Save(draft)
	refused(t, err, "text_long")
}

// Rich text goes to a spreadsheet as text with its marks, and comes back the same.
func TestRichTextComesBackFromASpreadsheetUnchanged(t *testing.T) {
	d := desktest.Open(t)
	draft := desktest.Notice("গণশুনানির নোটিশ")
	draft.Values["body_bn"] = hearing
	saved := ok(d.Records.Save(draft))(t)
	if got := saved.Record.Values["body_bn"]; got != hearing {
		t.Fatalf("stored as %q", got)
	}
	for _, name := range []string{"notices.xlsx", "notices.csv"} {
		path := filepath.Join(t.TempDir(), name)
		ok(d.Files().Export(path, "notices"))(t)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "csv") && !strings.Contains(string(data), "১। আবেদন ↵ সাদা কাগজে\nক) মূল কপি") && !strings.Contains(string(data), "১। আবেদন ↵ সাদা কাগজে\r\nক) মূল কপি") {
			t.Errorf("not readable in the CSV")
		}
		done := ok(content.ImportFile(d.Desk, data, "", false))(t)
		if done.Act != nil || done.New+done.Changed+done.Refused > 0 || done.Same == 0 {
			t.Errorf("%s: %+v %+v", name, counts(done), done.Rows)
		}
	}
}

// Words of rich text are found without their marks, also a word of which a part is bold.
func TestRichTextIsFoundByItsWords(t *testing.T) {
	d := desktest.Open(t)
	draft := desktest.Notice("সাধারণ নোটিশ")
	draft.Values["body_bn"] = "**পরিচ্ছন্নতাকর্মী**র তালিকা\n| খেয়াঘাট | ইজারা |"
	saved := ok(d.Records.Save(draft))(t)
	for _, query := range []string{"পরিচ্ছন্নতাকর্মীর", "খেয়াঘাট"} {
		hits := ok(d.Finder.Find(content.FindIn{Query: query, Limit: 5}))(t).Hits
		if len(hits) == 0 || hits[0].ID != saved.Record.ID {
			t.Errorf("%q finds %+v", query, hits)
		}
		for _, h := range hits {
			for _, part := range h.Detailed {
				if strings.Contains(part.Text, "**") {
					t.Errorf("%q shows marks: %q", query, part.Text)
				}
			}
		}
	}
}
