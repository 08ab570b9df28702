package officefile

import (
	"errors"
	"maps"
	"net/http"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// settled is an office as typed over the one that is stored, in canonical form, and what cannot stay of it.
func settled(d *desk.Desk, tx *store.Tx, before, typed office.Office) (office.Office, error) {
	o := canonicalOffice(typed)
	o.ID = before.ID
	o.Subordinates = canonicalBelow(o.Subordinates, before.Subordinates)
	ps := inForm(o.Check(d.Known()))
	found, err := checkEmblem(tx, o.Print.EmblemSHA256)
	if err != nil {
		return o, err
	}
	return o, append(ps, found...).Err()
}

// inForm are the problems of an office under the fields of its form, which counts its rows with dots.
func inForm(ps office.Problems) office.Problems {
	out := ps.InForm()
	for i, p := range out {
		for _, lines := range []string{"letterhead", "signatory.lines"} { // one field of several lines
			if strings.HasPrefix(p.Field, lines+"[") {
				out[i].Field = lines
			}
		}
		out[i].Field = strings.NewReplacer("[", ".", "]", "").Replace(out[i].Field)
	}
	return out
}

// canonicalOffice brings what was typed into the form in which it is kept.
func canonicalOffice(o office.Office) office.Office {
	if o.PortalKept != nil && *o.PortalKept {
		o.PortalKept = nil // as it is where nothing is said
	}
	for _, field := range []*string{
		&o.NameBN, &o.NameEN, &o.UpazilaBN, &o.DistrictBN, &o.DivisionBN, &o.UpazilaEN, &o.DistrictEN, &o.DivisionEN, &o.AddressBN,
		&o.Phone, &o.Email, &o.Website, &o.GeoCode, &o.TelephoneCode, &o.Superior.NameBN, &o.Superior.HeadDesignationBN, &o.Superior.Website,
		&o.Superior.Phone, &o.Signatory.NameBN, &o.Signatory.DesignationBN, &o.Print.HeaderBN, &o.Print.FooterBN,
	} {
		*field = bangla.Normalise(*field)
	}
	o.Phone, o.Superior.Phone = catalog.PhoneEntered(o.Phone), catalog.PhoneEntered(o.Superior.Phone)
	o.Letterhead, o.Signatory.Lines = desk.CleanLines(o.Letterhead), desk.CleanLines(o.Signatory.Lines)
	if memo, err := office.ParseMemo(o.Memo.FileCode); err == nil && memo.Form != office.MemoOther && memo.Issue == 0 {
		o.Memo.Form, o.Memo.FileCode = memo.Form, memo.FileCode
	}
	o.Overlay.Labels, o.Overlay.Remarks = maps.Clone(o.Overlay.Labels), maps.Clone(o.Overlay.Remarks)
	for id, label := range o.Overlay.Labels {
		o.Overlay.Labels[id] = office.Text{BN: bangla.Normalise(label.BN), EN: bangla.Normalise(label.EN)}
	}
	for state, remark := range o.Overlay.Remarks {
		if o.Overlay.Remarks[state] = bangla.Normalise(remark); o.Overlay.Remarks[state] == "" {
			delete(o.Overlay.Remarks, state)
		}
	}
	return o
}

// canonicalBelow is the directory of the offices below as it is kept. A row with nothing in it is left out; one
// that is new gets an id of its own, those that were there keep theirs.
func canonicalBelow(typed, before []office.SubordinateOffice) []office.SubordinateOffice {
	below := []office.SubordinateOffice{}
	free, taken := map[string]bool{}, map[string]bool{}
	for _, o := range before {
		free[o.ID], taken[o.ID] = true, true
	}
	for _, o := range typed {
		o.NameBN, o.HeadBN, o.Phone, o.Email = bangla.Normalise(o.NameBN), bangla.Normalise(o.HeadBN), catalog.PhoneEntered(bangla.Normalise(o.Phone)), bangla.Normalise(o.Email)
		if o.NameBN == "" && o.Phone == "" && o.Email == "" && !free[o.ID] {
			continue
		}
		if !free[o.ID] {
			o.ID = ""
			base := desk.ASCIIName(strings.ReplaceAll(string(o.Kind), "_", "-"))
			for n := 1; o.ID == "" || taken[o.ID]; n++ {
				o.ID = base + "-" + strconv.Itoa(n)
			}
		}
		free[o.ID], taken[o.ID] = false, true
		below = append(below, o)
	}
	return below
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
