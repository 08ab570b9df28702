package merge

import (
	"cmp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// find tells which record each row means, by its place in Live; -1 for none. The surest come first: the id, the same content,
// the fields that name such a thing, and for a sheet with all columns of the form the one record that is most like it.
func (p Plan) find(rows []Row, read []reading) []int {
	f := &finder{plan: p, rows: rows, read: read, found: slices.Repeat([]int{-1}, len(rows)), used: make([]bool, len(p.Live))}
	if p.Category.Shape == catalog.Single {
		if len(rows) > 0 && len(p.Live) > 0 {
			f.take(0, 0)
		}
		return f.found
	}
	f.byID()
	f.bySame()
	for _, key := range p.Category.Keys() {
		f.byKey(key)
	}
	if f.allColumns() {
		f.byLikeness()
	}
	return f.found
}

type finder struct {
	plan  Plan
	rows  []Row
	read  []reading
	found []int
	used  []bool // records that a row means
}

func (f *finder) take(row, record int) { f.found[row], f.used[record] = record, true }

func (f *finder) byID() {
	at := map[string]int{}
	for i, r := range f.plan.Live {
		at[r.ID] = i
	}
	for i, row := range f.rows {
		if record, known := at[row.ID]; known && row.ID != "" && !f.used[record] {
			f.take(i, record)
		}
	}
}

// open tells whether a row may still mean any record: one whose id is of none is new, or was copied from another.
func (f *finder) open(row int) bool { return f.found[row] < 0 && f.rows[row].ID == "" }

// bySame finds records that have all that the row says.
func (f *finder) bySame() {
	fields := f.columns()
	key := func(value func(string) string) string {
		var b strings.Builder
		for _, name := range fields {
			b.WriteString(value(name))
			b.WriteByte(0)
		}
		return b.String()
	}
	records := map[string][]int{}
	for i, r := range f.plan.Live {
		if !f.used[i] {
			k := key(func(name string) string { return r.Values[name] })
			records[k] = append(records[k], i)
		}
	}
	for i := range f.rows {
		if !f.open(i) {
			continue
		}
		values := f.read[i].values
		k := key(func(name string) string { return values[name] })
		if strings.Trim(k, "\x00") != "" && len(records[k]) > 0 {
			f.take(i, records[k][0])
			records[k] = records[k][1:]
		}
	}
}

// columns are the fields that the rows have.
func (f *finder) columns() []string {
	var out []string
	for _, field := range f.plan.Category.Fields {
		if slices.ContainsFunc(f.read, func(r reading) bool { _, has := r.values[field.Name]; return has }) {
			out = append(out, field.Name)
		}
	}
	return out
}

// byKey finds the one record, and the one row, that have the same in all fields of a key.
func (f *finder) byKey(fields []string) {
	records, rows := map[string][]int{}, map[string][]int{}
	for i, r := range f.plan.Live {
		if k := f.keyOf(fields, r.Values); k != "" {
			records[k] = append(records[k], i)
		}
	}
	for i := range f.rows {
		if k := f.keyOf(fields, f.read[i].values); k != "" && f.open(i) {
			rows[k] = append(rows[k], i)
		}
	}
	for k, mean := range rows {
		if have := records[k]; len(mean) == 1 && len(have) == 1 && !f.used[have[0]] {
			f.take(mean[0], have[0])
		}
	}
}

// keyOf is what the fields of a key say, as a clerk would compare it; "" where one of them says nothing.
func (f *finder) keyOf(fields []string, values map[string]string) string {
	parts := make([]string, len(fields))
	for i, name := range fields {
		v := values[name]
		field, _ := f.plan.Category.Field(name)
		if v == "" {
			v = field.Default
		}
		if field.Empty(v) && field.When == nil {
			return ""
		}
		switch field.Kind {
		case catalog.Mobile, catalog.Phone:
			if v = catalog.ParsePhone(v).Parsed; v == "" {
				return ""
			}
		case catalog.Text, catalog.Long:
			v = strings.Join(bangla.Tokens(v), " ")
		}
		parts[i] = v
	}
	return strings.Join(parts, "\x00")
}

// allColumns tells whether the sheet has every field that a form has: it was written by this program.
func (f *finder) allColumns() bool {
	for _, field := range f.plan.Category.Fields {
		if field.Kind == catalog.File {
			continue
		}
		if !slices.ContainsFunc(f.read, func(r reading) bool { _, has := r.values[field.Name]; return has }) {
			return false
		}
	}
	return true
}

// telling is how many records may share a value that is to tell one from another.
const telling = 20

// likeness of a row and a record.
type likeness struct {
	row, record int
	score       float64
}

// byLikeness finds for the rows that are left the record that most of their values agree with: more than half, and clearly
// more than with any other.
func (f *finder) byLikeness() {
	sharing := map[[2]string][]int{}
	for i, r := range f.plan.Live {
		if f.used[i] {
			continue
		}
		for name, v := range r.Values {
			sharing[[2]string{name, v}] = append(sharing[[2]string{name, v}], i)
		}
	}
	var all []likeness
	for i := range f.rows {
		if !f.open(i) {
			continue
		}
		near := map[int]bool{}
		for name, v := range f.read[i].values {
			if list := sharing[[2]string{name, v}]; v != "" && len(list) <= telling {
				for _, record := range list {
					near[record] = true
				}
			}
		}
		best, second := likeness{row: i}, 0.0
		for record := range near {
			score := f.alike(f.read[i].values, f.plan.Live[record])
			if score > best.score || score == best.score && record < best.record {
				best.record, best.score, second = record, score, max(second, min(best.score, score))
			} else {
				second = max(second, score)
			}
		}
		if best.score > 0.5 && best.score > second {
			all = append(all, best)
		}
	}
	slices.SortFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.row, b.row))
	})
	for _, l := range all {
		if !f.used[l.record] {
			f.take(l.row, l.record)
		}
	}
}

// alike is the share of the values, of either, that are the same.
func (f *finder) alike(values map[string]string, r office.Record) float64 {
	same, all := 0, 0
	for _, field := range f.plan.Category.Fields {
		a, b := values[field.Name], r.Values[field.Name]
		if field.Kind == catalog.File || a == "" && b == "" || field.Kind == catalog.Bool && a == b && a == "false" {
			continue
		}
		all++
		if a == b {
			same++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(same) / float64(all)
}
