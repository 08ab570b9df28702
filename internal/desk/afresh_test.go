package desk_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"

	"pgregory.net/rapid"
)

// Two offices, the sample and a new one, live through 100 checks each (the number that rapid takes by itself) of so many
// verbs: 5,000 in all. They begin anew after so many checks.
const checksOfALife = 20

// What the window shows rests on an office that is kept and gone on with; a desk that reads it anew must show the same.
func TestWhatIsKeptEqualsTheOfficeReadAfreshAfterEveryVerb(t *testing.T) {
	for life := range 2 {
		t.Run(fmt.Sprint("office ", life+1), func(t *testing.T) {
			t.Parallel()
			d := []func(testing.TB, ...func(*desk.Env)) *desktest.Desk{desktest.Open, desktest.New}[life](t)
			must(t, d.Close())
			first := ok(os.ReadFile(d.Path))(t)
			began, lived, failed, done := first, 0, false, map[string]int{}
			rapid.Check(t, func(rt *rapid.T) {
				startFrom(rt, d, began)
				clerk := &desktest.Clerk{Desk: d, Choose: evenly(rt)}
				whole := failed
				failed = true
				for i := range verbsOfCheck {
					name, err := oneStep(rt, clerk)
					mustBeWorded(rt, name, err)
					if err == nil {
						done[name]++
					}
					compareAfresh(rt, clerk, fmt.Sprint("verb ", i, ", ", name, " (", err, ")"))
				}
				if failed = whole; failed {
					return // a check that failed is made smaller: it begins where it began
				}
				must(rt, d.Close())
				if lived++; lived%checksOfALife == 0 {
					began = first
				} else {
					data, err := os.ReadFile(d.Path)
					must(rt, err)
					began = data
				}
			})
			t.Log(done)
			for _, name := range []string{
				"add a record", "change a record", "delete a record", "undo", "redo", "tick", "untick", "confirm a category", "change the settings",
				"change the holidays", "register a directive", "tick a task", "keep a letter", "issue a letter", "choose a day", walkName, reopenName, otherName,
			} {
				if done[name] == 0 && !failed && allVerbs {
					t.Errorf("%q was never done: the test shows little", name)
				}
			}
		})
	}
}

// evenly chooses all numbers equally often: rapid alone would rather take the small ones.
func evenly(t *rapid.T) func(what string, n int) int {
	turn := uint64(0)
	return func(what string, n int) int {
		turn++
		mixed := (rapid.Uint64().Draw(t, what) + turn) * 0x9E3779B97F4A7C15
		return int((mixed >> 32) % uint64(n))
	}
}

