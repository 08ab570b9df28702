package desk_test

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
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

// Calls of the page run in parallel: each save is whole, and of two from one revision one is refused.
func TestSavesAndReadsInParallelLoseNothing(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "notices")[0].ID
	const workers, each = 4, 5
	var stored, stale atomic.Int64
	var all sync.WaitGroup
	for w := range workers {
		all.Add(2)
		go func() {
			defer all.Done()
			for i := range each {
				if _, err := d.Records.Save(notice(fmt.Sprintf("নোটিশ %d-%d", w, i))); err != nil {
					t.Errorf("a new record: %v", err)
				}
				view, err := d.Records.Open(content.RecordIn{ID: id})
				if err != nil {
					t.Errorf("open: %v", err)
					return
				}
				draft := draftOf(view)
				draft.Values["title_bn"] = fmt.Sprintf("বদল %d-%d", w, i)
				switch _, err := d.Records.Save(draft); {
				case err == nil:
					stored.Add(1)
				case desk.Worded(err).Code == "store.stale":
					stale.Add(1)
				default:
					t.Errorf("save: %v", err)
				}
			}
		}()
		go func() {
			defer all.Done()
			for range each {
				if _, err := d.Boards.Board(duties.BoardIn{}); err != nil {
					t.Errorf("board: %v", err)
				}
				if _, err := d.Finder.Find(content.FindIn{Query: "নোটিশ", Limit: 50}); err != nil {
					t.Errorf("find: %v", err)
				}
				if _, err := d.Offices.Session(officefile.SessionIn{Lang: "bn"}); err != nil {
					t.Errorf("session: %v", err)
				}
			}
		}()
	}
	all.Wait()
	if stored.Load()+stale.Load() != workers*each {
		t.Errorf("%d stored, %d refused", stored.Load(), stale.Load())
	}
	if n := len(rows(t, d, "notices")); n != 8+workers*each {
		t.Errorf("%d notices", n)
	}
	if n := len(ok(d.Records.History(content.RecordIn{ID: id}))(t).Rows); n != 1+int(stored.Load()) {
		t.Errorf("%d revisions for %d saves", n, stored.Load())
	}
}

// A clerk pressed the button twice: the one letter stood in the register as 316 and 317.
func TestLetterIssuedTwiceTakesOneNumber(t *testing.T) {
	d := desktest.Open(t)
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "order"}))(t))
	_, err := d.Letters.Issue(draft)
	refused(t, err, "letter.not_kept")
	draft = draftLetter(ok(d.Letters.Keep(draft))(t))
	const presses = 4
	var issued, again atomic.Int64
	var all sync.WaitGroup
	for range presses {
		all.Add(1)
		go func() {
			defer all.Done()
			_, err := d.Letters.Issue(draft)
			switch ps, is := office.AsProblems(err); {
			case err == nil:
				issued.Add(1)
			case is && ps[0].Code == "letter.issued":
				again.Add(1)
			default:
				t.Error(err)
			}
		}()
	}
	all.Wait()
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if issued.Load() != 1 || again.Load() != presses-1 || len(register.Rows) != 4 || len(register.Drafts) != 0 {
		t.Errorf("issued %d times, %d in the register, %d drafts", issued.Load(), len(register.Rows), len(register.Drafts))
	}
}

func TestLettersIssuedInParallelTakeEachSerialOnce(t *testing.T) {
	d := desktest.Open(t)
	const many = 6
	draft := draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))
	memos := make([]string, many)
	var all sync.WaitGroup
	for i := range many {
		all.Add(1)
		go func() {
			defer all.Done()
			kept, err := d.Letters.Keep(draft)
			if err != nil {
				t.Errorf("keep: %v", err)
			}
			mine := draftLetter(kept)
			mine.Confirmed = []string{"letter.answered"}
			issued, err := d.Letters.Issue(mine)
			if err != nil {
				t.Errorf("issue: %v", err)
			}
			memos[i] = issued.Letter.Memo
		}()
	}
	all.Wait()
	taken := map[string]bool{}
	for _, memo := range memos {
		if taken[memo] {
			t.Errorf("%s was used twice", memo)
		}
		taken[memo] = true
	}
	register := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	if len(register.Rows) != 3+many || register.Rows[0].Serial != "৩২১" {
		t.Errorf("%d letters, the last is %s", len(register.Rows), register.Rows[0].Serial)
	}
}

// The office is left while others still work: they meet office.none, never a closed file.
func TestOfficeIsLeftWhileOthersWork(t *testing.T) {
	d := desktest.Open(t)
	var all sync.WaitGroup
	for range 3 {
		all.Add(1)
		go func() {
			defer all.Done()
			for range 10 {
				_, err := d.Boards.Board(duties.BoardIn{})
				if err != nil && desk.Worded(err).Code != "office.none" {
					t.Errorf("board: %v", err)
				}
			}
		}()
	}
	ok(d.Offices.CloseFile())(t)
	ok(d.Offices.OpenSample())(t)
	all.Wait()
}

