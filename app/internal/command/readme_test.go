package command

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/desk/letters"

	"github.com/alecthomas/kong"
)

// What README › Commands does not name, nobody finds; what it names and the program refuses is worse.
func TestReadmeNamesEveryCommandWithItsFlagsAndNoOther(t *testing.T) {
	told := toldCommands(t)
	var line commandLine
	parser, err := kong.New(&line, kong.Vars{
		"letters": strings.Join(letters.LetterTemplates(), ","), "prints": strings.Join(letters.PrintKinds(), ","),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range parser.Model.Children {
		if node.Hidden {
			continue
		}
		are := map[string][]string{}
		for _, flag := range node.Flags {
			are[flag.Name] = choices(flag)
		}
		compare(t, node.Name, told[node.Name], are)
		delete(told, node.Name)
	}
	ours := map[string][]string{}
	for _, flag := range parser.Model.Flags {
		if flag.Name != "help" {
			ours[flag.Name] = choices(flag)
		}
	}
	compare(t, "all", told["all"], ours)
	delete(told, "all")
	if len(told) > 0 {
		t.Errorf("README names commands that are not there: %q", slices.Sorted(maps.Keys(told)))
	}
}

// README › Documents names every kind of letter and print.
func TestReadmeNamesEveryDocument(t *testing.T) {
	documents := section(t, "Documents")
	for command, kinds := range map[string][]string{"letter": letters.LetterTemplates(), "print": letters.PrintKinds()} {
		told := []string{}
		for _, m := range regexp.MustCompile("`"+command+` --kind ([\w|]+)`).FindAllStringSubmatch(documents, -1) {
			told = append(told, strings.Split(m[1], "|")...)
		}
		slices.Sort(told)
		if want := slices.Sorted(slices.Values(kinds)); !slices.Equal(told, want) {
			t.Errorf("README tells of the %ss %q, there are %q", command, told, want)
		}
	}
}

func compare(t *testing.T, command string, told, are map[string][]string) {
	t.Helper()
	if told == nil {
		t.Errorf("README does not name %q", command)
		return
	}
	for name, values := range are {
		is, named := told[name]
		switch {
		case !named:
			t.Errorf("README does not say that %s takes --%s", command, name)
		case values != nil && is != nil && !slices.Equal(is, values):
			t.Errorf("README says that --%s of %s is one of %q, it is one of %q", name, command, is, values)
		}
	}
	for name := range told {
		if _, known := are[name]; !known {
			t.Errorf("README says that %s takes --%s", command, name)
		}
	}
}

// choices are the values that a flag may have; nil for any.
func choices(flag *kong.Flag) []string {
	if flag.Enum == "" {
		return nil
	}
	return slices.DeleteFunc(strings.Split(flag.Enum, ","), func(value string) bool { return value == "" })
}

var (
	codeSpan = regexp.MustCompile("`([^`]+)`")
	flagSpan = regexp.MustCompile(`--([a-z-]+)(?: ([a-z0-9]+(?:\|[a-z0-9]+)+))?`)
)

// toldCommands are the commands of the table with their flags, and as "all" those of the sentence that begins with it.
func toldCommands(t *testing.T) map[string]map[string][]string {
	t.Helper()
	told := map[string]map[string][]string{}
	for line := range strings.Lines(section(t, "Commands")) {
		usages, row := strings.CutPrefix(line, "| `")
		switch {
		case row:
			usages, _, _ = strings.Cut("`"+usages, "` | ")
			usages += "`"
		case strings.HasPrefix(line, "All take "):
			usages = line
		default:
			continue
		}
		for _, m := range codeSpan.FindAllStringSubmatch(usages, -1) {
			command := "all"
			if row {
				command, _, _ = strings.Cut(m[1], " ")
			}
			if told[command] == nil {
				told[command] = map[string][]string{}
			}
			for _, flag := range flagSpan.FindAllStringSubmatch(m[1], -1) {
				var values []string
				if flag[2] != "" {
					values = strings.Split(flag[2], "|")
				}
				told[command][flag[1]] = values
			}
		}
	}
	return told
}

// section is a section of README, as a reader sees it.
func section(t *testing.T, title string) string {
	t.Helper()
	text, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(text), "\n## "+title+"\n")
	if !found {
		t.Fatalf("README has no section %s", title)
	}
	body, _, _ := strings.Cut(after, "\n## ")
	return strings.ReplaceAll(body, `\|`, "|")
}
