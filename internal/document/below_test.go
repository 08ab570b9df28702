package document_test

import (
	"slices"
	"testing"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
)

// A reminder to the land office said the town twice: "…কার্যালয়, গড়াইপুর" and below it "গড়াইপুর, কুষ্টিয়া।".
func TestOfficeBelowIsNamedWithItsPlaceOnce(t *testing.T) {
	ours := []string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা নির্বাহী অফিসারের কার্যালয়", "গড়াইপুর, কুষ্টিয়া", "www.goraipur.kushtia.gov.bd"}
	const head, land, place = "সহকারী কমিশনার (ভূমি)", "সহকারী কমিশনার (ভূমি) এর কার্যালয়", "গড়াইপুর, কুষ্টিয়া।"
	for _, row := range []struct {
		why, head, name string
		letterhead      []string
		want            []string
	}{
		{"the town is in the name", head, land + ", গড়াইপুর", ours, []string{head, land, place}},
		{"written close", head, land + ",গড়াইপুর", ours, []string{head, land, place}},
		{"town and district", head, land + ", গড়াইপুর, কুষ্টিয়া।", ours, []string{head, land, place}},
		{"no place in the name", head, land, ours, []string{head, land, place}},
		{"another town", head, land + ", কুমারখালী", ours, []string{head, land + ", কুমারখালী", place}},
		{"the district alone is another place", head, land + ", কুষ্টিয়া", ours, []string{head, land + ", কুষ্টিয়া", place}},
		{"a name that ends like the town", head, "পূর্ব গড়াইপুর", ours, []string{head, "পূর্ব গড়াইপুর", place}},
		{"the name is the town", head, "গড়াইপুর", ours, []string{head, "গড়াইপুর", place}},
		{"commas in the name", head, "হাট, ঘাট ও বাজার শাখা, গড়াইপুর", ours, []string{head, "হাট, ঘাট ও বাজার শাখা", place}},
		{"no head", "", land + ", গড়াইপুর", ours, []string{land, place}},
		{"we have no place", head, land + ", গড়াইপুর", ours[:2], []string{head, land + ", গড়াইপুর"}},
		{"no line of the government", head, land + ", গড়াইপুর", ours[1:], []string{head, land, place}},
		{"an address is no place", head, land, []string{ours[0], ours[1], ours[3]}, []string{head, land}},
	} {
		got := document.Below(office.Office{Letterhead: row.letterhead}, office.SubordinateOffice{HeadBN: row.head, NameBN: row.name})
		if !slices.Equal(got, row.want) {
			t.Errorf("%s: %q", row.why, got)
		}
	}
}
