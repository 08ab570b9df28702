package desk

import (
	"errors"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// settled is an office as typed over the one that is stored, in canonical form, and what cannot stay of it.
func (d *Desk) settled(tx *store.Tx, before, typed office.Office) (office.Office, error) {
	o, ps := checkOffice(typed)
	o.ID = before.ID
	ps = append(ps, checkPrint(&o.Print)...)
	ps = append(ps, d.checkOverlay(&o.Overlay)...)
	below, found := checkBelow(o.Subordinates, before.Subordinates)
	o.Subordinates, ps = below, append(ps, found...)
	found, err := checkEmblem(tx, o.Print.EmblemSHA256)
	if err != nil {
		return o, err
	}
	return o, append(ps, found...).Err()
}

// checkOffice normalises who the office is and finds what cannot stay.
func checkOffice(o office.Office) (_ office.Office, ps office.Problems) {
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
		if !office.Weekdays.Valid(day) {
			ps = append(ps, office.Problem{Code: "office.weekend", Field: "weekend"})
		}
	}
	if o.Digits != "" && o.Digits != "bengali" && o.Digits != "latin" {
		ps = append(ps, office.Problem{Code: "office.choice", Field: "digits"})
	}
	return o, ps
}

// The space that margins must leave, and the lines: below 1.35 the marks of stacked conjuncts touch.
const (
	minMarginMM, maxMarginMM     = 5.0, 60.0
	minLineHeight, maxLineHeight = 1.35, 2.5
)

// checkPrint finds choices for paper with which no letter could be printed.
func checkPrint(print *office.PrintSettings) (ps office.Problems) {
	if size := print.SizePt; size != 0 && (size < 11 || size > 16) {
		ps = append(ps, office.Problem{Code: "office.print_size", Field: "print.size_pt"})
	}
	for _, margin := range []struct {
		name string
		mm   float64
	}{{"top_mm", print.TopMM}, {"bottom_mm", print.BottomMM}, {"left_mm", print.LeftMM}, {"right_mm", print.RightMM}} {
		if margin.mm != 0 && (margin.mm < minMarginMM || margin.mm > maxMarginMM) {
			ps = append(ps, office.Problem{Code: "office.margin", Field: "print." + margin.name, Args: office.Args{"min": minMarginMM, "max": maxMarginMM}})
		}
	}
	if lines := print.LineHeight; lines != 0 && (lines < minLineHeight || lines > maxLineHeight) {
		ps = append(ps, office.Problem{Code: "office.line_height", Field: "print.line_height"})
	}
	if print.LabelSign != "" && !office.LabelSigns.Valid(print.LabelSign) {
		ps = append(ps, office.Problem{Code: "office.choice", Field: "print.label_sign"})
	}
	if print.EraBN != "" && !office.EraSpellings.Valid(print.EraBN) {
		ps = append(ps, office.Problem{Code: "office.choice", Field: "print.era_bn"})
	}
	print.HeaderBN, print.FooterBN = bangla.Normalise(print.HeaderBN), bangla.Normalise(print.FooterBN)
	for _, id := range slices.Sorted(maps.Keys(print.Styles)) {
		template, known := document.TemplateOf(id)
		if !known || template.Foreign || !office.LetterStyles.Valid(print.Styles[id]) {
			ps = append(ps, office.Problem{Code: "office.choice", Field: "print.styles." + id})
		}
	}
	return ps
}

