package command

import (
	"fmt"
	"io"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/rooms"
	"batayandesk/internal/office"
)

// charterCommand prints the citizen charter.
type charterCommand struct {
	Out   string `name:"out" required:"" placeholder:"FILE.pdf" help:"কোথায় · where to"`
	Form  string `name:"form" enum:"field,ministry," default:"" help:"field (৮ কলাম) অথবা ministry (৭ কলাম)"`
	Paper string `name:"paper" enum:"a4,a3,a1,service" default:"a4" help:"a4, a3, a1 (দেয়ালের বোর্ড) অথবা service (প্রতি সেবায় এক পাতা)"`
	On    string `name:"on" placeholder:"DATE" help:"কোন দিনে · the day"`
}

// Run writes the PDF and names the required cells that print empty.
func (c *charterCommand) Run(j *job) error {
	return j.write(c.Out, c.On, func(files rooms.Files) (desk.Written, error) {
		return files.Charter(c.Out, letters.CharterIn{Form: c.Form, Paper: c.Paper})
	})
}

// letterCommand prints a letter, and with --issue takes its number.
type letterCommand struct {
	Kind      string   `name:"kind" xor:"what" required:"" enum:"${letters}" help:"${letters}"`
	Memo      string   `name:"memo" xor:"what" required:"" placeholder:"NUMBER" help:"জারি করা যে পত্র আবার রাখতে হবে · the issued letter to write again"`
	Out       string   `name:"out" xor:"where" required:"" placeholder:"FILE.pdf" help:"কোথায় · where to"`
	Each      string   `name:"each" xor:"where" required:"" placeholder:"DIR" help:"প্রাপকভেদে আলাদা পিডিএফ, এই ফোল্ডারে · one PDF for each recipient, into this folder"`
	Directive string   `name:"directive" placeholder:"ID" help:"কোন নির্দেশনা (না দিলে সর্বশেষ খোলাটি) · which directive"`
	About     string   `name:"about" placeholder:"ID" help:"তাগিদ: যে পত্রের (না দিলে জবাবের অপেক্ষায় থাকা একমাত্রটি) · the letter to remind of"`
	Days      number   `name:"days" placeholder:"N" help:"তাগিদ: আগের পত্রে দেওয়া কর্মদিবস · working days it gave"`
	To        []string `name:"to" placeholder:"ID" help:"যে অধীনস্থ অফিসে (একাধিক হতে পারে) · offices below to write to"`
	On        string   `name:"on" placeholder:"DATE" help:"কোন দিনে · the day"`
	Issue     bool     `name:"issue" help:"স্মারক নম্বর নিয়ে জারি · take the serial and freeze the PDF"`
	Answer    string   `name:"answer" enum:"interim,final," default:"" help:"জবাব: interim (অন্তর্বর্তী; নির্দেশনা খোলা থাকে) অথবা final (চূড়ান্ত); না দিলে বোর্ড অনুযায়ী · which answer it is; as the board stands unless given"`
	Promise   string   `name:"promise" placeholder:"DATE" help:"অন্তর্বর্তী জবাবে অবশিষ্ট কাজের প্রতিশ্রুত দিন · the day an interim answer promises"`
	Again     bool     `name:"again" help:"জবাব আগে দেওয়া থাকলেও জারি · issue it though the directive was answered"`
	Sure      bool     `name:"sure" help:"তারিখ, ক্রমিক বা স্বাক্ষরকারী নিয়ে প্রশ্ন থাকলেও জারি · issue it though its day, number or signatory is asked about"`
}

// Run writes the PDF of the draft, or of the letter as issued.
func (c *letterCommand) Run(j *job) error {
	return j.write(c.Out, c.On, func(files rooms.Files) (desk.Written, error) {
		in := letters.LetterOrder{
			ComposeIn: letters.ComposeIn{Template: c.Kind, Directive: c.Directive, About: c.About, Days: int(c.Days), To: c.To},
			Memo:      c.Memo, Issue: c.Issue, Again: c.Again, Sure: c.Sure,
			Answering: office.AnswerKind(c.Answer), Promised: c.Promise,
		}
		if c.Each == "" {
			return files.Letter(c.Out, in)
		}
		if err := j.desk.OutputFolder(c.Each); err != nil {
			return desk.Written{}, err
		}
		return files.LetterEach(c.Each, in)
	})
}