// typed is what people, and things that are no people, type into a field.
var typed = rapid.OneOf(
	rapid.SampledFrom([]string{
		"", " ", "……", "নাই", "0", "-1", "১২৩৪", "true", "2020-10-05", "৩১-০২-২০২০", "9999-12-31", "0000-00-00", "2020-21", "citizen", "quarterly_report",
		"01712345678, 01812345678", "a@b.gov.bd", "javascript:alert(1)", "=cmd|' /C calc'!A0", "<script>x</script>", "\x00", "\xff\xfe", "১e৯", "NaN",
		"999999999999999999999999", "01E83D68W0421T9TS0WB4CXCHD", "কমিটি\r\nসভা\u2028", "\u202eউল্টো", strings.Repeat("ক", 300), strings.Repeat("x\n", 200),
	}),
	rapid.String(),
)

// Whatever stands in a form, Save answers with the record or with problems that a clerk can read, and what
// it answers crosses to the page.
func TestAnyDraftIsSavedOrRefusedAndNeverABug(t *testing.T) {
	d := desktest.Open(t)
	categories := catalog.Default()
	rapid.Check(t, func(t *rapid.T) {
		category, _ := categories.Category(rapid.SampledFrom(categories.IDs()).Draw(t, "category"))
		draft := content.Draft{Category: category.ID, Values: map[string]string{}}
		for _, f := range category.Fields {
			switch rapid.IntRange(0, 3).Draw(t, f.Name+" how") {
			case 0:
			case 1:
				draft.Values[f.Name] = typed.Draw(t, f.Name)
			default:
				draft.Values[f.Name] = f.Sample()
			}
		}
		if rapid.Bool().Draw(t, "unknown") {
			draft.Values[rapid.String().Draw(t, "name")] = typed.Draw(t, "value")
		}
		if records := idsOf(d, category.ID); len(records) > 0 && rapid.Bool().Draw(t, "existing") {
			draft.ID = rapid.SampledFrom(records).Draw(t, "id")
			draft.Base = rapid.IntRange(-1, 3).Draw(t, "base")
		}
		for _, call := range []func() (any, error){
			func() (any, error) { return d.Records.Check(draft) },
			func() (any, error) { return d.Records.KeepDraft(draft) },
			func() (any, error) { return d.Records.Open(content.RecordIn{ID: draft.ID}) },
			func() (any, error) { return d.Records.Save(draft) },
			func() (any, error) { return d.Records.DropDraft(draft) },
		} {
			answer, err := call()
			if err != nil {
				for _, p := range problemsOf(err) {
					wording, worded := office.WordingOf(p.Code)
					if p.Code == "internal" || !worded {
						t.Fatalf("%s: %s %v", category.ID, p.Code, p.Args)
					}
					for _, arg := range argument.FindAllStringSubmatch(wording.BN+wording.TodoBN, -1) {
						if _, given := p.Args[arg[1]]; !given {
							t.Fatalf("%s: %s lacks {%s}: %s", category.ID, p.Code, arg[1], p.In(office.Bengali))
						}
					}
				}
				continue
			}
			if _, err := json.Marshal(answer); err != nil {
				t.Fatalf("%s: %v", category.ID, err)
			}
		}
	})
	if _, err := d.Boards.Board(duties.BoardIn{}); err != nil {
		t.Errorf("the board after it: %v", err)
	}
	if _, err := d.Worklists.List(); err != nil {
		t.Errorf("the worklist after it: %v", err)
	}
	for _, form := range []string{"field", "ministry"} {
		if _, err := d.Charters.Preview(letters.CharterIn{Form: form}); err != nil {
			t.Errorf("the charter after it: %v", err)
		}
	}
	ok(d.Files().Bundle(filepath.Join(d.Dir, "any.zip")))(t)
	if report := ok(d.Files().Verify(filepath.Join(d.Dir, "any.zip")))(t); !report.Valid {
		t.Errorf("the bundle after it: %s", asJSON(t, report))
	}
}

var argument = regexp.MustCompile(`\{([a-z_]+)\}`)

func problemsOf(err error) office.Problems {
	if ps, is := office.AsProblems(err); is {
		return ps
	}
	return office.Problems{{Code: "internal", Args: office.Args{"id": err.Error()}}}
}

func idsOf(d *desktest.Desk, category string) []string {
	table, err := d.Records.Table(content.TableIn{Category: category, Count: 20})
	if err != nil {
		return nil
	}
	ids := []string{}
	for _, row := range table.Rows {
		ids = append(ids, row.ID)
	}
	return ids
}
