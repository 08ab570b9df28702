// Package command is the command line: each command reads its flags, calls a verb, and prints the answer as text or JSON.
package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"batayandesk/app/internal/system"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/office"

	"github.com/alecthomas/kong"
)

// commandLine is the contract of README.md › Commands: one field a command, each with its own flags.
type commandLine struct {
	Data string `name:"data" placeholder:"FILE" help:"অফিস ফাইল (না দিলে ডেটা ফোল্ডারের office.batayan) · office file"`
	JSON bool   `name:"json" help:"ফলাফল JSON আকারে · print JSON"`
	Lang string `name:"lang" enum:"bn,en" default:"bn" help:"বার্তার ভাষা: bn অথবা en · language of sentences"`
	As   string `name:"as" placeholder:"NAME" help:"কে কাজ করছেন · who works"`

	Version versionFlag `name:"version" help:"সংস্করণ · version, commit and date"`

	Init      initCommand      `cmd:"" help:"নতুন অফিস ফাইল তৈরি · make an office file"`
	Directive directiveCommand `cmd:"" help:"নির্দেশনা পত্র পড়া ও নিবন্ধন · read a directive letter and register it"`
	Status    statusCommand    `cmd:"" help:"বিষয়ভিত্তিক অবস্থা · the board"`
	Charter   charterCommand   `cmd:"" help:"সিটিজেন চার্টারের পিডিএফ · citizen charter as PDF"`
	Letter    letterCommand    `cmd:"" help:"পত্রের পিডিএফ · a letter as PDF"`
	Print     printCommand     `cmd:"" help:"তথ্যপত্র, প্রতিবেদন, রেজিস্টার, যোগাযোগ তালিকার পিডিএফ · fact sheet, report, register, contacts"`
	Paper     paperCommand     `cmd:"" help:"পিডিএফ প্রিন্টারে ছাপা · print a PDF on a printer"`
	Export    exportCommand    `cmd:"" help:"স্প্রেডশিট · spreadsheet"`
	Import    importCommand    `cmd:"" help:"তালিকা আনুন: এক্সেল, CSV, ওয়েবপাতা, ওয়ার্ড · bring in a list"`
	Bundle    bundleCommand    `cmd:"" help:"তথ্যের বান্ডিল · content bundle"`
	Audit     auditCommand     `cmd:"" help:"নিরীক্ষার জন্য ইতিহাস · the history for an auditor"`
	Verify    verifyCommand    `cmd:"" help:"বান্ডিল, ইতিহাস-ফাইল বা অফিস ফাইল যাচাই · verify a bundle, an audit file or an office file"`
	Backup    backupCommand    `cmd:"" help:"ব্যাকআপ · a proved copy of the office file"`
	Restore   restoreCommand   `cmd:"" help:"ব্যাকআপ ফেরানো · bring a backup back"`
	Salvage   salvageCommand   `cmd:"" help:"ক্ষতিগ্রস্ত ফাইল থেকে উদ্ধার · make a good file of a damaged one"`
	Update    updateCommand    `cmd:"" help:"প্রোগ্রাম হালনাগাদ · bring the program up to date"`
	Close     closeCommand     `cmd:"" help:"খোলা প্রোগ্রামকে বন্ধ হতে বলা · ask an open program to close"`
	Finish    finishCommand    `cmd:"" hidden:"" name:"finish-update" help:"the staged program takes its place"`
	Check     checkCommand     `cmd:"" hidden:"" name:"check-office" help:"the process of its own in which verify checks an office file"`
	Date      dateCommand      `cmd:"" help:"একটি তারিখ দুই পঞ্জিকায় · one date in both calendars"`
	Due       dueCommand       `cmd:"" help:"জবাবের শেষ কর্মদিবস · the last working day"`
	Convert   convertCommand   `cmd:"" help:"বিজয় লেখা ইউনিকোডে (stdin → stdout) · legacy text to Unicode"`
}

// versionFlag prints the build and ends.
type versionFlag bool

