//go:build !race

// One clerk beside another, and nothing side by side: the race detector could find nothing, and takes minutes.
// `go run ./build test` runs it without.

package content_test

import (
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"

	"pgregory.net/rapid"
)

// The rule of a change of several is that of one, one after another: whatever the office and the value, the same records hold
// the same, the same are refused, and one undo brings all back.
func TestChangeOfSeveralIsThatOfEachAloneProperty(t *testing.T) {
	t.Parallel()
	all, each := desktest.Open(t), desktest.Open(t)
	values := map[catalog.Kind][]string{
		catalog.Int: {"", "৩", "7", "900", "বারো"}, catalog.Bool: {"true", "false", ""}, catalog.Date: {"", "২৮/০৯/২০২০", "2031-01-01", "কাল"},
		catalog.Mobile: {"", "০১৭০০০০০০০১", "123"}, catalog.Email: {"", "uno", "a@b"}, catalog.Year: {"", "২০২৫-২৬", "কবে"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		categories := catalog.Default().All()
		category := categories[rapid.IntRange(0, len(categories)-1).Draw(rt, "category")]
		rows := keysOf(t, all, category.ID)
		if len(rows) == 0 {
			return
		}
		f := category.Fields[rapid.IntRange(0, len(category.Fields)-1).Draw(rt, "field")]
		if f.Kind == catalog.File {
			return
		}
		pool := append([]string{"", "নতুন লেখা", f.Sample()}, values[f.Kind]...)
		for _, c := range f.Choices {
			pool = append(pool, c.Value)
		}
		value := pool[rapid.IntRange(0, len(pool)-1).Draw(rt, "value")]
		from := rapid.IntRange(0, len(rows)-1).Draw(rt, "from")
		rows = rows[from:rapid.IntRange(from+1, min(len(rows), from+6)).Draw(rt, "to")]
		before := desktest.ContentJSON(t, all)
		many, err := all.Records.Many(content.ManyIn{Category: category.ID, Rows: rows, Do: content.DoSet, Field: f.Name, Value: value})
		changed, same, no := 0, 0, 0
		for _, row := range rows {
			view := ok(each.Records.Open(content.RecordIn{ID: row.ID}))(t)
			draft := draftOf(view)
			draft.Values[f.Name] = value
			saved, err := each.Records.Save(draft)
			switch {
			case err != nil:
				no++
			case saved.Record.Revision == view.Revision:
				same++
			default:
				changed++
			}
		}
		if err != nil { // a value that cannot be read is refused for all at once
			if changed+same > 0 {
				rt.Fatalf("%s %s %q: %v, alone %d were changed", category.ID, f.Name, value, err, changed)
			}
			return
		}
		if many.Changed != changed || many.Same != same || many.Refused != no {
			rt.Fatalf("%s %s %q: %d %d %d, alone %d %d %d", category.ID, f.Name, value, many.Changed, many.Same, many.Refused, changed, same, no)
		}
		for _, row := range rows {
			a, b := ok(all.Records.Open(content.RecordIn{ID: row.ID}))(t), ok(each.Records.Open(content.RecordIn{ID: row.ID}))(t)
			if asJSON(t, a.Values) != asJSON(t, b.Values) || asJSON(t, a.Findings) != asJSON(t, b.Findings) {
				rt.Fatalf("%s %s %q:\n%s\n%s", category.ID, f.Name, value, asJSON(t, a), asJSON(t, b))
			}
		}
		if changed > 0 {
			ok(all.Acts.Undo())(t)
		}
		for range changed {
			ok(each.Acts.Undo())(t)
		}
		if now := desktest.ContentJSON(t, all); withoutDays(now) != withoutDays(before) {
			rt.Fatalf("not all came back:\n%s", desktest.Difference(withoutDays(before), withoutDays(now)))
		}
	})
}

// withoutDays is an exchange file without the revision numbers and days, which an undo adds to.
func withoutDays(s string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		if !strings.Contains(line, `"revision"`) && !strings.Contains(line, `"updated_`) && !strings.Contains(line, `"exported`) && !strings.Contains(line, `_rev"`) {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}
