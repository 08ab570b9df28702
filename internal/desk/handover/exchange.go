package handover

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// importOffice fills an empty office file from its exchange form. Every thing begins with one revision,
// dated the day it was last changed, so that a past day is judged on what was there then; the whole is
// stored in the order of those days.
//
// Source: internal/exchange/README.md › Office file.
func importOffice(d *desk.Desk, tx *store.Tx, ex exchange.File, files importFiles) error {
	if err := tx.SetAsOn(ex.AsOn); err != nil {
		return err
	}
	if err := filesThere(d, ex, files); err != nil {
		return err
	}
	for _, sha := range slices.Sorted(maps.Keys(files)) {
		data, err := files[sha]()
		if err != nil {
			return err
		}
		stored, _, err := tx.PutAttachment(data)
		if err != nil {
			return err
		}
		if stored != sha {
			return office.Problem{Code: "store.damaged", Args: office.Args{"where": sha}}
		}
	}
	steps := importSteps(d, tx, ex, files)
	slices.SortStableFunc(steps, func(a, b importStep) int { return cmp.Compare(a.day, b.day) })
	tx.Fix() // there is no office before it
	tx.Say(desk.InBoth("did.office_imported", nil))
	base, err := d.Stamp(tx, office.Imported)
	if err != nil {
		return err
	}
	for _, step := range steps {
		change := base
		if step.day.Valid() {
			change.Day, change.At = step.day, string(step.day)+"T00:00:00Z"
		}
		if step.by != "" {
			change.Actor = step.by
		}
		if err := step.save(change); err != nil {
			return fmt.Errorf("import %s: %w", step.what, err)
		}
	}
	return nil
}

// importFiles are the files that came with an exchange, by digest: each opens its bytes.
type importFiles map[string]func() (io.Reader, error)

// filesThere refuses an exchange file that names files which did not come with it: a bundle's content without
// its bundle. A frozen PDF alone may be absent; its letter is in the register all the same.
func filesThere(d *desk.Desk, ex exchange.File, files importFiles) error {
	var ps office.Problems
	ex.EachFile(d.Env.Catalog, func(field string, at office.Text, a office.Attachment) {
		if files[a.SHA256] == nil {
			ps = append(ps, office.Problem{Code: "exchange.file_absent", Field: field, At: []office.Text{at}, Args: office.Args{"name": cmp.Or(a.Name, emblemName)}})
		}
	})
	return ps.Err()
}

// importStep stores one thing of an exchange file on its day.
type importStep struct {
	what string
	day  office.Date
	by   string
	save func(office.Change) error
}

func importSteps(d *desk.Desk, tx *store.Tx, ex exchange.File, files importFiles) []importStep {
	first := office.Date("")
	earliest := func(day office.Date) {
		if day.Valid() && (first == "" || day < first) {
			first = day
		}
	}
	var steps []importStep
	cat := d.CatalogOf(ex.Office)
	env := catalog.Env{Office: ex.Office, Officer: catalog.OfficersOf(ex.Categories[desk.OfficersCategory].Records)}
	for _, category := range cat.All() {
		given, there := ex.Categories[category.ID]
		if !there {
			continue
		}
		given.State.Category = category.ID
		day := given.State.ConfirmedOn
		if na := given.State.NotApplicable; na != nil && (day == "" || na.SetOn < day) {
			day = na.SetOn
		}
		earliest(day)
		steps = append(steps, importStep{category.ID, day, "", func(ch office.Change) error {
			_, err := d.KeepState(tx, given.State, 0, ch)
			return err
		}})
		for _, r := range given.Records {
			r.Category = category.ID
			earliest(r.UpdatedOn)
			steps = append(steps, importStep{category.ID + "/" + r.ID, r.UpdatedOn, r.UpdatedBy, func(ch office.Change) error {
				_, err := d.KeepRecord(tx, category, r, 0, ch, env)
				return err
			}})
		}
	}
	for _, dir := range ex.Directives {
		if dir.ID == "" {
			dir.ID = d.NewID()
		}
		dir.Withdrawn = false // an exchange holds nothing that was taken back
		steps = append(steps, importStep{"directive " + dir.ID, dir.ReceivedOn, "", func(ch office.Change) error {
			_, err := d.KeepDirective(tx, dir, 0, ch)
			return err
		}})
	}
	for _, l := range ex.Letters {
		if l.ID == "" {
			l.ID = d.NewID()
		}
		if l.PDF != nil && files[l.PDF.SHA256] == nil {
			l.PDF = nil
		}
		l.Discarded = false // an exchange holds nothing that was thrown away
		steps = append(steps, importStep{"letter " + l.ID, l.IssuedOn, "", func(ch office.Change) error {
			_, err := d.KeepLetter(tx, l, 0, ch)
			return err
		}})
	}
	years := map[int][]office.Holiday{}
	for _, h := range ex.Holidays {
		y, _, _ := h.Date.Parts()
		years[y] = append(years[y], h)
	}
	for _, year := range slices.Sorted(maps.Keys(years)) {
		list := years[year]
		steps = append(steps, importStep{fmt.Sprint("holidays ", year), first, "", func(ch office.Change) error {
			_, err := d.KeepHolidays(tx, year, list, 0, ch)
			return err
		}})
	}
	return append(steps, importStep{"office", first, "", func(ch office.Change) error {
		_, err := d.KeepOffice(tx, ex.Office, 0, ch)
		return err
	}})
}

// exchange is the office file in its exchange form, as it is on the day; the bytes of attachments are left out.
func (w *work) exchange() (exchange.File, error) {
	ex := exchange.File{
		Format: exchange.FormatContent, Office: w.Office, Categories: map[string]exchange.Category{},
		Directives: slices.Clone(w.Directives), Holidays: w.Book.Content().Holidays,
	}
	for _, category := range w.Catalog.All() {
		ex.Categories[category.ID] = exchange.Category{
			State: w.Book.Content().States[category.ID], Records: w.leaving(category),
		}
	}
	slices.Reverse(ex.Directives) // oldest first, as they came
	emblem, err := w.emblem()
	if err != nil {
		return ex, err
	}
	if emblem == nil {
		ex.Office.Print.EmblemSHA256 = ""
	}
	numbered := func(id string) bool {
		head, found := w.Head(id)
		return found && head.Issued() && !head.Discarded
	}
	err = w.Tx.Letters(func(l office.Letter) error {
		if l.Issued() {
			if !numbered(l.Supersedes) { // an older program let it be taken out
				l.Supersedes, l.Corrects = "", false
			}
			if l.Body != nil && !numbered(l.Body.About) {
				body := *l.Body
				body.About, l.Body = "", &body
			}
			if !slices.ContainsFunc(ex.Directives, func(dir office.Directive) bool { return dir.ID == l.Directive }) {
				l.Directive = "" // taken back, or not come yet on the day: the content leads to nothing outside it
			}
			ex.Letters = append(ex.Letters, l)
		}
		return nil
	})
	return ex, err
}