// printCommand prints a document of the office as it stands.
type printCommand struct {
	Kind   string `name:"kind" required:"" enum:"${prints}" help:"${prints}"`
	Out    string `name:"out" required:"" placeholder:"FILE.pdf" help:"কোথায় · where to"`
	From   string `name:"from" placeholder:"DATE" help:"রেজিস্টার: প্রথম দিন · first day of the register's period"`
	To     string `name:"to" placeholder:"DATE" help:"রেজিস্টার: শেষ দিন · its last day"`
	Record string `name:"record" placeholder:"ID" help:"একটি তথ্যের পাতা: তথ্যটির আইডি · the entry that a sheet is of"`
	On     string `name:"on" placeholder:"DATE" help:"কোন দিনে · the day"`
}

// Run writes the PDF.
func (c *printCommand) Run(j *job) error {
	return j.write(c.Out, c.On, func(files rooms.Files) (desk.Written, error) {
		return files.Print(c.Out, letters.PrintIn{Kind: c.Kind, From: c.From, To: c.To, Record: c.Record})
	})
}

// exportCommand writes a spreadsheet.
type exportCommand struct {
	Out      string `name:"out" required:"" placeholder:"FILE.xlsx|FILE.csv" help:"কোথায় · where to"`
	Category string `name:"category" placeholder:"ID" help:"একটি বিভাগ (xlsx এ না দিলে সব) · one category"`
	personalFlag
}

// Run writes an XLSX of all categories or one, or a CSV of one.
func (c *exportCommand) Run(j *job) error {
	return j.write(c.Out, "", func(files rooms.Files) (desk.Written, error) { return files.Export(c.Out, c.Category, c.Personal...) })
}

// personalFlag names what of people may leave the office; nothing does unless it is named.
type personalFlag struct {
	Personal []string `name:"with-personal" placeholder:"FIELD" help:"ব্যক্তিগত যে ঘর যাবে: mobile_personal, email_personal · personal fields that go along"`
}

// bundleCommand writes the content bundle.
type bundleCommand struct {
	personalFlag
	Out string `name:"out" required:"" placeholder:"FILE.zip" help:"কোথায় · where to"`
	On  string `name:"on" placeholder:"DATE" help:"কোন দিনে · the day"`
}

// Run writes the bundle of the day.
func (c *bundleCommand) Run(j *job) error {
	return j.write(c.Out, c.On, func(files rooms.Files) (desk.Written, error) { return files.Bundle(c.Out, c.Personal...) })
}

// write opens the office on a day, lets produce write a file and says what came of it. A place that cannot be
// written to is refused before anything is done; "" is a folder, which produce looks at.
func (j *job) write(out, on string, produce func(rooms.Files) (desk.Written, error)) error {
	files, err := j.open()
	if err != nil {
		return err
	}
	if out != "" {
		if err := j.desk.Output(out); err != nil {
			return err
		}
	}
	if err := files.SetDay(on); err != nil {
		return err
	}
	written, err := produce(files)
	if err != nil {
		return err
	}
	return j.print(written, func(w io.Writer) {
		fmt.Fprintln(w, written.Path)
		if written.Issued {
			fmt.Fprintf(w, "%s: %s\n", words["memo"].In(j.lang), written.Memo)
		}
		if written.AnswerText != "" {
			fmt.Fprintln(w, written.AnswerText)
		}
		for _, warning := range written.Warnings {
			fmt.Fprintln(w, "  "+warning)
		}
		for _, gap := range written.Gaps {
			fmt.Fprintln(w, "  "+gap.Text)
		}
	})
}

// verifyCommand checks a bundle or an office file from end to end.
type verifyCommand struct {
	File string `arg:"" name:"file" placeholder:"FILE.zip|FILE.batayan" help:"বান্ডিল বা অফিস ফাইল"`
}

// Run reads the file and never writes to it; status 1 where something is wrong.
func (c *verifyCommand) Run(j *job) error {
	report, err := j.rooms.Verify(c.File)
	if err != nil {
		return err
	}
	if err := j.print(report, func(w io.Writer) { printReport(w, report, j.lang) }); err != nil {
		return err
	}
	if !report.Valid {
		return errUnwell
	}
	return nil
}
