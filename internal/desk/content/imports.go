package content

import (
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/desk"
	"batayandesk/internal/docx"
	"batayandesk/internal/filekind"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
	"batayandesk/internal/store"
)

// Imports brings in rows that stand in tables elsewhere: nothing is stored before Take.
type Imports struct {
	d    *desk.Desk
	safe func() // backs the office up

	mu      sync.Mutex
	sources []*source // the newest last
}

// maxSources is how many sources are kept: the one at hand and the one before it.
const maxSources = 2

// source is a source that was opened.
type source struct {
	id       string
	name     string
	category string
	grids    []sheet.Grid
	problems office.Problems // of reading
	bijoy    []bool          // by grid: text in Bijoy was noticed

	mu        sync.Mutex
	converted map[int]converted
	planned   *planned
}

// maxPasted bounds what the clipboard brings, in bytes.
const maxPasted = 32 << 20

// Open reads a source and says what would come of it. The problems are those of sheet, and import.no_table.
func (s *Imports) Open(in ImportOpen) (view ImportView, err error) {
	defer s.d.Recovered(&err)
	opened, err := s.open(in)
	if err != nil || opened == nil {
		return emptyImport(), err
	}
	s.mu.Lock()
	s.sources = append(s.sources, opened)
	if len(s.sources) > maxSources {
		s.sources = s.sources[1:]
	}
	s.mu.Unlock()
	return s.look(ImportIn{Source: opened.id, Table: -1, Count: firstRows})
}

// firstRows is how many rows a fresh view shows.
const firstRows = 50

func emptyImport() ImportView {
	return ImportView{
		Tables: []ImportedTable{}, Columns: []ImportColumn{}, Fields: []ImportField{}, Heads: []ImportColumnHead{}, Rows: []ImportRow{}, Notes: []string{},
	}
}

func (s *Imports) open(in ImportOpen) (*source, error) {
	if in.Source == "pasted" {
		if len(in.Text)+len(in.HTML) > maxPasted {
			return nil, office.Problem{Code: "sheet.big"}
		}
		grids, err := pastedGrids(in)
		return s.sourceOf("", in.Category, grids, err)
	}
	files, err := s.given(in.Source)
	if err != nil || len(files) == 0 {
		return nil, err
	}
	if len(files) > 1 {
		return nil, office.Problem{Code: "import.several"}
	}
	if kind, err := filekind.Of(files[0].Data); err == nil && kind.Scan() {
		return nil, office.Problem{Code: "import.attachment", Args: office.Args{"name": files[0].Name}}
	}
	grids, err := fileGrids(files[0].Data)
	return s.sourceOf(files[0].Name, in.Category, grids, err)
}

func (s *Imports) given(from string) ([]desk.GivenFile, error) {
	if from == "dropped" {
		return s.d.DroppedFiles()
	}
	file, err := s.d.ChosenFile("table")
	if err != nil || file.Name == "" {
		return nil, err
	}
	return []desk.GivenFile{file}, nil
}

// sourceOf is a source with the grids that could be read; what could not is told beside them.
func (s *Imports) sourceOf(name, category string, grids []sheet.Grid, err error) (*source, error) {
	var problems office.Problems
	if err != nil && (!errors.As(err, &problems) || len(grids) == 0) {
		return nil, err
	}
	if grids = sheet.Lists(grids, s.d.Env.Catalog); len(grids) == 0 {
		return nil, office.Problem{Code: "import.no_table"}
	}
	src := &source{id: s.d.NewID(), name: name, category: category, grids: grids, problems: problems, converted: map[int]converted{}}
	for _, g := range grids {
		src.bijoy = append(src.bijoy, noticedBijoy(g))
	}
	return src, nil
}

// pastedGrids are the tables of the clipboard: what a spreadsheet or a page wrote as HTML, else text in columns. Text without a
// tab that fills one column is no table.
func pastedGrids(in ImportOpen) ([]sheet.Grid, error) {
	if in.HTML != "" {
		if grids, err := sheet.ReadHTML(in.HTML); err == nil && len(grids) > 0 {
			return grids, nil
		}
	}
	if !strings.ContainsRune(in.Text, '\t') && strings.Count(strings.TrimSpace(in.Text), "\n") == 0 {
		return nil, office.Problem{Code: "import.no_table"}
	}
	return sheet.ReadText(in.Text)
}

