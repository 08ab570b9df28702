package sheet

import (
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// enough is the share of cells, in percent, that must be of a kind for the column to be.
const enough = 80

// byContent gives columns without a known heading the field whose kind their cells are of, where one field alone can be meant.
func (m *Match) byContent(g Grid) {
	for _, kind := range []catalog.Kind{catalog.Email, catalog.Mobile, catalog.Phone, catalog.URL, catalog.Year, catalog.Select, catalog.Date} {
		m.ofKind(g, kind)
	}
	if m.Head < 0 {
		m.withoutHeadings(g)
	}
}

// ofKind finds the column of each field of a kind that is still without one.
func (m *Match) ofKind(g Grid, kind catalog.Kind) {
	var fields []catalog.Field
	for _, f := range m.Category.Fields {
		if f.Kind == kind && !f.Personal && m.At(f.Name) < 0 { // what is personal says so in its heading
			fields = append(fields, f)
		}
	}
	for _, f := range fields {
		if kind != catalog.Select && len(fields) > 1 {
			return // which of them is meant, nobody can tell
		}
		fits := []int{}
		for column := range m.Columns {
			if m.Columns[column].By == "" && fitting(f, g.sample(m.First, column)) {
				fits = append(fits, column)
			}
		}
		if len(fits) == 1 {
			m.Columns[fits[0]].Field, m.Columns[fits[0]].By = f.Name, ByContent
		}
	}
}

func fitting(f catalog.Field, cells []string) bool {
	n := 0
	for _, cell := range cells {
		canonical, problems := f.Parse(cell)
		if len(problems) == 0 && canonical != "" && len(f.Flaws(canonical)) == 0 {
			n++
		}
	}
	return n > 0 && n*100 >= len(cells)*enough
}

// withoutHeadings guesses the columns of a list that has none: the running number, and names apart from posts.
func (m *Match) withoutHeadings(g Grid) {
	take := func(field string, is func(cells []string) bool) {
		if _, known := m.Category.Field(field); !known || m.At(field) >= 0 {
			return
		}
		for column := range m.Columns {
			if cells := g.sample(m.First, column); m.Columns[column].By == "" && len(cells) > 0 && is(cells) {
				m.Columns[column].Field, m.Columns[column].By = field, ByContent
				return
			}
		}
	}
	take("order", running)
	take("designation_bn", func(cells []string) bool { return share(cells, isPost) >= enough })
	for _, field := range m.Category.Title {
		take(field, func(cells []string) bool {
			return share(cells, func(s string) bool { return bangla.HasBengali(s) || bangla.LooksBijoy(s) }) >= enough
		})
	}
	take("name_en", func(cells []string) bool {
		return share(cells, func(s string) bool { return bangla.HasLatin(s) && !bangla.HasBengali(s) }) >= enough
	})
}

// running tells whether cells count on from a number.
func running(cells []string) bool {
	last := -1
	for _, cell := range cells {
		n, err := strconv.Atoi(strings.Trim(bangla.ToASCII(cell), "। .)("))
		if err != nil || last >= 0 && n != last+1 {
			return false
		}
		last = n
	}
	return true
}

func share(cells []string, is func(string) bool) int {
	n := 0
	for _, cell := range cells {
		if is(cell) {
			n++
		}
	}
	return n * 100 / max(len(cells), 1)
}

// posts are words in which the names of posts end, folded.
var posts = func() []string {
	words := []string{"কর্মকর্তা", "কর্মচারী", "অফিসার", "সহকারী", "সহকারি", "পরিচালক", "প্রকৌশলী", "সচিব", "কমিশনার", "সুপারভাইজার", "হিসাবরক্ষক", "অপারেটর",
		"মুদ্রাক্ষরিক", "কম্পিউটার", "সহায়ক", "চালক", "প্রহরী", "নৈশপ্রহরী", "পিয়ন", "ঝাড়ুদার", "পরিচ্ছন্নতাকর্মী", "মালী", "ক্যাশিয়ার", "নাজির", "সার্ভেয়ার", "কানুনগো",
		"ইন্সপেক্টর", "পরিদর্শক", "শিক্ষক", "চেয়ারম্যান", "সদস্য", "ম্যানেজার", "ব্যবস্থাপক", "টেকনিশিয়ান", "জারীকারক", "officer", "assistant", "director", "engineer", "secretary", "operator", "clerk"}
	for i, w := range words {
		words[i] = bangla.Fold(w)
	}
	return words
}()

func isPost(s string) bool {
	return slices.ContainsFunc(bangla.Tokens(s), func(w string) bool { return slices.Contains(posts, w) })
}

// holdsIDs tells whether cells are ids of records.
func holdsIDs(cells []string) bool { return len(cells) == 0 || share(cells, office.ValidID) >= enough }