// checkOverlay finds changes of the catalogue that cannot be, and takes out those that change nothing.
func (d *Desk) checkOverlay(o *office.Overlay) (ps office.Problems) {
	place := func(part, id string) string { return "overlay." + part + "." + id }
	category := func(part, id string) {
		if _, known := d.env.Catalog.Category(id); !known {
			ps = append(ps, office.Problem{Code: "record.category", Field: place(part, id), Args: office.Args{"id": id}})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(o.FreshDays)) {
		category("fresh_days", id)
		if days := o.FreshDays[id]; days < 1 || days > 3660 {
			ps = append(ps, office.Problem{Code: "office.fresh", Field: place("fresh_days", id)})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(o.MayNotBe)) {
		category("may_not_be", id)
	}
	for _, id := range slices.Sorted(maps.Keys(o.Labels)) {
		category("labels", id)
		o.Labels[id] = office.Text{BN: bangla.Normalise(o.Labels[id].BN), EN: bangla.Normalise(o.Labels[id].EN)}
	}
	for _, state := range slices.Sorted(maps.Keys(o.Remarks)) {
		rule, known := document.RemarkOf(office.State(state))
		if !known {
			ps = append(ps, office.Problem{Code: "remark.state", Field: place("remarks", state)})
			continue
		}
		if o.Remarks[state] = bangla.Normalise(o.Remarks[state]); o.Remarks[state] == "" {
			delete(o.Remarks, state)
			continue
		}
		for _, p := range rule.Check(o.Remarks[state]) {
			p.Field = place("remarks", state)
			ps = append(ps, p)
		}
	}
	if o.VisionName != "" && !office.VisionNames.Valid(o.VisionName) {
		ps = append(ps, office.Problem{Code: "office.choice", Field: "overlay.vision_name"})
	}
	return ps
}

// maxBelow bounds the directory of the offices below: a division has fewer.
const maxBelow = 2000

// checkBelow normalises the directory of the offices below. A row with nothing in it is left out; one that is
// new gets an id of its own, those that were there keep theirs.
func checkBelow(typed, before []office.SubordinateOffice) (below []office.SubordinateOffice, ps office.Problems) {
	below = []office.SubordinateOffice{}
	if len(typed) > maxBelow {
		return before, office.Problems{{Code: "office.below_many", Field: "subordinate_offices", Args: office.Args{"max": maxBelow}}}
	}
	free, taken, kinds := map[string]bool{}, map[string]bool{}, map[string]office.Kind{}
	for _, o := range before {
		free[o.ID], taken[o.ID], kinds[o.ID] = true, true, o.Kind
	}
	for i, o := range typed {
		o.NameBN, o.HeadBN, o.Phone, o.Email = bangla.Normalise(o.NameBN), bangla.Normalise(o.HeadBN), bangla.Normalise(o.Phone), bangla.Normalise(o.Email)
		if o.NameBN == "" && o.Phone == "" && o.Email == "" && !free[o.ID] {
			continue
		}
		field := "subordinate_offices." + strconv.Itoa(i) + "."
		if o.NameBN == "" {
			ps = append(ps, office.Problem{Code: "office.needed", Field: field + "name_bn"})
		}
		if !office.Kinds.Valid(o.Kind) && (!free[o.ID] || kinds[o.ID] != o.Kind) {
			ps = append(ps, office.Problem{Code: "office.kind", Field: field + "kind"})
		}
		if !free[o.ID] {
			o.ID = ""
			base := asciiName(strings.ReplaceAll(string(o.Kind), "_", "-"))
			for n := 1; o.ID == "" || taken[o.ID]; n++ {
				o.ID = base + "-" + strconv.Itoa(n)
			}
		}
		free[o.ID], taken[o.ID] = false, true
		below = append(below, o)
	}
	return below, ps
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

// anyLine tells whether a line of them says anything: whether cleanLines keeps one.
func anyLine(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return bangla.Normalise(line) != "" })
}

// checkEmblem refuses an emblem that is not stored or is no picture.
func checkEmblem(tx *store.Tx, sha string) (office.Problems, error) {
	if sha == "" {
		return nil, nil
	}
	refused := office.Problems{{Code: "office.emblem", Field: "print.emblem_sha256"}}
	data, err := tx.Attachment(sha)
	if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrKey) {
		return refused, nil
	}
	if kind := http.DetectContentType(data); err == nil && kind != "image/png" && kind != "image/jpeg" {
		return refused, nil
	}
	return nil, err
}
