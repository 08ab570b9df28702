package office_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"batayandesk/internal/office"
)

// computed are the beginnings of codes of which the source writes only the beginning; the rest is a value
// of the program's own.
var computed = []string{
	"why.", "did.", "did.category_", "did.letter_", "portal.", "letter.title.", "fresh.", "print.",
	"bundle.row.", "verify.place.", "bundle.", "sheet.", "exchange.", "import.left.", "backup.why.", "audit.column.", "arrival.state.", "arrival.kind.",
}

// saying are the functions whose first text argument is a code.
var saying = []string{"say", "fault", "fail", "wordedBoth"}

// said is what the source of the program says: codes as they stand, beginnings of computed ones, and every
// text that could be one.
type said struct {
	codes, beginnings map[string]string // → where
	texts             map[string]bool
	problems          map[string]bool // codes that stand in a Problem
}

func scan(t *testing.T) said {
	t.Helper()
	s := said{codes: map[string]string{}, beginnings: map[string]string{}, texts: map[string]bool{}, problems: map[string]bool{}}
	files := 0
	for _, top := range []string{"..", "../../app"} {
		err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files++
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, 0)
			if err != nil {
				return err
			}
			table := strings.HasPrefix(filepath.Base(path), "wording")
			ast.Inspect(file, func(n ast.Node) bool {
				if table {
					return false
				}
				switch n := n.(type) {
				case *ast.BasicLit:
					if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
						s.texts[text] = true
					}
				case *ast.KeyValueExpr:
					if key, is := n.Key.(*ast.Ident); is && key.Name == "Code" {
						within := inProblem(file, n)
						s.take(n.Value, set.Position(n.Pos()).String(), within)
						if lit, plain := n.Value.(*ast.BasicLit); plain && within {
							if text, err := strconv.Unquote(lit.Value); err == nil {
								s.problems[text] = true
							}
						}
					}
				case *ast.CallExpr:
					name := ""
					switch fun := n.Fun.(type) {
					case *ast.Ident:
						name = fun.Name
					case *ast.SelectorExpr:
						name = fun.Sel.Name
					}
					if slices.Contains(saying, name) && len(n.Args) > 0 {
						s.take(n.Args[0], set.Position(n.Pos()).String(), true)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 100 || len(s.codes) < 100 {
		t.Fatalf("%d files, %d codes", files, len(s.codes))
	}
	return s
}

// inProblem tells whether a Code stands in an office.Problem, not in a row that carries a code along.
func inProblem(file *ast.File, at ast.Node) bool {
	is := false
	ast.Inspect(file, func(n ast.Node) bool {
		lit, composite := n.(*ast.CompositeLit)
		if !composite || at.Pos() < lit.Pos() || at.End() > lit.End() {
			return true
		}
		for _, element := range lit.Elts {
			if element != at {
				continue
			}
			switch typ := lit.Type.(type) {
			case *ast.Ident:
				is = typ.Name == "Problem"
			case *ast.SelectorExpr:
				is = typ.Sel.Name == "Problem"
			}
		}
		return true
	})
	return is
}

func (s *said) take(value ast.Expr, place string, wanted bool) {
	if !wanted {
		return
	}
	switch value := value.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(value.Value); err == nil && text != "" && !strings.Contains(text, " ") {
			s.codes[text] = place
		}
	case *ast.BinaryExpr:
		if first, is := value.X.(*ast.BasicLit); is {
			if text, err := strconv.Unquote(first.Value); err == nil {
				s.beginnings[text] = place
			}
		}
	}
}

// A code without wording is shown to the clerk as it stands.
func TestEveryCodeInTheSourceIsWorded(t *testing.T) {
	s := scan(t)
	for code, place := range s.codes {
		if _, worded := office.WordingOf(code); !worded {
			t.Errorf("%s: %s has no wording", place, code)
		}
	}
	for beginning, place := range s.beginnings {
		if !slices.Contains(computed, beginning) {
			t.Errorf("%s: %s… is no declared beginning", place, beginning)
		}
		if !slices.ContainsFunc(office.Codes(), func(code string) bool { return strings.HasPrefix(code, beginning) }) {
			t.Errorf("%s: nothing begins with %s", place, beginning)
		}
	}
}

func TestNoWordingIsUnused(t *testing.T) {
	s := scan(t)
	for _, code := range office.Codes() {
		used := s.texts[code]
		for _, beginning := range computed {
			rest, begins := strings.CutPrefix(code, beginning)
			used = used || begins && (s.texts[rest] || named[rest])
		}
		if !used {
			t.Errorf("%s is said nowhere", code)
		}
	}
}

// named are values of exchange files of which the source writes no text.
// Source: internal/office/README.md › Kinds of letter.
var named = map[string]bool{"endorsement": true, "portal": true}

var argument = regexp.MustCompile(`\{([^}:]*)[^}]*\}`)

func arguments(text string) string {
	names := []string{}
	for _, found := range argument.FindAllStringSubmatch(text, -1) {
		names = append(names, found[1])
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}

func TestOneOfAThingIsNotSaidAsSeveral(t *testing.T) {
	for said, problem := range map[string]office.Problem{
		"1 working day left":         {Code: "due.left", Args: office.Args{"days": 1}},
		"2 working days left":        {Code: "due.left", Args: office.Args{"days": 2}},
		"11 working days late":       {Code: "due.late", Args: office.Args{"days": 11}},
		"1 entry; newest 2020-10-01": {Code: "summary.latest", Args: office.Args{"n": 1, "day": "2020-10-01"}},
		"0 entries":                  {Code: "summary.count", Args: office.Args{"n": 0}},
		"Fill in 1 field":            {Code: "action.fill", Args: office.Args{"n": float64(1)}},
	} {
		if got := problem.In(office.English); got != said {
			t.Errorf("%q, want %q", got, said)
		}
	}
	countable := regexp.MustCompile(`\{(n|days|age|limit|have|said)\} (?:working )?(?:days|entries|fields|changes|services|problems|things|parts|dates|numbers)\b`)
	for _, code := range office.Codes() {
		if w, _ := office.WordingOf(code); countable.MatchString(w.EN + " " + w.TodoEN) {
			t.Errorf("%s says one thing as several: %q", code, w.EN)
		}
	}
}

func TestBothLanguagesTakeTheSameArguments(t *testing.T) {
	for _, code := range office.Codes() {
		w, _ := office.WordingOf(code)
		if w.BN == "" || w.EN == "" || (w.TodoBN == "") != (w.TodoEN == "") {
			t.Errorf("%s is not worded in both languages", code)
		}
		if bn, en := arguments(w.BN+w.TodoBN), arguments(w.EN+w.TodoEN); bn != en {
			t.Errorf("%s takes {%s} in Bengali and {%s} in English", code, bn, en)
		}
	}
}

var (
	latinDigit = regexp.MustCompile(`[0-9]`)
	// names of things that are written the same in both languages: A4, UTF-8, SHA-256, 01[3-9] of a number
	latinName = regexp.MustCompile(`[A-Za-z][A-Za-z.-]*[0-9]+(?:\.[0-9]+)*|www\.[a-z.]+`)
	bengali   = regexp.MustCompile(`\p{Bengali}`)
	quoted    = regexp.MustCompile(`“[^”]*”|\([^)]*\)`)
)

func TestEachSentenceKeepsToItsOwnScript(t *testing.T) {
	for _, code := range office.Codes() {
		w, _ := office.WordingOf(code)
		for _, text := range []string{w.BN, w.TodoBN} {
			if latinDigit.MatchString(latinName.ReplaceAllString(text, "")) {
				t.Errorf("%s has a Latin digit in Bengali: %s", code, text)
			}
		}
		for _, text := range []string{w.EN, w.TodoEN} {
			if bengali.MatchString(quoted.ReplaceAllString(text, "")) {
				t.Errorf("%s has Bengali in English: %s", code, text)
			}
			if strings.ContainsAny(text, "০১২৩৪৫৬৭৮৯") {
				t.Errorf("%s has a Bengali digit in English: %s", code, text)
			}
		}
	}
}

func TestArgumentsAreSaidInTheLanguageOfTheSentence(t *testing.T) {
	for _, row := range []struct {
		value  any
		bn, en string
	}{
		{7, "৭", "7"}, {int64(1200), "১২০০", "1200"}, {office.Date("2020-09-28"), "২৮ সেপ্টেম্বর ২০২০", "28 September 2020"},
		{[]string{"ক", "খ"}, "ক, খ", "ক, খ"}, {office.Text{BN: "মোবাইল", EN: "mobile"}, "মোবাইল", "mobile"}, {float64(3), "৩", "3"},
		{[]office.Text{{BN: "ফোন", EN: "phone"}, {BN: "কক্ষ", EN: "room"}}, "ফোন, কক্ষ", "phone, room"},
	} {
		if bn, en := office.Say(row.value, office.Bengali), office.Say(row.value, office.English); bn != row.bn || en != row.en {
			t.Errorf("%v is said %q and %q", row.value, bn, en)
		}
	}
	p := office.Problem{Code: "internal", Args: office.Args{"id": "ab-12"}}
	if text := p.Todo(office.Bengali); !strings.Contains(text, "…") {
		t.Errorf("an argument that is not given is not seen: %q", text)
	}
}

// phrases are words of answers, not problems, although the source writes them as a Problem.
var phrases = []string{"date.before_1987", "document_of_quarter", "document_of_year", "skip_weekend", "update.comes"}

// A sentence that says what is wrong and not what to do leaves the clerk alone with it.
func TestEveryProblemHasItsCure(t *testing.T) {
	problems := 0
	for code := range scan(t).problems {
		w, worded := office.WordingOf(code)
		if !worded || slices.Contains(phrases, code) || strings.HasPrefix(code, "did.") || strings.HasPrefix(code, "act.") {
			continue
		}
		problems++
		if w.TodoBN == "" || w.TodoEN == "" {
			t.Errorf("%s has no cure: %s", code, w.BN)
		}
	}
	if problems < 90 {
		t.Errorf("only %d problems", problems)
	}
}
