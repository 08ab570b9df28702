package desk

import (
	"errors"
	"net/http"
	"slices"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// checkOffice normalises what was typed and finds what cannot stay.
func checkOffice(o office.Office) (office.Office, error) {
	var ps office.Problems
	for _, field := range []struct {
		name  string
		value *string
		need  bool
	}{
		{"name_bn", &o.NameBN, true}, {"name_en", &o.NameEN, false}, {"upazila_bn", &o.UpazilaBN, false},
		{"district_bn", &o.DistrictBN, false}, {"division_bn", &o.DivisionBN, false},
		{"address_bn", &o.AddressBN, false}, {"phone", &o.Phone, false}, {"email", &o.Email, false},
		{"website", &o.Website, false}, {"superior.name_bn", &o.Superior.NameBN, false},
		{"superior.head_designation_bn", &o.Superior.HeadDesignationBN, false},
		{"signatory.name_bn", &o.Signatory.NameBN, true},
		{"signatory.designation_bn", &o.Signatory.DesignationBN, true},
	} {
		if *field.value = bangla.Normalise(*field.value); field.need && *field.value == "" {
			ps = append(ps, office.Problem{Code: "office.needed", Field: field.name})
		}
	}
	o.Letterhead, o.Signatory.Lines = cleanLines(o.Letterhead), cleanLines(o.Signatory.Lines)
	if len(o.Letterhead) == 0 {
		ps = append(ps, office.Problem{Code: "office.needed", Field: "letterhead"})
	}
	if o.Memo.FileCode != "" {
		memo, err := office.ParseMemo(o.Memo.FileCode)
		if found, ok := office.AsProblems(err); ok {
			found[0].Field = "memo.file_code"
			ps = append(ps, found[0])
		} else if memo.Form == "other" || memo.Issue != 0 {
			ps = append(ps, office.Problem{Code: "office.file_code", Field: "memo.file_code"})
		}
		o.Memo.Form, o.Memo.FileCode = memo.Form, memo.FileCode
	}
	for year, next := range o.Memo.NextSerial {
		if next < 1 || next > 999999 || len(year) != 4 {
			ps = append(ps, office.Problem{Code: "office.serial", Field: "memo.next_serial"})
		}
	}
	for _, day := range o.Weekend {
		if !slices.Contains(weekdays, day) {
			ps = append(ps, office.Problem{Code: "office.weekend", Field: "weekend"})
		}
	}
	if size := o.Print.SizePt; size != 0 && (size < 11 || size > 16) {
		ps = append(ps, office.Problem{Code: "office.print_size", Field: "print.size_pt"})
	}
	for category, days := range o.Overlay.FreshDays {
		if days < 1 || days > 3660 {
			ps = append(ps, office.Problem{Code: "office.fresh", Field: "overlay.fresh_days." + category})
		}
	}
	return o, ps.Err()
}

// cleanLines normalises each line and drops the empty ones.
func cleanLines(lines []string) []string {
	kept := []string{}
	for _, line := range lines {
		if line = bangla.Normalise(line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}

// checkEmblem refuses an emblem that is not stored or is no picture. The problem is office.emblem.
func checkEmblem(tx *store.Tx, sha string) error {
	if sha == "" {
		return nil
	}
	refused := office.Problem{Code: "office.emblem", Field: "print.emblem_sha256"}
	data, err := tx.Attachment(sha)
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrKey) {
		return refused
	}
	if err != nil {
		return err
	}
	if kind := http.DetectContentType(data); kind != "image/png" && kind != "image/jpeg" {
		return refused
	}
	return nil
}
