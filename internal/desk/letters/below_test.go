package letters_test

import (
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
)

// The list to choose from and the letters that are written from the directory name an office alike.
func TestOfficesBelowAreOfferedAsALetterNamesThem(t *testing.T) {
	d := desktest.Open(t)
	rows := ok(d.Letters.Below())(t).Offices
	if len(rows) != 5 {
		t.Fatalf("%s", asJSON(t, rows))
	}
	ids := make([]string, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
		if !slices.Contains(row.Lines, row.Name) || !strings.HasPrefix(row.Label, row.Lines[0]) || row.Lines[len(row.Lines)-1] != "গড়াইপুর, কুষ্টিয়া।" {
			t.Errorf("%+v", row)
		}
		for _, line := range row.Lines[:len(row.Lines)-1] {
			if strings.Contains(line, ", গড়াইপুর") {
				t.Errorf("the place is said twice: %q", row.Lines)
			}
		}
	}
	letter := ok(d.Letters.Compose(letters.ComposeIn{Template: "letter", To: ids}))(t)
	for i, lines := range letter.Body.Recipients {
		if !slices.Equal(lines, rows[i].Lines) {
			t.Errorf("%q, offered as %q", lines, rows[i].Lines)
		}
	}
	if len(letter.Body.Recipients) != len(rows) {
		t.Errorf("%d recipients", len(letter.Body.Recipients))
	}
}
