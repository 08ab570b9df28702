package content

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/typeset"
)

// KeepFilter keeps a way to narrow a table under a name, for all who work in the office, or lets go of it. The problems are
// filter.empty, filter.many and those of the form.
func (s *Records) KeepFilter(in FilterIn) (saved Saved, err error) {
	defer s.d.Recovered(&err)
	name := bangla.NormaliseLine(in.Name)
	err = act(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		if _, err := w.only(category, in.Only); err != nil {
			return err
		}
		sought := bangla.NormaliseLine(in.Words)
		if name == "" && !in.Gone {
			return office.Problem{Code: "office.needed", Field: "name"}
		}
		if sought == "" && in.Only == "" && !in.Gone {
			return office.Problem{Code: "filter.empty", Field: "name"}
		}
		state, err := w.Tx.CategoryState(category.ID)
		if err != nil {
			return err
		}
		before := state.Filters
		state.Filters = slices.DeleteFunc(slices.Clone(state.Filters), func(f office.Filter) bool { return strings.EqualFold(f.Name, name) })
		code := "did.filter_gone"
		if !in.Gone {
			if len(state.Filters) >= office.MaxFilters {
				return office.Problem{Code: "filter.many", Field: "name", Args: office.Args{"max": office.MaxFilters}}
			}
			state.Filters = append(state.Filters, office.Filter{Name: name, Words: sought, Only: choicesIn(in.Only)})
			code = "did.filter_kept"
		}
		if slices.EqualFunc(state.Filters, before, func(a, b office.Filter) bool {
			return a.Name == b.Name && a.Words == b.Words && slices.Equal(a.Only, b.Only)
		}) {
			if saved, err = savedAnswer(s.d, w.Tx, category.ID, ""); err == nil {
				saved.Text = s.d.Say("did.nothing", nil)
			}
			return err
		}
		words := desk.InBoth(code, office.Args{"name": name})
		w.Tx.Say(words)
		state.Category = category.ID
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		if saved, err = saveState(s.d, w.Tx, state, change); err == nil {
			saved.Text = words.In(s.d.Lang())
		}
		return err
	})
	return saved, err
}

func filterRows(state office.CategoryState) []FilterRow {
	rows := []FilterRow{}
	for _, f := range state.Filters {
		rows = append(rows, FilterRow{f.Name, f.Words, strings.Join(f.Only, "\n")})
	}
	return rows
}

// filterHits are the kept filters whose names hold each of the words.
func (w *work) filterHits(words []*queried) (hits []Hit) {
	for _, category := range w.Catalog.All() {
		for _, f := range w.Book.Content().States[category.ID].Filters {
			tokens := bangla.Tokens(f.Name)
			if !slices.ContainsFunc(words, func(q *queried) bool {
				return !slices.ContainsFunc(tokens, func(token string) bool { return q.meets(token) != noneAtAll })
			}) {
				label := category.Label.In(w.Desk.Lang())
				hits = append(hits, Hit{
					Kind: "filter", ID: f.Name, Category: category.ID, Place: w.Desk.Say("found.filter", nil), Title: f.Name, Detail: label,
					Titled: marked(f.Name, words), Detailed: []Part{{Text: label}},
				})
			}
		}
	}
	return hits
}

// heard widens a look whose words are typed in Latin letters to what sounds so.
func (w *work) heard(finder *Finder, in TableIn, look compliance.Look) (compliance.Look, error) {
	words := wordsOfQuery(in.Filter)
	if in.Deleted || !slices.ContainsFunc(words, (*queried).latin) {
		return look, nil
	}
	if err := finder.lexicon.upTo(w); err != nil {
		return look, err
	}
	var hits map[string]thing
	for i, q := range words {
		if q.latin() {
			finder.lexicon.sounds(q)
		}
		var err error
		if hits, err = w.led(q, hits, i == 0, maxWhole); err != nil {
			return look, err
		}
	}
	written := map[string]bool{}
	all, _ := w.Book.Rows(in.Category, compliance.Look{Filter: in.Filter, Count: sheet.MaxRows})
	for _, row := range all {
		written[row.Record.ID] = true
	}
	before := look.Pass
	look.Filter, look.Pass = "", func(row *compliance.Row) bool {
		_, sounds := hits["r/"+row.Record.ID]
		return (sounds || written[row.Record.ID]) && (before == nil || before(row))
	}
	return look, nil
}

