package document

import (
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// RemarkRule is how the reply remarks on the items of one state.
type RemarkRule struct {
	State    office.State
	Standard string   // {…} are facts of the board
	Places   []string // the facts that an office's own wording may name
}

// remarkFacts are the facts of the board that a wording may name, as the program reads them and as a clerk does.
var remarkFacts = map[string]office.Text{
	"{date}": {BN: "{তারিখ}", EN: "{date}"}, "{all}": {BN: "{মোট}", EN: "{all}"}, "{bad}": {BN: "{অসম্পূর্ণ}", EN: "{incomplete}"},
	"{fields}": {BN: "{অসম্পূর্ণ ঘর}", EN: "{incomplete fields}"}, "{whole}": {BN: "{সামগ্রিক কারণ}", EN: "{reasons as a whole}"},
	"{asked}": {BN: "{চাওয়া তথ্য}", EN: "{what is asked}"}, "{why}": {BN: "{কারণ}", EN: "{reason}"}, "{label}": {BN: "{বিষয়}", EN: "{item}"},
}

// PlaceText is a fact that a wording names, "{date}", in words: "{তারিখ}". One that is not known stays as typed.
func PlaceText(place string) office.Text {
	if text, known := remarkFacts[place]; known {
		return text
	}
	return office.Text{BN: place, EN: place}
}

// Remarks are the rules of all states. Source: internal/document/README.md › Remarks.
var Remarks = []RemarkRule{
	{office.Done, "হালনাগাদ করা হয়েছে; সর্বশেষ যাচাই {date}", []string{"{date}", "{all}", "{label}"}},
	{office.Partial, "{all}টির মধ্যে {bad}টির তথ্য অসম্পূর্ণ ({fields}); অবশিষ্ট কাজ চলমান", []string{"{all}", "{bad}", "{fields}", "{whole}", "{label}"}},
	{office.Stale, "সর্বশেষ যাচাই {date}; পুনঃযাচাই প্রয়োজন", []string{"{date}", "{asked}", "{all}", "{label}"}},
	{office.Missing, "{asked} প্রস্তুতাধীন", []string{"{asked}", "{label}"}},
	{office.NotApplicableState, "{why}", []string{"{why}", "{label}"}},
}

// RemarkOf is the rule of a state.
func RemarkOf(state office.State) (RemarkRule, bool) {
	at := slices.IndexFunc(Remarks, func(r RemarkRule) bool { return r.State == state })
	if at < 0 {
		return RemarkRule{}, false
	}
	return Remarks[at], true
}

// remarkPlace is a fact that a wording names.
var remarkPlace = regexp.MustCompile(`\{[^{}]*\}|[{}]`)

// maxRemark is how long an office's own wording may be, in letters: it stands in a cell.
const maxRemark = 200

// Check finds what keeps a wording from being the office's own: a fact that the state does not have
// (remark.place), too long a text (remark.long), or one that calls done what is not (remark.done).
func (r RemarkRule) Check(wording string) (ps office.Problems) {
	for _, place := range remarkPlace.FindAllString(wording, -1) {
		if !slices.Contains(r.Places, place) {
			ps = append(ps, office.Problem{Code: "remark.place", Args: office.Args{"text": PlaceText(place), "places": r.placeTexts()}})
		}
	}
	if len([]rune(wording)) > maxRemark {
		ps = append(ps, office.Problem{Code: "remark.long", Args: office.Args{"max": maxRemark}})
	}
	if r.State != office.Done && saysDone(wording) {
		ps = append(ps, office.Problem{Code: "remark.done"})
	}
	return ps
}

func (r RemarkRule) placeTexts() []office.Text {
	texts := make([]office.Text, len(r.Places))
	for i, place := range r.Places {
		texts[i] = PlaceText(place)
	}
	return texts
}

// Words that say that something is done, and words that take it back.
var (
	doneWords = []string{"সম্পন্ন", "সম্পাদন", "সমাপ্ত", "হালনাগাদ করা হয়েছে", "হাল-নাগাদ করা হয়েছে", "হালনাগাদ আছে", "প্রকাশিত", "প্রকাশ করা হয়েছে", "শেষ হয়েছে", "করা হয়েছে"}
	notWords  = []string{
		"হয়নি", "হয় নি", "যায়নি", "নয়", "নেই", "নাই", "অসম্পন্ন", "অসমাপ্ত", "আংশিক", "হবে", "চলমান", "চলছে", "প্রয়োজন", "বাকি", "অবশিষ্ট", "প্রস্তুতাধীন", "প্রক্রিয়াধীন",
	}
)

// saysDone tells whether a clause of a text calls something done and does not take it back.
func saysDone(text string) bool {
	clauses := strings.FieldsFunc(bangla.Normalise(text), func(r rune) bool { return strings.ContainsRune("।;,.–—", r) })
	has := func(clause string, words []string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(clause, word) })
	}
	return slices.ContainsFunc(clauses, func(clause string) bool { return has(clause, doneWords) && !has(clause, notWords) })
}

