package compliance_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// saidOf is all that can be seen of a book.
func saidOf(b *compliance.Book) map[string]any {
	said := map[string]any{}
	for _, s := range b.Standings() {
		bare := []any{s.State, s.All, s.Bad, s.Fields, s.Confirmed, s.Latest, s.Asked, s.Met, s.NotWhy, s.ReasonCount(), s.WarningCount()}
		said[s.Category] = []any{bare, s.Reasons(), s.Warnings(), s.FirstReasons(2), compliance.RemarkOf(b.Content(), s)}
	}
	for _, id := range catalog.Default().IDs() {
		var waiting []string
		rows, all := b.ToPortal(id, 3)
		for _, row := range rows {
			waiting = append(waiting, row.Record.ID+row.To)
		}
		said[id+" waiting"] = []any{all, waiting}
		for _, look := range []compliance.Look{
			{Count: 4}, {From: 2, Count: 50}, {SortBy: compliance.SortBy{Field: "name_bn"}, Count: 50},
			{SortBy: compliance.SortBy{Field: "name_bn", Descending: true}, Count: 3}, {Filter: "মোঃ", Count: 50},
		} {
			var ids []string
			rows, shown := b.Rows(id, look)
			for _, row := range rows {
				ids = append(ids, row.Record.ID+row.Portal)
			}
			said[fmt.Sprint(id, look)] = []any{ids, shown}
		}
		for _, r := range b.Live(id) {
			c, _ := catalog.Default().Category(id)
			said[id+r.ID] = c.Findings(r, b.Env(id))
		}
	}
	return said
}

// What is kept between two saves must never say anything else than what would be read anew.
func TestABookGoneOnWithEqualsOneOpenedAfresh(t *testing.T) {
	ids := catalog.Default().IDs()
	rapid.Check(t, func(t *rapid.T) {
		c := newContent(today)
		n := 0
		draw := func() office.Record {
			id := rapid.SampledFrom(ids).Draw(t, "category")
			v := rapid.SampledFrom(completeOnes[id]).Draw(t, "record")
			if rapid.Bool().Draw(t, "other number") {
				v = v.with("order", rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "number"))
			}
			for _, name := range slices.Sorted(maps.Keys(v)) {
				if rapid.IntRange(0, 9).Draw(t, "drop") == 0 {
					v = v.with(name, "")
				}
			}
			if c, _ := catalog.Default().Category(id); c.ID != "officers_staff" && rapid.Bool().Draw(t, "named") {
				for _, f := range c.Fields {
					if f.Kind == catalog.Officer {
						v = v.with(f.Name, fmt.Sprintf("R%02d", rapid.IntRange(0, 9).Draw(t, "officer")))
					}
				}
			}
			r := rec(v)
			r.ID, r.Category = fmt.Sprintf("R%02d", n), id
			r.ContentRev, r.Published = 2, rapid.IntRange(0, 2).Draw(t, "published")
			if rapid.Bool().Draw(t, "old") {
				r.UpdatedOn, r.ConfirmedOn = "2020-01-01", ""
			}
			n++
			return r
		}
		for range rapid.IntRange(0, 20).Draw(t, "records") {
			r := draw()
			c.Records[r.Category] = append(c.Records[r.Category], r)
		}
		book := compliance.Open(c.Content)
		for range 8 {
			saidOf(book) // what was looked for before is carried on
			var records []office.Record
			var states []office.CategoryState
			for range rapid.IntRange(1, 3).Draw(t, "changes") {
				id := rapid.SampledFrom(ids).Draw(t, "where")
				all := c.Records[id]
				switch kind := rapid.IntRange(0, 4).Draw(t, "kind"); {
				case kind == 0:
					s := office.CategoryState{Category: id, ConfirmedOn: today}
					if rapid.Bool().Draw(t, "none") {
						s.NotApplicable = &office.NotApplicable{ReasonBN: "চলমান কোনো প্রকল্প নেই", SetOn: "2020-09-01"}
					}
					c.States[id] = s
					states = append(states, s)
				case kind < 3 && len(all) > 0:
					at := rapid.IntRange(0, len(all)-1).Draw(t, "which")
					r := draw()
					r.ID, r.Category = all[at].ID, id
					if r.Deleted = rapid.Bool().Draw(t, "deleted"); r.Deleted {
						r.Values = all[at].Values
					}
					c.Records[id] = slices.Clone(all)
					c.Records[id][at] = r
					records = append(records, r)
				default:
					r := draw()
					c.Records[r.Category] = append(slices.Clone(c.Records[r.Category]), r)
					records = append(records, r)
				}
			}
			book = book.With(records, states)
			fresh := compliance.Open(c.Content)
			if got, want := saidOf(book), saidOf(fresh); !reflect.DeepEqual(got, want) {
				for key := range want {
					if !reflect.DeepEqual(got[key], want[key]) {
						t.Errorf("%s:\n%v\n%v", key, got[key], want[key])
					}
				}
				t.FailNow()
			}
		}
		o := c.Office
		o.Kind, o.GeoCode = "district_dc", "50"
		c.Content.Office = o
		if !reflect.DeepEqual(saidOf(book.WithOffice(o, catalog.Default())), saidOf(compliance.Open(c.Content))) {
			t.Fatal("another office is judged otherwise afresh")
		}
	})
}

