package directive

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"batayandesk/internal/catalog"
)

// keyword is what letters call a category. Strong words name it; weak ones only count where nothing else
// matched, and leave a doubt. The order of the table is the order of precedence.
//
// Source: internal/directive/README.md › Item and category.
type keyword struct {
	id           string
	strong, weak *expression
}

var keywords = []keyword{
	{"grs", pattern(`অনিক(?:\s|$|[^\p{L}\p{M}])|অনিকের|জি\s?আর\s?এস|অভিযোগ|(?:^|[^a-z])grs(?:[^a-z]|$)|grievance`), nil},
	{"citizen_charter", pattern(`সিটিজেন(?:স|্স|'স|ের)?\s?চার্টার|সেবা\s?প্রদান\s?প্রতিশ্রুতি|নাগরিক\s?সনদ|citizens?'?s?\s?charter`), pattern(`চার্টার|প্রতিশ্রুত সেবা`)},
	{"rti", pattern(`তথ্য\s?অধিকার|তথ্য\s?প্রদানকারী|তথ্য\s?প্রদান\s?কর্মকর্তা|আর\s?টি\s?আই|(?:^|[^a-z])rti(?:[^a-z]|$)|আপিল\s?কর্তৃপক্ষ|স্ব\s?প্রণোদিত|right to information`), pattern(`আপিল|তথ্য\s?কর্মকর্তা|দায়িত্বপ্রাপ্ত\s?কর্মকর্তা`)},
	{"apa", pattern(`কর্ম\s?সম্পাদন|এ\s?পি\s?এ(?:\s|$|[^\p{L}\p{M}])|এপিএর|জি\s?পি\s?এম\s?এস|(?:^|[^a-z])(?:apa|gpms)(?:[^a-z]|$)`), nil},
	{"integrity", pattern(`শুদ্ধাচার|শুল্কাচার|শুদ্বাচার|শুধ্বাচার|শুদ্দাচার|শুদ্ধচার|শুদ্ধাচর|শুক্লাচার|শুধ্যাচার|শুদ্ধ\s?আচার|এন\s?আই\s?এস(?:\s|$|[^\p{L}\p{M}])|(?:^|[^a-z])nis(?:[^a-z]|$)|integrity`), nil},
	{"training", pattern(`প্রশিক্ষণ|training`), nil},
	{"projects", pattern(`প্রকল্প|projects?(?:[^a-z]|$)`), nil},
	{"notices", pattern(`নোটিশ|নোটিস|বিজ্ঞপ্তি|টেন্ডার|দরপত্র|notice|tender`), pattern(`অফিস\s?আদেশ|প্রজ্ঞাপন|পরিপত্র`)},
	{"services", pattern(`সেবা(?:র|সমূহের|সমূহ|দির)?\s?(?:তালিকা|সমূহ|বক্স|বিবরণ|তথ্য|প্রোফাইল|নাম)|কি\s?ধরনের\s?সেবা|কী\s?ধরনের\s?সেবা|সেবাসমূহ|সেবা\s?(?:ও|এবং)\s?সেবা|services?\s?list|list of services`), pattern(`সেবা|services?(?:[^a-z]|$)`)},
	{"progress_reports", pattern(`অগ্রগতির?\s?প্রতিবেদন|(?:মাসিক|ত্রৈমাসিক|বার্ষিক|অর্ধবার্ষিক|পাক্ষিক)\s?(?:অগ্রগতির?\s?)?প্রতিবেদন|progress report`), pattern(`অগ্রগতি|প্রতিবেদন`)},
	{"development", pattern(`উন্নয়নমূলক|উন্নয়ন\s?(?:কার্যক্রম|কর্মকাণ্ড|কর্মকান্ড|কাজ)|development`), pattern(`উন্নয়ন`)},
	{"officers_staff", pattern(`কর্মকর্তা\s?(?:/|,|ও|এবং|বৃন্দ ও|দের ও|গণ ও|গণের ও)?\s?(?:ও\s)?কর্মচারী|কর্মচারী|জনবল|কর্মকর্তা(?:গণ|বৃন্দ|দের)|officers?\s?(?:and|&)\s?(?:staff|employees)|অফিস প্রধান`), pattern(`কর্মকর্তা|মোবাইল\s?নম্বর|officers?(?:[^a-z]|$)`)},
}

// tolerated are pairs that stand together in one item by their nature; the first of the table wins
// without a doubt.
var tolerated = map[string]bool{
	"apa integrity": true, "integrity progress_reports": true, "apa progress_reports": true, "citizen_charter services": true,
	"grs officers_staff": true, "rti officers_staff": true, "training officers_staff": true, "projects development": true,
}

var (
	cutInKey       = strings.NewReplacer("-", "", ".", "", "ঃ", "", "\n", " ", "\t", " ", "|", " ", "\"", " ")
	informationAct = pattern(`তথ্য|আর\s?টি\s?আই|rti`)
	appealPerson   = pattern(`আপিল\s?কর্মকর্তা`)
)

// keyOf is the folded text without hyphens and visarga: হাল-নাগাদ and হালনাগাদ, অন্তঃ and অন্ত are one.
// আপীল and আপিল are one already by folding.
func keyOf(folded string) string {
	return strings.Join(strings.Fields(cutInKey.Replace(folded)), " ")
}

// sorter finds the category of an item's text.
type sorter struct {
	cat    *catalog.Catalog
	labels []catalogLabel
}

