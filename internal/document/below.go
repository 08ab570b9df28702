package document

import (
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Below are the lines that name an office below as an addressee: its head, itself, and our place, which its name
// need not say too: "সহকারী কমিশনার (ভূমি)", "সহকারী কমিশনার (ভূমি) এর কার্যালয়", "গড়াইপুর, কুষ্টিয়া।".
//
// Source: internal/document/README.md › Addressee.
func Below(o office.Office, to office.SubordinateOffice) []string {
	return nonEmpty([]string{to.HeadBN, NameBelow(o, to), placeLine(o)})
}

// NameBelow is an office's own line among those of Below: its name without the place at its end that the line
// after it says.
func NameBelow(o office.Office, to office.SubordinateOffice) string {
	place, name := parted(placeLine(o)), parted(to.NameBN)
	for n := len(place); n > 0; n-- {
		if at := len(name) - n; at > 0 && slices.Equal(name[at:], place[:n]) {
			return strings.Join(name[:at], ", ")
		}
	}
	return to.NameBN
}

// placeLine is an office's place as it ends an address: "গড়াইপুর, কুষ্টিয়া।"; "" where it has none.
func placeLine(o office.Office) string {
	if _, place := o.Title(); place != "" {
		return strings.TrimSuffix(place, "।") + "।"
	}
	return ""
}

// parted are the parts of a line between its commas, without the danda at its end.
func parted(line string) []string {
	parts := strings.Split(strings.TrimRight(line, " ।"), ",")
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return parts
}