// Remark words one row of a reply. own are the office's own wordings by state; one that names a fact which
// is not there, or could not be kept as a setting, gives way to the standard.
func Remark(r compliance.Remark, label office.Text, own map[string]string) string {
	rule, _ := RemarkOf(r.State)
	template, date := rule.Standard, r.Confirmed
	switch {
	case r.State == office.Done && r.Document.BN != "" && !r.OnPortal: // whether others published it is not known here
		template = r.Document.BN + " প্রস্তুত আছে"
	case r.State == office.Done && r.Document.BN != "":
		template = r.Document.BN + " প্রকাশিত"
	case r.State == office.Done && r.Kind == catalog.FreshLatestItem:
		template, date = "হালনাগাদ করা হয়েছে; সর্বশেষ {date}", r.Latest
	case r.State == office.Stale && r.Kind == catalog.FreshLatestItem:
		template, date = "সর্বশেষ {date}; নতুন তথ্য সংযোজন প্রয়োজন", r.Latest
	case r.State == office.Stale && (r.Kind == catalog.FreshQuarter || r.Kind == catalog.FreshFiscalYear):
		template = "{asked} প্রস্তুতাধীন"
	case r.State == office.Partial && r.Waiting > 0:
		template = "{whole}"
	case r.State == office.Partial && r.Bad == 0:
		template = "{whole}; অবশিষ্ট কাজ চলমান"
	case (r.State == office.Done || r.State == office.Stale) && !date.Valid():
		template = map[office.State]string{office.Done: "হালনাগাদ করা হয়েছে", office.Stale: "পুনঃযাচাই প্রয়োজন"}[r.State]
	}
	facts := map[string]string{
		"{date}": date.Text(office.Bengali), "{asked}": r.Asked.BN, "{why}": r.Why, "{whole}": joined(r.Whole), "{label}": label.BN,
		"{all}": bangla.Itoa(r.All), "{bad}": bangla.Itoa(r.Bad), "{fields}": fieldCounts(r.Fields),
	}
	absent := func(place string) bool { return facts[place] == "" || place == "{bad}" && r.Bad == 0 }
	chosen := strings.TrimSpace(own[string(r.State)])
	if chosen != "" && len(rule.Check(chosen)) == 0 && !slices.ContainsFunc(remarkPlace.FindAllString(chosen, -1), absent) {
		template = chosen
	}
	return remarkPlace.ReplaceAllStringFunc(template, func(place string) string { return facts[place] })
}

func fieldCounts(fields []compliance.FieldCount) string {
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = strings.TrimSuffix(f.Label.BN, " (বাংলা)") + " " + bangla.Itoa(f.Count)
	}
	return strings.Join(parts, ", ")
}

func joined(texts []office.Text) string {
	parts := make([]string, len(texts))
	for i, t := range texts {
		parts[i] = strings.TrimSuffix(t.BN, "।")
	}
	return strings.Join(parts, "; ")
}
