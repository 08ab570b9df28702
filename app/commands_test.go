package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// programs are what tests start, by name.
var programs = map[string]func(){"batayan-desk": main, "clerk": clerkMain, "maker": makerMain, "keeper": keeperMain}

// TestMain lets the scripts run the real main as "batayan-desk", and tests the programs that they kill.
func TestMain(m *testing.M) {
	testscript.Main(m, programs)
}

// TestCommands runs the contract of README.md › Commands, command by command: output, exit status, and what
// must not be there afterwards. testdata/sample.batayan is made once, by the program itself.
func TestCommands(t *testing.T) {
	if flag.Lookup("test.v") == nil {
		t.Fatal("flags are not set up")
	}
	seed := seedLetter(t)
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("LOCALAPPDATA", filepath.Join(env.WorkDir, "data"))
			env.Setenv("HOME", env.WorkDir)
			return os.WriteFile(filepath.Join(env.WorkDir, "seed.txt"), []byte(seed), 0o600)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"json":   jsonCommand,
			"exits":  exitsCommand,
			"same":   sameCommand,
			"spoil":  spoilCommand,
			"pdf":    pdfCommand,
			"utf16":  utf16Command,
			"word":   wordCommand,
			"nonull": noNullCommand,
		},
	})
}

// seedLetter is the text of the sample's directive, as it came.
func seedLetter(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../internal/desk/officefile/sample/sample_office.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Directives []struct{ Text string } }
	if err := json.Unmarshal(data, &file); err != nil || len(file.Directives) == 0 {
		t.Fatalf("the sample has no directive: %v", err)
	}
	return file.Directives[0].Text
}

// jsonCommand asserts values of the last output: json PLACE VALUE, where a place is keys and numbers joined
// by dots, and "len" at its end counts. A value is JSON; anything else is a string.
func jsonCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: json place value")
	}
	var whole any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &whole); err != nil {
		ts.Fatalf("the output is no JSON: %v", err)
	}
	got, want := at(ts, whole, args[0]), args[1]
	var wanted any
	if json.Unmarshal([]byte(want), &wanted) != nil {
		wanted = want
	}
	if plain(got) != plain(wanted) {
		ts.Fatalf("%s is %s, want %s", args[0], plain(got), plain(wanted))
	}
}

func at(ts *testscript.TestScript, v any, place string) any {
	for part := range strings.SplitSeq(place, ".") {
		switch holder := v.(type) {
		case map[string]any:
			if part == "len" {
				return float64(len(holder))
			}
			inner, there := holder[part]
			if !there {
				ts.Fatalf("%s: there is no %q", place, part)
			}
			v = inner
		case []any:
			if part == "len" {
				return float64(len(holder))
			}
			n, err := strconv.Atoi(part)
			if err != nil || n >= len(holder) {
				ts.Fatalf("%s: a list of %d has no %q", place, len(holder), part)
			}
			v = holder[n]
		default:
			ts.Fatalf("%s: nothing stands under %q", place, part)
		}
	}
	return v
}

func plain(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return string(data)
}

// exitsCommand runs a command that must end with a status: exits 2 batayan-desk nonsense.
func exitsCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits status command …")
	}
	want := args[0]
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != want {
		ts.Fatalf("exit status %s, want %s", got, want)
	}
}

// sameCommand asserts that two files hold the same bytes.
func sameCommand(ts *testscript.TestScript, neg bool, args []string) {
	if same := ts.ReadFile(args[0]) == ts.ReadFile(args[1]); same == neg {
		ts.Fatalf("%s and %s: the same is %v", args[0], args[1], same)
	}
}

// spoilCommand turns bytes in the middle of a file over.
func spoilCommand(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	if len(args) == 1 { // "head" spoils the first page alone, from which all else can be saved
		for i := len(data) / 3; i < len(data)/3+5000 && i < len(data); i++ {
			data[i] ^= 0xA5
		}
	}
	if strings.HasSuffix(path, ".batayan") {
		data[20] ^= 0xA5 // its first page too: what follows from the rest would be made anew, and nothing be said
	}
	ts.Check(os.WriteFile(path, data, 0o600))
}

// pdfCommand asserts that files are whole PDFs.
func pdfCommand(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		data := []byte(ts.ReadFile(name))
		if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.Contains(data[max(0, len(data)-64):], []byte("%%EOF")) {
			ts.Fatalf("%s is no whole PDF", name)
		}
	}
}

// utf16Command writes a text file anew as Notepad's "Unicode" is: utf16 from to.
func utf16Command(ts *testscript.TestScript, _ bool, args []string) {
	out := []byte{0xFF, 0xFE}
	for _, r := range ts.ReadFile(args[0]) { // all of it lies in the basic plane
		out = append(out, byte(r), byte(r>>8))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out, 0o600))
}

// wordCommand writes a text file anew as a DOCX, a paragraph for each line: word from to.
func wordCommand(ts *testscript.TestScript, _ bool, args []string) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	document, err := archive.Create("word/document.xml")
	ts.Check(err)
	fmt.Fprint(document, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		fmt.Fprint(document, `<w:p><w:r><w:t xml:space="preserve">`)
		ts.Check(xml.EscapeText(document, []byte(strings.TrimSuffix(line, "\n"))))
		fmt.Fprint(document, `</w:t></w:r></w:p>`)
	}
	fmt.Fprint(document, `</w:body></w:document>`)
	ts.Check(archive.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out.Bytes(), 0o600))
}

// noNullCommand asserts that no list of the last output is null: nonull items doubts …
func noNullCommand(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile("stdout")
	for _, key := range args {
		if strings.Contains(text, `"`+key+`": null`) {
			ts.Fatalf("%s is null", key)
		}
	}
}