// Two records of which the index says that they have nothing to do with each other have none.
func TestNearRecordsAreAllThatMatter(t *testing.T) {
	c := complete(today)
	for i := range 40 {
		c.add("officers_staff", rec(aClerk.with("order", bangla.Itoa(i%7), "mobile", fmt.Sprintf("০১৭০০-০০০০%02d", i%9), "head", fmt.Sprint(i%13 == 0))))
	}
	book := compliance.Open(c.Content)
	officers, _ := catalog.Default().Category("officers_staff")
	for _, r := range c.Records["officers_staff"] {
		near := officers.Findings(r, book.Env("officers_staff"))
		env := book.Env("officers_staff")
		env.Siblings = catalog.Among(officers.Arrange(c.Records["officers_staff"]))
		if all := officers.Findings(r, env); !reflect.DeepEqual(near, all) {
			t.Fatalf("%s: %v, among all %v", r.ID, near, all)
		}
	}
}

// The orders of columns of a large category are carried through small changes, made anew after large ones, and made
// beside other work: whichever, they are those of a book opened afresh.
func TestOrdersOfALargeCategoryAreThoseOfABookOpenedAfresh(t *testing.T) {
	names := []string{"রহিম", "করিম", "শাহানা", "", "আব্দুল", "ঊর্মি", "১২", "9"}
	c := complete(today)
	for i := range 400 {
		c.add("officers_staff", rec(aClerk.with("order", bangla.Itoa(i%90), "name_bn", names[i%len(names)])))
	}
	same := func(book *compliance.Book) {
		t.Helper()
		fresh := compliance.Open(c.Content)
		for _, field := range []string{"name_bn", "order", "mobile"} {
			for _, down := range []bool{false, true} {
				look := compliance.Look{SortBy: compliance.SortBy{Field: field, Descending: down}, Count: 1000}
				var got, want []string
				for _, from := range []struct {
					book *compliance.Book
					ids  *[]string
				}{{book, &got}, {fresh, &want}} {
					rows, _ := from.book.Rows("officers_staff", look)
					for _, row := range rows {
						*from.ids = append(*from.ids, row.Record.ID)
					}
				}
				if !slices.Equal(got, want) {
					t.Fatalf("%+v:\n%v\n%v", look, got, want)
				}
			}
		}
	}
	book := compliance.Open(c.Content)
	book.Warm("officers_staff")
	same(book)
	for _, changed := range []int{2, 390} {
		all := slices.Clone(c.Records["officers_staff"])
		c.Records["officers_staff"] = all
		for i := range changed {
			values := maps.Clone(all[i].Values)
			values["name_bn"] = names[(i+3)%len(names)] + "া"
			all[i].Values, all[i].Revision = values, all[i].Revision+1
		}
		book = book.With(all[:changed], nil)
		same(book)
		book.Warm("officers_staff")
		same(book)
	}
}
