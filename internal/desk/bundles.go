package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/bundle"
	"batayandesk/internal/catalog"
	"batayandesk/internal/disk"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/site"
	"batayandesk/internal/typeset"
)

// Bundles pack the office's content for another computer, and check what others packed.
//
// Source: domain.md section 15.
type Bundles struct{ d *Desk }

// siteFonts are the faces that the readable site carries with it.
var siteFonts = []string{"NotoSansBengali_400Regular.ttf", "NotoSansBengali_700Bold.ttf"}

// Contents is what a bundle of the session's day would hold.
func (s *Bundles) Contents() (contents BundleContents, err error) {
	defer s.d.recovered(&err)
	contents = BundleContents{Rows: []BundleRow{}, Warnings: []string{}}
	err = s.d.viewWork(func(w *work) error {
		entries, err := w.bundleEntries()
		if err != nil {
			return err
		}
		contents.Name = w.bundleTop() + ".zip"
		sizes, counts := map[string]int64{}, map[string]int{}
		var total int64
		for _, e := range entries {
			row := bundleRow(e.Path)
			sizes[row] += e.Size
			counts[row]++
			total += e.Size
		}
		for _, row := range []string{"content", "sheets", "attachments", "pdf", "site"} {
			contents.Rows = append(contents.Rows, BundleRow{s.d.say("bundle.row."+row, nil), sizeText(sizes[row], s.d.lang()), counts[row]})
		}
		contents.Size = sizeText(total, s.d.lang())
		if w.Book.Count(charterCategory) == 0 {
			contents.Warnings = append(contents.Warnings, s.d.say("bundle.no_charter", nil))
		}
		return nil
	})
	return contents, err
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
func (s *Bundles) Make() (job Job, err error) {
	defer s.d.recovered(&err)
	contents, err := s.Contents()
	if err != nil {
		return Job{}, err
	}
	path, err := s.d.env.Dialogs.SaveFile("bundle", contents.Name)
	if err != nil || path == "" {
		return Job{Lines: []ReasonRow{}}, err
	}
	return s.d.start("bundle", func(ctx context.Context, step progress) (Job, error) {
		if err := s.d.writeBundle(ctx, path, step); err != nil {
			return Job{}, err
		}
		return Job{Result: s.d.say("job.made", office.Args{"name": filepath.Base(path)})}, nil
	}), nil
}

// writeBundle packs the bundle to path as a whole.
func (d *Desk) writeBundle(ctx context.Context, path string, step progress) error {
	return d.viewWork(func(w *work) error {
		step(0, 0, d.say("job.collect", nil))
		entries, err := w.bundleEntries()
		if err != nil {
			return err
		}
		info := bundle.Info{
			SourceOrganization: w.Office.NameBN, OrganizationAddress: w.Office.AddressBN, ContactEmail: w.Office.Email,
			ExternalDescription: w.Office.NameEN, BaggingDate: w.Day, ExternalIdentifier: w.Office.ID,
			SoftwareAgent: strings.TrimSpace("Batayan Desk " + d.env.Version),
		}
		return writeTo(path, func(out io.Writer) error {
			return bundle.Write(out, w.bundleTop(), info, entries, func(done, total int64) error {
				step(done, total, d.say("job.write", nil))
				return ctx.Err()
			})
		})
	})
}

// bundleTop is the bundle's one top folder: the office's short name and the day, "goraipur-2020-10-05".
// The name is that of its website within the district's, else its id.
func (w *work) bundleTop() string {
	name := w.Office.ID
	if host, official := strings.CutSuffix(siteHost(w.Office.Website), ".gov.bd"); official {
		labels := strings.Split(host, ".")
		name = strings.Join(labels[:max(len(labels)-1, 1)], "-")
	}
	if name = asciiName(name); name == "" {
		name = "office"
	}
	return name + "-" + string(w.Day)
}

// bundleEntries are the payload files of the bundle. Everything but the attachments is made in memory.
func (w *work) bundleEntries() ([]bundle.Entry, error) {
	var entries []bundle.Entry
	add := func(path string, write func(io.Writer) error) error {
		var data bytes.Buffer
		if err := write(&data); err != nil {
			return fmt.Errorf("make %s: %w", path, err)
		}
		entries = append(entries, bundle.BytesEntry(path, data.Bytes()))
		return nil
	}
	ex, err := w.exchange()
	if err != nil {
		return nil, err
	}
	options := catalog.ExchangeOptions{Format: catalog.FormatContent, ExportedAt: string(w.Day) + "T00:00:00Z"}
	err = errors.Join(
		add("content.json", func(out io.Writer) error { return catalog.WriteExchange(out, ex, w.Catalog, options) }),
		add("schema/content-1.json", func(out io.Writer) error { return json.NewEncoder(out).Encode(w.Catalog.Schema()) }),
		add("xlsx/office.xlsx", func(out io.Writer) error { return sheet.WriteXLSX(out, w.tables(""), w.sheetOptions()) }),
	)
	for _, t := range w.tables("") {
		err = errors.Join(err, add("csv/"+t.Category.ID+".csv", func(out io.Writer) error { return sheet.WriteCSV(out, t, w.sheetOptions()) }))
	}
	if err != nil {
		return nil, err
	}
	files, err := w.attachmentEntries()
	if err != nil {
		return nil, err
	}
	prints, err := w.printEntries()
	if err != nil {
		return nil, err
	}
	pages, err := w.siteEntries()
	return slices.Concat(entries, files, prints, pages), err
}

// printEntries are the PDFs: the fact sheet, the charter, and every issued reply that was frozen.
func (w *work) printEntries() ([]bundle.Entry, error) {
	sheet, _, err := w.print(PrintIn{Kind: "factsheet"})
	if err != nil {
		return nil, err
	}
	entries := []bundle.Entry{bundle.BytesEntry("pdf/factsheet.pdf", sheet.PDF)}
	if w.Book.Count(charterCategory) > 0 {
		result, _, err := w.charter(CharterIn{})
		if err != nil {
			return nil, err
		}
		entries = append(entries, bundle.BytesEntry("pdf/charter.pdf", result.PDF))
	}
	err = w.tx.Letters(func(l office.Letter) error {
		if l.PDF == nil || !answers(l) || l.IssuedOn > w.Day {
			return nil
		}
		pdf, err := w.tx.Attachment(l.PDF.SHA256)
		if err == nil {
			entries = append(entries, bundle.BytesEntry("pdf/reply-"+asciiName(bangla.ToASCII(l.Memo))+".pdf", pdf))
		}
		return err
	})
	return entries, err
}

// siteEntries is the readable site, with the fonts it is read in.
func (w *work) siteEntries() ([]bundle.Entry, error) {
	in := site.Input{
		Office: w.Office, Catalog: w.Catalog, Day: w.Day, Records: w.live(), States: w.Book.Content().States,
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
	if err != nil {
		return nil, err
	}
	var entries []bundle.Entry
	for _, p := range pages {
		entries = append(entries, bundle.BytesEntry("site/"+p.Path, p.Data))
	}
	return entries, nil
}

// tables are the categories to write as sheets: one, or all for "".
func (w *work) tables(only string) []sheet.Table {
	var tables []sheet.Table
	for _, category := range w.Catalog.All() {
		if only == "" || category.ID == only {
			tables = append(tables, sheet.Table{Category: category, Records: w.Book.Live(category.ID)})
		}
	}
	return tables
}

func (w *work) sheetOptions() sheet.Options {
	return sheet.Options{
		Lang: office.Bengali, Office: w.Office.NameBN, Day: w.Day, Officer: catalog.OfficersOf(w.Book.Live(officersCategory)),
	}
}

// Spreadsheet asks for a place and writes a category, or all of them, as XLSX or CSV by the name's ending.
func (s *Bundles) Spreadsheet(in CategoryIn) (job Job, err error) {
	defer s.d.recovered(&err)
	name := in.Category
	if name == "" {
		name = "office"
	}
	path, err := s.d.env.Dialogs.SaveFile("xlsx", asciiName(strings.ReplaceAll(name, "_", "-"))+".xlsx")
	if err != nil || path == "" {
		return Job{Lines: []ReasonRow{}}, err
	}
	return s.d.start("spreadsheet", func(_ context.Context, step progress) (Job, error) {
		step(0, 0, s.d.say("job.write", nil))
		if err := s.d.writeSheet(path, in.Category); err != nil {
			return Job{}, err
		}
		return Job{Result: s.d.say("job.made", office.Args{"name": filepath.Base(path)})}, nil
	}), nil
}

// writeSheet writes a spreadsheet to path; its ending says which kind.
func (d *Desk) writeSheet(path, category string) error {
	return d.viewWork(func(w *work) error {
		tables := w.tables(category)
		if len(tables) == 0 {
			return office.Problem{Code: "record.category", Args: office.Args{"id": category}}
		}
		switch strings.ToLower(filepath.Ext(path)) {
		case ".xlsx":
			return writeTo(path, func(out io.Writer) error { return sheet.WriteXLSX(out, tables, w.sheetOptions()) })
		case ".csv":
			if category == "" {
				return office.Problem{Code: "export.csv_category"}
			}
			return writeTo(path, func(out io.Writer) error { return sheet.WriteCSV(out, tables[0], w.sheetOptions()) })
		}
		return office.Problem{Code: "export.kind", Args: office.Args{"name": filepath.Base(path)}}
	})
}

// Export writes a spreadsheet to path: XLSX of one category or all, CSV of one.
func (f *Files) Export(path, category string) (Written, error) {
	return Written{Path: path, Warnings: []string{}}, f.d.writeSheet(path, category)
}

// Bundle packs the bundle of the day to path.
func (f *Files) Bundle(path string) (Written, error) {
	return Written{Path: path, Warnings: []string{}}, f.d.writeBundle(context.Background(), path, func(int64, int64, string) {})
}

// Verify asks for a bundle and checks every byte of it.
func (s *Bundles) Verify() (job Job, err error) {
	defer s.d.recovered(&err)
	path, err := s.d.env.Dialogs.OpenFile("bundle")
	if err != nil || path == "" {
		return Job{Lines: []ReasonRow{}}, err
	}
	return s.d.start("verify", func(ctx context.Context, step progress) (Job, error) {
		report, err := s.d.verifyBundle(ctx, path, step)
		if err != nil {
			return Job{}, err
		}
		done := Job{Result: s.d.say("job.valid", office.Args{"name": filepath.Base(path)})}
		if !report.Valid {
			done.Result = s.d.say("job.invalid", office.Args{"name": filepath.Base(path), "n": len(report.Problems)})
		}
		for _, found := range report.Problems {
			done.Lines = append(done.Lines, ReasonRow{Code: found.Code, Text: found.Problem().In(s.d.lang()), Field: found.Path})
		}
		return done, nil
	}), nil
}

func (d *Desk) verifyBundle(ctx context.Context, path string, step progress) (bundle.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return bundle.Report{}, disk.Reading(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return bundle.Report{}, disk.Reading(path, err)
	}
	return bundle.Verify(f, info.Size(), func(done, total int64) error {
		step(done, total, d.say("job.verify", nil))
		return ctx.Err()
	})
}
