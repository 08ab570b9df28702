package handover

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/exchange"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/site"
	"batayandesk/internal/store"
	"batayandesk/internal/typeset"
)

// Bundles pack the office's content for another computer, and check what others packed.
//
// Source: internal/bundle/README.md › Layout.
type Bundles struct {
	d      *desk.Desk
	prints Prints // what of the office's prints goes with its content
}

// siteFonts are the faces that the readable site carries with it.
var siteFonts = []string{"NotoSansBengali_400Regular.ttf", "NotoSansBengali_700Bold.ttf"}

// Contents is what a bundle of the session's day would hold. Nothing is made for it, so of what is only made when the bundle
// is written no size is said.
func (s *Bundles) Contents() (contents BundleContents, err error) {
	defer s.d.Recovered(&err)
	contents = BundleContents{Rows: []BundleRow{}, Warnings: []string{}, Personal: []PersonalRow{}}
	err = look(s.d, func(w *work) error {
		entries, err := w.bundleEntries(s.prints)
		if err != nil {
			return err
		}
		contents.Name, contents.Personal = w.bundleTop()+".zip", w.personalRows()
		counts, attached := map[string]int{}, int64(0)
		for _, e := range entries {
			row := bundleRow(e.Path)
			counts[row]++
			if row == "attachments" {
				attached += e.Size
			}
		}
		records := 0
		for _, id := range w.Catalog.IDs() {
			records += w.Book.Count(id)
		}
		details := map[string]string{"content": s.d.Say("bundle.records", office.Args{"n": records})}
		if counts["attachments"] > 0 {
			details["attachments"] = desk.SizeText(attached, s.d.Lang())
		}
		for _, row := range []string{"content", "sheets", "attachments", "pdf", "site"} {
			contents.Rows = append(contents.Rows, BundleRow{s.d.Say("bundle.row."+row, nil), details[row], counts[row]})
		}
		if n, err := w.unchecked(); err != nil {
			return err
		} else if n > 0 {
			contents.Warnings = append(contents.Warnings, s.d.Say("bundle.unchecked", office.Args{"n": n}))
		}
		if w.Book.Count(desk.CharterCategory) == 0 {
			contents.Warnings = append(contents.Warnings, s.d.Say("bundle.no_charter", nil))
		}
		return nil
	})
	return contents, err
}

// unchecked is how many entries no checker has seen, where one works here.
func (w *work) unchecked() (n int, err error) {
	if checkable, err := w.Checkable(); err != nil || !checkable {
		return 0, err
	}
	for _, records := range w.Live() {
		for _, r := range records {
			if r.Checked == nil {
				n++
			}
		}
	}
	return n, nil
}

func bundleRow(path string) string {
	switch dir, _, _ := strings.Cut(path, "/"); dir {
	case "csv", "xlsx":
		return "sheets"
	case "attachments", "pdf", "site":
		return dir
	}
	return "content"
}

// Make asks for a place and packs the bundle of the session's day.
func (s *Bundles) Make(in BundleIn) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	var name string
	err = look(s.d, func(w *work) error {
		name = w.bundleTop() + ".zip"
		return w.allowing(in.Personal)
	})
	if err != nil {
		return desk.Job{}, err
	}
	path, err := s.d.Env.Dialogs.SaveFile("bundle", name)
	if err != nil || path == "" {
		return desk.Job{Lines: []desk.ReasonRow{}}, err
	}
	return s.d.Start("bundle", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		if err := writeBundle(ctx, s.d, path, in, s.prints, step); err != nil {
			return desk.Job{}, err
		}
		return desk.Job{Result: s.d.Say("job.made", office.Args{"name": filepath.Base(path)})}, nil
	}), nil
}

// writeBundle packs the bundle to path as a whole.
func writeBundle(ctx context.Context, d *desk.Desk, path string, in BundleIn, prints Prints, step desk.Progress) error {
	var noted handed
	err := look(d, func(w *work) error {
		if err := w.allowing(in.Personal); err != nil {
			return err
		}
		step(0, 0, d.Say("job.collect", nil))
		entries, err := w.bundleEntries(prints)
		if err != nil {
			return err
		}
		content, err := contentOf(entries)
		if err != nil {
			return err
		}
		noted = handed{ID: bundleID(content), Day: w.Day, Seq: w.Seq}
		rests, err := w.rests(noted.ID)
		if err != nil {
			return err
		}
		info := bundle.Info{
			SourceOrganization: w.Office.NameBN, OrganizationAddress: w.Office.AddressBN, ContactEmail: w.Office.Email,
			ExternalDescription: w.Office.NameEN, BaggingDate: w.Day, ExternalIdentifier: w.Office.ID,
			SoftwareAgent: strings.TrimSpace("Batayan Desk " + d.Env.Version), Base: rests,
		}
		return desk.WriteTo(path, func(out io.Writer) error {
			return packProblem(bundle.Write(out, w.bundleTop(), info, entries, func(done, total int64) error {
				step(done, total, d.Say("job.write", nil))
				return ctx.Err()
			}))
		})
	})
	if err != nil || d.Sitting().Day != "" { // of another day it is no state that two offices go on from
		return err
	}
	if err := d.Write(func(tx *store.Tx) error { return note(tx, noted) }); err != nil {
		d.Env.Log.Warn("bundle not noted", "error", err) // the file cannot be written to; the bundle is as good
	}
	return nil
}