// fileGrids are the tables of a file, whatever it is.
func fileGrids(data []byte) ([]sheet.Grid, error) {
	if docx.Is(data) {
		tables, err := docx.Tables(data)
		switch {
		case err == nil:
			return documentGrids(tables)
		case errors.Is(err, docx.ErrLocked):
			return nil, office.Problem{Code: "letterfile.locked"}
		case errors.Is(err, docx.ErrEmpty):
			return nil, office.Problem{Code: "import.no_table"}
		case errors.Is(err, docx.ErrLarge):
			return nil, office.Problem{Code: "sheet.big"}
		}
	}
	return sheet.Read(data)
}

// documentGrids are the tables of a document of Word.
func documentGrids(tables []docx.Table) ([]sheet.Grid, error) {
	var grids []sheet.Grid
	for _, t := range tables {
		grids = append(grids, sheet.NewGrid(t.Above, t.Rows))
	}
	return grids, nil
}

// find is a source that is still kept. The problem is import.gone.
func (s *Imports) find(id string) (*source, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, src := range s.sources {
		if src.id == id {
			return src, nil
		}
	}
	return nil, office.Problem{Code: "import.gone"}
}

// Look says what would come of a source under the choices made; nothing is stored.
func (s *Imports) Look(in ImportIn) (view ImportView, err error) {
	defer s.d.Recovered(&err)
	return s.look(in)
}

func (s *Imports) look(in ImportIn) (ImportView, error) {
	src, err := s.find(in.Source)
	if err != nil {
		return emptyImport(), err
	}
	view := emptyImport()
	err = look(s.d, func(w *work) error {
		plan, err := w.planOf(src, in.Tables)
		if err == nil {
			view = w.importView(src, plan, in)
		}
		return err
	})
	return view, err
}

// Drop lets a source go.
func (s *Imports) Drop(in ImportDrop) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, src := range s.sources {
		if src.id == in.Source {
			s.sources = append(s.sources[:i:i], s.sources[i+1:]...)
			break
		}
	}
	return desk.Done{OK: true}, nil
}

// Take stores the rows that are new or changed, in one act; those refused or skipped are left. It can be cancelled; then
// nothing is stored. The problem is import.stale where the content has changed since it was shown.
func (s *Imports) Take(in ImportTake) (job desk.Job, err error) {
	defer s.d.Recovered(&err)
	src, err := s.find(in.Import.Source)
	if err != nil {
		return desk.Job{}, err
	}
	return s.d.Start("import", func(ctx context.Context, step desk.Progress) (desk.Job, error) {
		var job desk.Job
		s.safe()
		err := act(s.d, func(w *work) error {
			plan, err := w.planOf(src, in.Import.Tables)
			if err != nil {
				return err
			}
			if plan.stamp != in.Stamp {
				return office.Problem{Code: "import.stale"}
			}
			done, err := w.take(ctx, plan, step)
			if err != nil {
				return err
			}
			job.Result = done.In(s.d.Lang())
			return w.remember(plan)
		})
		if err == nil {
			_, err = s.Drop(ImportDrop{src.id})
		}
		return job, err
	}), nil
}

// columnsKey is where the choices for columns are remembered, by category and heading.
const columnsKey = "import.columns"

// maxRemembered bounds how many headings of a category are remembered.
const maxRemembered = 400

// remembered are the choices for columns of the imports before.
func remembered(tx *store.Tx) map[string]map[string]string {
	memory := map[string]map[string]string{}
	if text, err := tx.Meta(columnsKey); err == nil && text != "" {
		_ = json.Unmarshal([]byte(text), &memory) // what cannot be read is forgotten
	}
	return memory
}

// remember keeps the choices that the clerk made for columns, for the next sheet with the same headings.
func (w *work) remember(plan *planned) error {
	memory, changed := remembered(w.Tx), false
	for _, t := range plan.tables {
		if !t.take || t.match.Category == nil {
			continue
		}
		id := t.match.Category.ID
		for _, column := range t.match.Columns {
			key := sheet.HeadingKey(column.Heading)
			if column.By != sheet.ByChoice || key == "" || column.Field == sheet.IDField {
				continue
			}
			if memory[id] == nil || len(memory[id]) >= maxRemembered {
				memory[id] = map[string]string{}
			}
			memory[id][key], changed = column.Field, true
		}
	}
	if !changed {
		return nil
	}
	text, err := json.Marshal(memory)
	if err != nil {
		return err
	}
	return w.Tx.SetMeta(columnsKey, string(text))
}

func stampOf(seq uint64, choices string) string { return strconv.FormatUint(seq, 10) + "/" + choices }
