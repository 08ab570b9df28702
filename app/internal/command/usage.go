package command

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"

	"github.com/alecthomas/kong"
)

// help prints the parser's help with its own few words in both languages, as ours are.
func help(options kong.HelpOptions, ctx *kong.Context) error {
	out := ctx.Stdout
	defer func() { ctx.Stdout = out }()
	var said bytes.Buffer
	ctx.Stdout = &said
	if err := kong.DefaultHelpPrinter(options, ctx); err != nil {
		return err
	}
	_, err := strings.NewReplacer(
		"Usage: ", "ব্যবহার · usage: ", "\nFlags:\n", "\nবিকল্প · flags:\n", "\nCommands:\n", "\nকমান্ড · commands:\n",
		"\nArguments:\n", "\nযা দিতে হয় · arguments:\n", "(required)", "(অবশ্যই · required)",
		"Run \"batayan-desk <command> --help\" for more information on a command.", "একটি কমান্ডের বিস্তারিত · more on one command: batayan-desk <command> --help",
	).WriteString(out, said.String())
	return err
}

// number is a whole number as people type it, in either script.
type number int

// UnmarshalText reads "7" and "৭".
func (n *number) UnmarshalText(typed []byte) error {
	read, err := desk.ReadNumber(string(typed))
	if err != nil {
		return fmt.Errorf("expected a number but got %q", typed)
	}
	*n = number(read)
	return nil
}

// usageRule knows one way in which the parser of the command line complains. It says so in English text alone,
// so text is what is looked at; a test holds every one of them.
type usageRule struct {
	says  *regexp.Regexp
	code  string
	names []string // of the arguments, in the order of the groups
}

var usageRules = []usageRule{
	{regexp.MustCompile(`^unknown flag (\S+?)(?:,.*)?$`), "usage.flag", []string{"flag"}},
	{regexp.MustCompile(`^unexpected argument (.+?)(?:, did you mean .*)?$`), "usage.unexpected", []string{"word"}},
	{regexp.MustCompile(`^missing flags: (.+)$`), "usage.missing", []string{"flags"}},
	{regexp.MustCompile(`^(-\S+.*) can't be used together$`), "usage.together", []string{"flags"}},
	{regexp.MustCompile(`^(--\S+) must be one of (.+) but got "?([^"]*)"?$`), "usage.choice", []string{"flag", "choices", "word"}},
	{regexp.MustCompile(`^(--[^ :=]+)[^:]*: expected a number but got "?([^"]*)"?$`), "usage.number", []string{"flag", "word"}},
	{regexp.MustCompile(`^(--[^ :=]+)[^:]*: (?:missing value|expected .*value but got "?EOL).*$`), "usage.value", []string{"flag"}},
	{regexp.MustCompile(`^expected one of .*$`), "usage.command", nil},
	{regexp.MustCompile(`^expected "<([^>]+)>.*"$`), "usage.file", nil},
}

// usageProblem words what the parser complains of; what it says in a way that is not known is told without its
// words.
func usageProblem(err error) office.Problem {
	for _, rule := range usageRules {
		groups := rule.says.FindStringSubmatch(err.Error())
		if groups == nil {
			continue
		}
		args := office.Args{}
		for i, name := range rule.names {
			words := strings.NewReplacer(`"`, "", ",", " ", " and ", " ", " or ", " ").Replace(groups[i+1])
			args[name] = strings.Join(strings.Fields(words), ", ")
		}
		return office.Problem{Code: rule.code, Args: args}
	}
	return office.Problem{Code: "usage.other"}
}

// usageLang is the language that the arguments ask for, as far as they could be read.
func usageLang(args []string) office.Lang {
	at := slices.Index(args, "--lang")
	if slices.Contains(args, "--lang=en") || at >= 0 && at+1 < len(args) && args[at+1] == "en" {
		return office.English
	}
	return office.Bengali
}