func must(t rapid.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// startFrom puts an office file in the place of the one open.
func startFrom(t *rapid.T, d *desktest.Desk, file []byte) {
	must(t, d.Close())
	must(t, os.WriteFile(d.Path, file, 0o600))
	must(t, d.Files().Open(d.Path))
}

// What a clerk never does at one desk alone.
const (
	walkName   = "undo and redo walk"
	reopenName = "reopen"
	otherName  = "another desk's verbs between"
)

// oneStep is a verb of the clerk's or, now and then, what goes beyond one.
func oneStep(t *rapid.T, c *desktest.Clerk) (name string, err error) {
	switch c.Choose("step", 80) {
	case 0:
		undoAndRedo(t, c)
		return walkName, nil
	case 1:
		must(t, c.Close())
		must(t, c.Files().Open(c.Path))
		return reopenName, nil
	case 2:
		must(t, c.Close())
		other := &desktest.Clerk{Desk: c.Desk.Another(), Choose: c.Choose}
		must(t, other.Files().Open(c.Path))
		for range 3 {
			name, err := other.Verb()
			mustBeWorded(t, name, err)
		}
		must(t, other.Close())
		must(t, c.Files().Open(c.Path))
		return otherName, nil
	}
	return c.Verb()
}

// undoAndRedo takes back some acts and brings them back: each state is met again.
func undoAndRedo(t *rapid.T, c *desktest.Clerk) {
	t.Helper()
	_, err := c.Offices.SetDay(officefile.DayIn{Day: "2022-01-01"}) // nothing was done later, so all that is done shows
	must(t, err)
	states := []string{answersOf(t, c, everything(c))}
	for range 1 + c.Choose("how far", 6) {
		if c.Undo() != nil {
			break
		}
		states = append(states, answersOf(t, c, everything(c)))
	}
	for i := len(states) - 2; i >= 0; i-- {
		if err := c.Redo(); err != nil {
			t.Fatalf("%d undone, not redone after %d: %v\n%s", len(states)-1, len(states)-2-i, err, acts(c))
		}
		if got := answersOf(t, c, everything(c)); got != states[i] {
			t.Fatalf("%d undone, as many redone but %d:\n%s\n%s", len(states)-1, i, firstDifference(states[i], got), acts(c))
		}
	}
}

// acts are the newest acts, for the reader of a failure.
func acts(c *desktest.Clerk) string {
	list, _ := c.Acts.List(desk.ActsIn{Count: 14})
	var b strings.Builder
	for _, row := range list.Rows {
		fmt.Fprintln(&b, row.No, row.Text, row.Next, row.Why)
	}
	return b.String()
}

// firstDifference is where two texts begin to differ.
func firstDifference(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	line := strings.LastIndexByte(a[:at], '\n') + 1
	from := func(s string) string { return strings.ToValidUTF8(s[max(line, at-150):min(len(s), at+300)], "") }
	return a[line:min(len(a), line+30)] + "…\n- " + from(a) + "\n+ " + from(b)
}

// question is something that the window asks.
type question struct {
	what string
	ask  func() (any, error)
}

func answers[I, O any](what string, verb func(I) (O, error), in I) question {
	return question{what, func() (any, error) { return verb(in) }}
}

func tells[O any](what string, verb func() (O, error)) question {
	return question{what, func() (any, error) { return verb() }}
}

// everything is what undo and redo must bring again: the content, but for numbers of revisions, acts,
// the last changes, and typing that was not saved.
func everything(c *desktest.Clerk) []question {
	qs := []question{
		tells("worklist", c.Worklists.List), tells("directives", c.Directives.List),
		answers("holidays", func(in duties.HolidaysIn) ([]office.Holiday, error) {
			list, err := c.Holidays.List(in)
			return list.Rows, err
		}, duties.HolidaysIn{Year: 2020}),
		tells("settings", func() (office.Office, error) {
			view, err := c.Settings.Get()
			return view.Office, err
		}),
		answers("find", c.Finder.Find, content.FindIn{Query: "শিরোনাম", Limit: 50}),
	}
	for _, id := range catalog.Default().IDs() {
		qs = append(qs, tells("table of "+id, func() (content.Table, error) {
			table, err := c.Records.Table(content.TableIn{Category: id, Count: 50})
			for i := range table.Rows {
				table.Rows[i].Draft = false
			}
			return table, err
		}))
	}
	return qs
}

// shown is a part of what rests on the office that is kept, with tables sorted, filtered and cut by chance.
func shown(c *desktest.Clerk) []question {
	below := c.Choose
	category := catalog.Default().All()[below("looked into", len(catalog.Default().IDs()))]
	in := content.TableIn{Category: category.ID, Count: 100}
	cut := content.TableIn{
		Category: category.ID, Sort: category.Columns[below("column", len(category.Columns))], Descending: below("descending", 2) == 0,
		From: below("from", 5), Count: 1 + below("count", 8), Filter: []string{"", "শিরোনাম", "উপজেলা", "নেই এমন"}[below("filter", 4)],
	}
	others := []question{
		tells("worklist", c.Worklists.List), tells("directives", c.Directives.List),
		answers("register", c.Letters.Register, letters.RegisterIn{}), tells("settings", c.Settings.Get),
		answers("options", c.Records.Options, content.OptionsIn{}), answers("new "+category.ID, c.Records.New, content.NewIn{Category: category.ID}),
		answers("acts", c.Acts.List, desk.ActsIn{Count: 5}), answers("session", c.Offices.Session, officefile.SessionIn{}),
		answers("table of "+category.ID, c.Records.Table, in),
	}
	return append([]question{
		answers("board", c.Boards.Board, duties.BoardIn{}), answers(fmt.Sprintf("table %+v", cut), c.Records.Table, cut),
	}, others[below("other", len(others))])
}

// asked is all answers as the page gets them, one a line.
func answersOf(t *rapid.T, c *desktest.Clerk, qs []question) string {
	t.Helper()
	var b strings.Builder
	for _, q := range qs {
		answer, err := q.ask()
		if err != nil {
			t.Fatalf("%s: %v", q.what, err)
		}
		data, err := json.Marshal(answer)
		must(t, err)
		fmt.Fprintf(&b, "%s: %s\n", q.what, data)
	}
	return b.String()
}

// compareAfresh holds all that is kept, and a part of what the window shows of it, against the office read anew.
func compareAfresh(t *rapid.T, c *desktest.Clerk, after string) {
	t.Helper()
	qs := shown(c)
	kept, fresh := answersOf(t, c, qs)+desk.Picture(c.Desk.Desk), ""
	desk.Afresh(c.Desk.Desk, func() { fresh = answersOf(t, c, qs) + desk.Picture(c.Desk.Desk) })
	if kept != fresh {
		t.Fatalf("after %s, kept and read afresh:\n%s", after, firstDifference(kept, fresh))
	}
}

// mustBeWorded asserts that a verb was done, or refused in words.
func mustBeWorded(t *rapid.T, name string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	for _, p := range problemsOf(err) {
		if _, worded := office.WordingOf(p.Code); p.Code == "internal" || !worded {
			t.Fatalf("%s: %s %v", name, p.Code, p.Args)
		}
	}
}