// BeforeApply is called by the parser when the flag is met.
func (versionFlag) BeforeApply(app *kong.Kong) error {
	_, err := fmt.Fprintln(app.Stdout, strings.TrimSpace(fmt.Sprintf("batayan-desk %s %s %s", system.Version, system.Commit, system.Date)))
	app.Exit(0)
	return err
}

// job is what a command works with.
type job struct {
	desk  *desk.Desk
	rooms rooms.Files
	data  string // the office file
	json  bool
	lang  office.Lang
	out   io.Writer
	in    io.Reader
}

// errUnwell ends a command with status 1 after it has said all there is to say.
var errUnwell = errors.New("done, with a finding")

// Run does the one job that args name and returns the exit status: 0 done, 1 a problem, 2 wrong
// usage.
func Run(args []string) int { return command(args, os.Stdin, os.Stdout, os.Stderr) }

// exit carries a status out of the parser.
type exit int

func command(args []string, in io.Reader, out, errs io.Writer) (status int) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case exit:
			status = int(r)
		default:
			panic(r)
		}
	}()
	var line commandLine
	parser, err := kong.New(&line,
		kong.Name("batayan-desk"), kong.Description("বাতায়ন ডেস্ক: অফিসের পোর্টালের তথ্য, নির্দেশনা ও জবাব।"),
		kong.Writers(out, errs), kong.Exit(func(code int) { panic(exit(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}), kong.Help(help), kong.Vars{
			"letters": strings.Join(letters.LetterTemplates(), ","), "prints": strings.Join(letters.PrintKinds(), ","),
		})
	if err != nil {
		fmt.Fprintln(errs, err)
		return 2
	}
	parser.Model.HelpFlag.Help = "এ লেখা · this text"
	parsed, err := parser.Parse(args)
	if err != nil {
		said := usageProblem(err)
		lang := usageLang(args)
		fmt.Fprintf(errs, "batayan-desk: %s %s\n", said.In(lang), said.Todo(lang))
		return 2
	}
	j, err := line.job(in, out)
	said := desk.Worded(err)
	if err == nil {
		if err = parsed.Run(j); err != nil && !errors.Is(err, errUnwell) {
			said = j.desk.Worded(err) // while the file is open that it may be about
		}
		if closing := j.desk.Close(); closing != nil {
			if err == nil {
				said = j.desk.Worded(closing)
			}
			err = errors.Join(err, closing)
		}
	}
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errUnwell):
		return 1
	}
	if line.JSON {
		printProblem(out, said, office.Lang(line.Lang))
	}
	fmt.Fprintln(errs, strings.TrimSpace(said.In(office.Lang(line.Lang))+" "+said.Todo(office.Lang(line.Lang))))
	return 1
}

// job makes the desk of a command; no file is open yet.
func (c *commandLine) job(in io.Reader, out io.Writer) (*job, error) {
	env, err := system.CommandEnv(c.As)
	if err != nil {
		return nil, err
	}
	j := &job{desk: desk.New(env), data: c.Data, json: c.JSON, lang: office.Lang(c.Lang), in: in, out: out}
	j.rooms = rooms.Of(j.desk)
	j.rooms.CheckOffice = c.checkOffice
	j.desk.SetLang(j.lang)
	return j, nil
}

// open opens the office file that the command line names, or the default one.
func (j *job) open() (rooms.Files, error) {
	files := j.rooms
	path := j.data
	if path == "" {
		path = files.DefaultPath()
	}
	return files, files.Open(path)
}

// print writes v as JSON where that was asked for, else the lines of text.
func (j *job) print(v any, text func(io.Writer)) error {
	if !j.json {
		text(j.out)
		return nil
	}
	encoder := json.NewEncoder(j.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}

func printProblem(out io.Writer, p office.Problem, lang office.Lang) {
	var said desk.ProblemJSON
	said.Problem.Code, said.Problem.Field, said.Problem.Text = p.Code, p.Field, p.In(lang)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(said) // strings alone; the status tells the rest
}
