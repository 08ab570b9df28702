package letters_test

import (
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/desktest/pageimage"
)

// A notice with all that rich text has, on its own sheet: as it is read, and as it looks.
func TestSheetOfAnEntryReadsAndLooksAsItsGolden(t *testing.T) {
	d := desktest.Open(t)
	draft := desktest.Notice("গণশুনানির নোটিশ")
	draft.Values["body_bn"] = "**উপজেলা**র সর্বসাধারণের জন্য প্রতি **বুধবার** গণশুনানি হবে; [বিস্তারিত](https://goraipur.kushtia.gov.bd/hearing) পোর্টালে আছে।\nসময় সকাল ১০.০০ টা।\n\n" +
		"**আনতে হবে**\n১। আবেদন ↵ সাদা কাগজে লেখা\nক) মূল কপি\nখ) ছায়ালিপি\n২। জাতীয় পরিচয়পত্র\n\n• কোনো ফি নেই\n◦ দালাল হতে সাবধান\n" +
		"| **তারিখ** | **ইউনিয়ন** | **স্থান** |\n| ০৭-১০-২০২০ | গড়াইপুর | ইউনিয়ন পরিষদ ↵ সভাকক্ষ |\n| ১৪-১০-২০২০ | মিরপুর | |\n\nআদেশক্রমে।"
	saved := ok(d.Records.Save(draft))(t)
	path := filepath.Join(t.TempDir(), "entry.pdf")
	ok(d.Files().Print(path, letters.PrintIn{Kind: "entry", Record: saved.Record.ID}))(t)
	got, golden := readBack(t, path), filepath.Join("testdata", "prints", "entry.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := string(ok(os.ReadFile(golden))(t)); got != want {
		t.Error(difference(want, got))
	}
	for _, page := range pageimage.Pages(t, ok(os.ReadFile(path))(t)) {
		pageimage.Matches(t, filepath.Join("testdata", "pictures", "entry-1.png"), page, *update)
	}
}

// Every entry of the sample can be printed, of whatever category; one that is not there says so.
func TestEveryEntryHasItsSheet(t *testing.T) {
	d := desktest.Open(t)
	n := 0
	for _, category := range []string{"officers_staff", "notices", "citizen_charter", "services", "rti", "apa", "grs", "development", "progress_reports", "training"} {
		for _, row := range desktest.Rows(t, d, category) {
			n++
			if preview := ok(d.Prints.Preview(letters.PrintIn{Kind: "entry", Record: row.ID}))(t); preview.Pages < 1 || len(preview.Warnings) > 0 {
				t.Errorf("%s %s: %+v", category, row.Title, preview.Warnings)
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d entries", n)
	}
	_, err := d.Prints.Preview(letters.PrintIn{Kind: "entry", Record: "01ZZZZ7KW05G8P49TNDKN4AX0E"})
	refused(t, err, "print.entry")
	_, err = d.Prints.Preview(letters.PrintIn{Kind: "entry"})
	refused(t, err, "print.entry")
}