// contentOf makes the content of a bundle, which from then on is what its entry writes.
func contentOf(entries []bundle.Entry) ([]byte, error) {
	at := slices.IndexFunc(entries, func(e bundle.Entry) bool { return e.Path == "content.json" })
	var content bytes.Buffer
	if err := entries[at].Make(&content); err != nil {
		return nil, err
	}
	entries[at].Make = func(out io.Writer) error {
		_, err := out.Write(content.Bytes())
		return err
	}
	return content.Bytes(), nil
}

// packProblem words why a file could not be packed.
func packProblem(err error) error {
	var at *bundle.EntryError
	switch {
	case !errors.As(err, &at):
	case errors.Is(err, bundle.ErrPath), errors.Is(err, bundle.ErrKind):
		return office.Problem{Code: "bundle.make.kind", Field: at.Path, Args: office.Args{"path": at.Path}}
	case errors.Is(err, bundle.ErrSize):
		return office.Problem{Code: "bundle.make.size", Field: at.Path, Args: office.Args{"path": at.Path}}
	}
	return err
}

// bundleTop is the bundle's one top folder: the office's short name and the day, "goraipur-2020-10-05".
// The name is that of its website within the district's, else its id.
func (w *work) bundleTop() string {
	name := w.Office.ID
	if host, official := strings.CutSuffix(desk.SiteHost(w.Office.Website), ".gov.bd"); official {
		labels := strings.Split(host, ".")
		name = strings.Join(labels[:max(len(labels)-1, 1)], "-")
	}
	if name = desk.ASCIIName(name); name == "" {
		name = "office"
	}
	return name + "-" + string(w.Day)
}

// bundleEntries are the payload files of the bundle. Sheets, prints and content are made when their turn to be
// written comes, once.
func (w *work) bundleEntries(prints Prints) ([]bundle.Entry, error) {
	ex, err := w.exchange()
	if err != nil {
		return nil, err
	}
	options := exchange.Options{Format: exchange.FormatContent, ExportedAt: string(w.Day) + "T00:00:00Z"}
	entries := []bundle.Entry{
		made("content.json", func(out io.Writer) error { return exchange.Write(out, ex, w.Catalog, options) }),
		made("schema/content-1.json", func(out io.Writer) error { return json.NewEncoder(out).Encode(w.Catalog.Schema()) }),
		made(bundle.ProfilePath, func(out io.Writer) error {
			profile, err := bundle.Profile()
			if err == nil {
				_, err = out.Write(profile)
			}
			return err
		}),
		made("xlsx/office.xlsx", func(out io.Writer) error { return sheet.WriteXLSX(out, w.tables(""), w.sheetOptions()) }),
	}
	for _, t := range w.tables("") {
		entries = append(entries, made("csv/"+t.Category.ID+".csv", func(out io.Writer) error { return sheet.WriteCSV(out, t, w.sheetOptions()) }))
	}
	files, err := w.attachmentEntries()
	if err != nil {
		return nil, err
	}
	printed, err := w.printEntries(prints)
	if err != nil {
		return nil, err
	}
	return slices.Concat(entries, files, printed, w.siteEntries()), nil
}

// made is an entry whose bytes come to be when it is written.
func made(path string, write func(io.Writer) error) bundle.Entry {
	return bundle.Entry{Path: path, Size: bundle.Made, Make: write}
}

// printEntries are the prints that go with the content.
func (w *work) printEntries(prints Prints) ([]bundle.Entry, error) {
	printed, err := prints(w.View)
	if err != nil {
		return nil, err
	}
	var entries []bundle.Entry
	for _, p := range printed {
		path := "pdf/" + p.Name + ".pdf"
		if p.Frozen != nil {
			entries = append(entries, w.stored(path, *p.Frozen))
		} else {
			entries = append(entries, made(path, p.Write))
		}
	}
	return entries, nil
}

// siteEntries is the readable site, with the fonts it is read in. Its pages are drawn together, when the first is written.
func (w *work) siteEntries() []bundle.Entry {
	drawn := sync.OnceValues(func() (map[string][]byte, error) {
		in := site.Input{
			Office: w.Office, Catalog: w.Catalog.Public(nil), Day: w.Day, Records: w.public(), States: w.Book.Content().States,
			Fonts: map[string][]byte{}, Attachments: map[string]string{},
		}
		for _, name := range siteFonts {
			data, err := typeset.FontData(name)
			if err != nil {
				return nil, office.Problem{Code: "print.no_fonts"}
			}
			in.Fonts[name] = data
		}
		for _, records := range in.Records {
			for _, r := range records {
				for _, a := range r.Attachments {
					in.Attachments[a.SHA256] = attachmentPath(a)
				}
			}
		}
		pages, err := site.Pages(in)
		byPath := map[string][]byte{}
		for _, p := range pages {
			byPath[p.Path] = p.Data
		}
		return byPath, err
	})
	var entries []bundle.Entry
	for _, path := range site.Paths(w.Catalog, siteFonts) {
		entries = append(entries, made("site/"+path, func(out io.Writer) error {
			pages, err := drawn()
			if err == nil {
				_, err = out.Write(pages[path])
			}
			return err
		}))
	}
	return entries
}

