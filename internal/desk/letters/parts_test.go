package letters_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// The window keeps in view what is typed: the preview says where each part of the letter stands, by the name the
// part has in the letter's body.
func TestPreviewTellsWhereThePartsOfALetterStand(t *testing.T) {
	d := desktest.Open(t)
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "letter"}))(t))
	body := &draft.Body
	body.Subject, body.Salutation, body.Attention = "বিষয়", "জনাব,", "জনাব রহমান"
	body.References, body.Items = []string{"প্রথম সূত্র", "দ্বিতীয় সূত্র"}, []string{"ক) এক", "খ) দুই"}
	body.Table = &office.BodyTable{Rows: [][]string{{"১", "কাজ"}, {"২", "আরও কাজ"}}}
	body.Enclosures, body.Close, body.Copies = []string{"তালিকা", "ছক"}, []string{"বিনীত"}, []string{"জেলা প্রশাসক, কুষ্টিয়া", "অফিস কপি"}
	body.Recipients = [][]string{{"জেলা প্রশাসক", "কুষ্টিয়া"}, {"সহকারী কমিশনার (ভূমি)", "গড়াইপুর"}}
	body.Paragraphs, body.ItemsAfter = nil, 2
	for i := range 40 {
		body.Paragraphs = append(body.Paragraphs, strings.Repeat("পোর্টালের সকল তথ্য নিয়মিত হাল-নাগাদ করা হচ্ছে। ", 2+i%3))
	}
	preview := ok(d.Letters.Preview(draft))(t)
	places := map[string]desk.PartPlace{}
	for _, place := range preview.Parts {
		if _, twice := places[place.Part]; twice {
			t.Errorf("%s is told twice", place.Part)
		}
		places[place.Part] = place
		if place.Page < 1 || place.LastPage < place.Page || place.LastPage > preview.Pages || place.Top < 0 || place.Bottom > 1000 ||
			place.Page == place.LastPage && place.Top >= place.Bottom {
			t.Errorf("%+v on %d pages", place, preview.Pages)
		}
	}
	want := []string{
		"subject", "references", "salutation", "items_printed", "table.0", "table.1", "enclosures", "close", "signature", "attention", "copies_heading", "copies", "recipients.0", "recipients.1",
	}
	for i := range body.Paragraphs {
		want = append(want, fmt.Sprintf("paragraphs.%d", i))
	}
	for _, part := range want {
		if _, told := places[part]; !told {
			t.Errorf("%s: its place is not told", part)
		}
	}
	if len(places) != len(want) {
		t.Errorf("%d parts are told, %d were written", len(places), len(want))
	}
	inOrder := []string{"subject", "references", "salutation", "paragraphs.0", "paragraphs.1", "items_printed", "table.0", "table.1", "paragraphs.2", "paragraphs.39", "enclosures", "signature", "copies"}
	if !slices.IsSortedFunc(inOrder, func(a, b string) int {
		return (places[a].Page*1000 + places[a].Top) - (places[b].Page*1000 + places[b].Top)
	}) {
		t.Errorf("not in the order in which they are printed: %+v", preview.Parts)
	}
	if sheet := preview.Pages / 2; places["recipients.0"].Page > sheet || places["recipients.1"].Page <= sheet || places["copies"].Page > sheet {
		t.Errorf("of %d pages, the first recipient stands on %d, the second on %d", preview.Pages, places["recipients.0"].Page, places["recipients.1"].Page)
	}

	body.Recipients = nil
	body.Addressee = []string{"জেলা প্রশাসক", "কুষ্টিয়া"}
	preview = ok(d.Letters.Preview(draft))(t)
	if !slices.ContainsFunc(preview.Parts, func(place desk.PartPlace) bool { return place.Part == "addressee" }) {
		t.Error("the place of the one addressee is not told")
	}
	if charter := ok(d.Charters.Preview(letters.CharterIn{}))(t); len(charter.Parts) != 0 {
		t.Errorf("a charter has parts of a letter: %+v", charter.Parts)
	}
}