type catalogLabel struct {
	id    string
	key   string
	extra bool // the table of keywords does not know the category
}

func newSorter(cat *catalog.Catalog) *sorter {
	s := &sorter{cat: cat}
	if cat == nil {
		return s
	}
	for _, c := range cat.All() {
		extra := true
		for _, k := range keywords {
			extra = extra && k.id != c.ID
		}
		for _, name := range []string{c.Label.BN, c.Label.EN} {
			if key := keyOf(fold(name)); utf8.RuneCountInString(key) >= 3 {
				s.labels = append(s.labels, catalogLabel{c.ID, key, extra})
			}
		}
		for _, r := range c.Renamed {
			if key := keyOf(fold(r.Label.BN)); utf8.RuneCountInString(key) >= 3 {
				s.labels = append(s.labels, catalogLabel{c.ID, key, extra})
			}
		}
	}
	return s
}

func (s *sorter) has(id string) bool {
	if s.cat == nil {
		return false
	}
	_, ok := s.cat.Category(id)
	return ok
}

// sorted is what sort found. why is the code of a doubt on the category, "" for none; other is a second
// category that the text names.
type sorted struct {
	id, why, other string
	misspelt       string // the word that is near to the category's, "" where all is spelt right
	expected       string
}

// sort finds the category that folded text names.
func (s *sorter) sort(folded string) sorted {
	key := keyOf(folded)
	for _, l := range s.labels {
		if l.extra && strings.Contains(key, l.key) {
			return sorted{id: l.id}
		}
	}
	var found sorted
	for _, k := range keywords {
		if !s.has(k.id) || !k.strong.MatchString(key) {
			continue
		}
		if found.id == "" {
			found.id = k.id
		} else if found.other == "" && !stand(found.id, k.id, key) {
			found.other, found.why = k.id, "category_several"
		}
	}
	if found.id != "" {
		if found.id == "integrity" {
			found.misspelt, found.expected = integritySlip(key)
		}
		return found
	}
	for _, l := range s.labels {
		if strings.Contains(key, l.key) {
			return sorted{id: l.id}
		}
	}
	if slip, ok := s.misspelt(key); ok {
		return slip
	}
	for _, k := range keywords {
		if k.weak == nil || !s.has(k.id) || !k.weak.MatchString(key) {
			continue
		}
		found = sorted{id: k.id, why: "category"}
		if k.id == "rti" && appealPerson.MatchString(key) && s.has("grs") {
			found.other = "grs" // an appeal officer may be either law's
		}
		return found
	}
	return sorted{}
}

// stand tells whether two categories stand together in one item by its nature. An appellate authority
// beside the অনিক belongs to grievances unless information is spoken of.
func stand(first, second, key string) bool {
	return tolerated[first+" "+second] || tolerated[second+" "+first] ||
		first == "grs" && second == "rti" && !informationAct.MatchString(key)
}

// integritySlip finds the misprint of শুদ্ধাচার that named the category: the seed letter has শুল্কাচার.
func integritySlip(key string) (word, expected string) {
	right := fold("শুদ্ধাচার")
	if strings.Contains(key, right) {
		return "", ""
	}
	for _, w := range strings.Fields(key) {
		if strings.HasPrefix(w, fold("শু")) && keywords[integrityRow].strong.MatchString(w) {
			return w, "শুদ্ধাচার"
		}
	}
	return "", ""
}

// integrityRow is where integrity stands in the table of keywords.
var integrityRow = slices.IndexFunc(keywords, func(k keyword) bool { return k.id == "integrity" })

// spelled are the words whose near misses still name a category.
var spelled = []struct{ id, word string }{
	{"citizen_charter", "সিটিজেন"}, {"citizen_charter", "চার্টার"}, {"integrity", "শুদ্ধাচার"},
	{"apa", "কর্মসম্পাদন"}, {"training", "প্রশিক্ষণ"}, {"officers_staff", "কর্মচারী"},
	{"projects", "প্রকল্পের"}, {"notices", "নোটিশ"}, {"notices", "বিজ্ঞপ্তি"}, {"grs", "অভিযোগ"},
	{"development", "উন্নয়নমূলক"},
}

// spelledKeys are their folded forms, made when the first letter is read.
var spelledKeys = sync.OnceValue(func() []string {
	keys := make([]string, len(spelled))
	for i, s := range spelled {
		keys[i] = fold(s.word)
	}
	return keys
})

// misspelt finds a word that is one slip away from a category's word.
func (s *sorter) misspelt(key string) (sorted, bool) {
	if len(key) > 1200 {
		return sorted{}, false
	}
	for _, word := range strings.Fields(key) {
		word = strings.Trim(word, ".,;:()।'")
		w := []rune(word)
		if len(w) < 4 {
			continue
		}
		for i, sp := range spelled {
			if t := []rune(spelledKeys()[i]); s.has(sp.id) && oneSlip(w, t, 1+len(t)/8) {
				return sorted{id: sp.id, misspelt: word, expected: sp.word}, true
			}
		}
	}
	return sorted{}, false
}

// oneSlip tells whether a becomes b by at most limit insertions, deletions or replacements, the first
// letter being the same.
func oneSlip(a, b []rune, limit int) bool {
	if a[0] != b[0] || len(a) > len(b)+limit || len(b) > len(a)+limit {
		return false
	}
	prev, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(prev[j]+cost, prev[j+1]+1, row[j]+1)
		}
		prev, row = row, prev
	}
	return prev[len(b)] <= limit
}