// tables are the categories to write as sheets: one, or all for "".
func (w *work) tables(only string) []sheet.Table {
	var tables []sheet.Table
	for _, category := range w.Catalog.Public(w.personal).All() {
		if only == "" || category.ID == only {
			tables = append(tables, sheet.Table{Category: category, Records: w.leavingOf(category.ID)})
		}
	}
	return tables
}

func (w *work) sheetOptions() sheet.Options {
	return sheet.Options{
		Lang: office.Bengali, Office: w.Office.NameBN, Day: w.Day, Officer: catalog.OfficersOf(w.Book.Live(desk.OfficersCategory)),
	}
}

// Spreadsheet asks for a place and writes a category, or all of them, as XLSX or CSV by the name's ending.
func (s *Bundles) Spreadsheet(in SheetIn) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	name := in.Category
	if name == "" {
		name = "office"
	}
	path, err := s.d.Env.Dialogs.SaveFile("xlsx", desk.ASCIIName(strings.ReplaceAll(name, "_", "-"))+".xlsx")
	if err != nil || path == "" {
		return desk.Job{Lines: []desk.ReasonRow{}}, err
	}
	return s.d.Start("spreadsheet", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		step(0, 0, s.d.Say("job.write", nil))
		if err := writeSheet(ctx, s.d, path, in, step); err != nil {
			return desk.Job{}, err
		}
		return desk.Job{Result: s.d.Say("job.made", office.Args{"name": filepath.Base(path)})}, nil
	}), nil
}

// writeSheet writes a spreadsheet to path; its ending says which kind.
func writeSheet(ctx context.Context, d *desk.Desk, path string, in SheetIn, step desk.Progress) error {
	category := in.Category
	return look(d, func(w *work) error {
		if err := w.allowing(in.Personal); err != nil {
			return err
		}
		tables := w.tables(category)
		if len(tables) == 0 {
			return office.Problem{Code: "record.category", Args: office.Args{"id": category}}
		}
		total := 0
		for _, table := range tables {
			total += len(table.Records)
		}
		options := w.sheetOptions()
		options.Step = step.Rows(ctx, total, d.Say("job.write", nil))
		switch strings.ToLower(filepath.Ext(path)) {
		case ".xlsx":
			return desk.WriteTo(path, func(out io.Writer) error { return sheet.WriteXLSX(out, tables, options) })
		case ".csv":
			if category == "" {
				return office.Problem{Code: "export.csv_category"}
			}
			return desk.WriteTo(path, func(out io.Writer) error { return sheet.WriteCSV(out, tables[0], options) })
		}
		return office.Problem{Code: "export.kind", Args: office.Args{"name": filepath.Base(path)}}
	})
}

// Export writes a spreadsheet to path: XLSX of one category or all, CSV of one; personal fields that are named go along.
func (f *Commands) Export(path, category string, personal ...string) (desk.Written, error) {
	return desk.Written{Path: path, Warnings: []string{}}, writeSheet(context.Background(), f.d, path, SheetIn{category, personal}, func(int64, int64, string) {})
}

// Bundle packs the bundle of the day to path; personal fields that are named go along.
func (f *Commands) Bundle(path string, personal ...string) (desk.Written, error) {
	return desk.Written{Path: path, Warnings: []string{}}, writeBundle(context.Background(), f.d, path, BundleIn{personal}, f.prints, func(int64, int64, string) {})
}

// Verify asks for a bundle and checks every byte of it.
func (s *Bundles) Verify() (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	path, err := s.d.Env.Dialogs.OpenFile("bundle")
	if err != nil || path == "" {
		return desk.Job{Lines: []desk.ReasonRow{}}, err
	}
	return s.d.Start("verify", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		if told, is, err := verifyAudit(ctx, s.d, path); is || err != nil {
			return auditJob(s.d, path, told), err
		}
		report, err := verifyBundle(ctx, s.d, path, step)
		if err != nil {
			return desk.Job{}, err
		}
		done := desk.Job{Result: s.d.Say("job.valid", office.Args{"name": filepath.Base(path)})}
		if report.Valid && len(report.Warnings) > 0 {
			done.Result = s.d.Say("job.valid_with", office.Args{"name": filepath.Base(path), "n": len(report.Warnings)})
		}
		if !report.Valid {
			done.Result = s.d.Say("job.invalid", office.Args{"name": filepath.Base(path), "n": len(report.Problems)})
		}
		for _, found := range slices.Concat(report.Problems, report.Warnings) {
			done.Lines = append(done.Lines, desk.ReasonRow{Code: found.Code, Text: found.Problem().In(s.d.Lang()), Field: found.Path})
		}
		return done, nil
	}), nil
}