// narrowed are all rows of a question, in their order, and how it narrows its table, in Bengali.
func (w *work) narrowed(finder *Finder, in TableIn) (*catalog.Category, []*compliance.Row, string, error) {
	category, err := w.Category(in.Category)
	if err != nil {
		return nil, nil, "", err
	}
	look := compliance.Look{Filter: in.Filter, Count: sheet.MaxRows}
	look.Field, look.Descending = in.Sort, in.Descending
	if look.Pass, err = w.only(category, in.Only); err != nil {
		return nil, nil, "", err
	}
	if look, err = w.heard(finder, in, look); err != nil {
		return nil, nil, "", err
	}
	rows, _ := w.rowsOf(in, look)
	var said []string
	for _, one := range chosen(w.onlyChoices(category, true, office.Bengali), in.Only, office.Bengali) {
		said = append(said, one.Label)
	}
	if in.Filter != "" {
		said = append(said, "“"+bangla.Excerpt(in.Filter, 60)+"”")
	}
	return category, rows, strings.Join(said, ", "), nil
}

// SheetOf writes the rows of a question as a spreadsheet, XLSX or CSV by the name's ending.
func (s *Records) SheetOf(in TableIn) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	path, err := s.d.Env.Dialogs.SaveFile("xlsx", desk.ASCIIName(strings.ReplaceAll(in.Category, "_", "-"))+".xlsx")
	if err != nil || path == "" {
		return desk.Job{Lines: []desk.ReasonRow{}}, err
	}
	return s.d.Start("spreadsheet", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		step(0, 0, s.d.Say("job.write", nil))
		err := look(s.d, func(w *work) error { return w.writeSheet(ctx, step, s.finder, in, path) })
		return desk.Job{Result: s.d.Say("job.made", office.Args{"name": filepath.Base(path)})}, err
	}), nil
}

func (w *work) writeSheet(ctx context.Context, step desk.Progress, finder *Finder, in TableIn, path string) error {
	category, rows, _, err := w.narrowed(finder, in)
	if err != nil {
		return err
	}
	var records []office.Record
	for _, row := range rows {
		records = append(records, row.Record)
	}
	public, _ := w.Catalog.Public(nil).Category(category.ID) // what is personal leaves by name alone: Settings and the command ask
	table := sheet.Table{Category: public, Records: category.Public(records, nil)}
	options := sheet.Options{
		Lang: office.Bengali, Office: w.Office.NameBN, Day: w.Day, Officer: catalog.OfficersOf(w.Book.Live(desk.OfficersCategory)),
		Step: step.Rows(ctx, len(records), w.Desk.Say("job.write", nil)),
	}
	return desk.WriteTo(path, func(out io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return sheet.WriteCSV(out, table, options)
		}
		return sheet.WriteXLSX(out, []sheet.Table{table}, options)
	})
}

// PrintTable prints the rows of a question as they are seen, with how they were narrowed. The problem is filter.long.
func (s *Records) PrintTable(in TableIn) (offer desk.PrintOffer, err error) {
	defer s.d.Recovered(&err)
	var pdf []byte
	if err := look(s.d, func(w *work) error {
		pdf, err = w.printed(s.finder, in)
		return err
	}); err != nil {
		return desk.PrintOffer{}, err
	}
	return s.d.PrintPDF(desk.ASCIIName(strings.ReplaceAll(in.Category, "_", "-"))+".pdf", pdf)
}

// maxPrinted bounds the rows of a print: more are some hundred pages, which are a spreadsheet's matter.
const maxPrinted = 3000

func (w *work) printed(finder *Finder, in TableIn) ([]byte, error) {
	category, rows, said, err := w.narrowed(finder, in)
	if err != nil {
		return nil, err
	}
	if len(rows) > maxPrinted {
		return nil, office.Problem{Code: "filter.long", Args: office.Args{"max": maxPrinted}}
	}
	list := document.List{Title: category.LabelOn(w.Day).BN, Under: w.Day.Text(office.Bengali) + " তারিখে"}
	if said != "" {
		list.Under = "ছাঁকনি: " + said + " · " + list.Under
	}
	for _, name := range category.Columns {
		f, _ := category.Field(name)
		list.Columns = append(list.Columns, document.ListColumn{Head: f.Label.BN, Weight: weights[f.Kind]})
		if last := &list.Columns[len(list.Columns)-1]; last.Weight == 0 {
			last.Weight = 1.2
		}
	}
	env := w.Book.Env(category.ID)
	for _, row := range rows {
		effective := category.Effective(row.Record, env)
		cells := make([]string, len(category.Columns))
		for i, name := range category.Columns {
			cells[i] = category.Display(name, effective[name], office.Bengali)
		}
		list.Rows = append(list.Rows, cells)
	}
	result, err := typeset.Render(document.PrintList(document.PrintInput{Content: w.Book.Content()}, list))
	return result.PDF, err
}

// weights are how wide the columns of kinds of fields are beside each other.
var weights = map[catalog.Kind]float64{
	catalog.Text: 2, catalog.Long: 3, catalog.Rich: 3, catalog.Email: 2, catalog.URL: 2, catalog.Officer: 1.8, catalog.Int: 0.7, catalog.Bool: 0.6, catalog.File: 1.4,
}
