package internal_test

import (
	"bytes"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A comment names a page by its path from the root of the repository, and a part of it by its heading:
// "internal/bangla/README.md › Order".
const heading = " › "

// standards are the public standards and manuals that a source may name beside the pages here. Those with parts are
// named with the part.
var standards = regexp.MustCompile(strings.Join([]string{
	`^RFC 8493,? sections? [1-6]`, `^RFC 8493$`, `^RFC 8259`, `^APPNOTE 6\.3\.10, section 4\.\d`, `^PKWARE APPNOTE 6\.3\.10$`, `^UAX #\d+`,
	`^ISO 32000-1, \d+\.\d+`, `^ISO 19005-1, \d+\.\d+`, `^ISO 14289-1, \d+\.\d+`, `^XMP specification, part \d`,
	`^ICC\.1:2001-04`, `^IEC 61966-2-1`, `^ISO 15948, section \d+`, `^ITU-T T\.81,? annex [A-Z]`, `^Exif 2\.3, (tag|section) \d+`, `^the OpenType specification, table \w+`,
	`^OWASP, CSV injection`, `^Microsoft, Naming Files, Paths, and Namespaces`, `^bbolt 1\.5\.0, internal/common`,
	`^C2SP, age-encryption\.org/v1`, `^NIST SP 800-63B, 5\.1\.1\.2`, `^Microsoft, Virtual-Key Codes`,
	`^minisign, Signature format`, `^reproducible-builds\.org, SOURCE_DATE_EPOCH`,
	`^Secretariat Instructions 20(14|24), paragraph \d+`,
}, "|"))

var (
	pageName   = regexp.MustCompile(`[\w./-]*\w\.md\b`)
	vectorName = regexp.MustCompile(`[\w./-]*\w\.tsv\b|\btestdata/[\w/-]*\w\.(txt|json)\b`)
	sourceMark = regexp.MustCompile(`\bSources?: `)
)

// A rule whose source nobody can open is a rule that nobody can check: it happened to 175 of them.
func TestEverySourceNamedInACommentIsThere(t *testing.T) {
	root := os.DirFS("..")
	pages := map[string][]string{}
	cited, sources := 0, 0
	for _, file := range textFiles(t, root) {
		for _, c := range commentsOf(t, root, file) {
			for _, at := range pageName.FindAllStringIndex(c, -1) {
				cited++
				if fault := pageFault(root, pages, c[at[0]:at[1]], c[at[1]:]); fault != "" {
					t.Errorf("%s: %s in %q", file, fault, c)
				}
			}
			for _, name := range vectorName.FindAllString(c, -1) {
				if _, err := fs.Stat(root, path.Join(path.Dir(file), name)); err != nil {
					t.Errorf("%s: there is no %s beside it, in %q", file, name, c)
				}
			}
			for _, at := range sourceMark.FindAllStringIndex(c, -1) {
				sources++
				if !known(c[at[1]:]) {
					t.Errorf("%s: what is the source of %q?", file, c)
				}
			}
		}
	}
	if cited < 170 || sources < 180 {
		t.Errorf("only %d pages are cited and %d sources named: the comments are not read", cited, sources)
	}
}

// Every link of a page leads to a file of the repository.
func TestEveryLinkOfAPageIsThere(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	root := os.DirFS("..")
	seen := 0
	for _, file := range filesNamed(t, root, ".md") {
		text, err := fs.ReadFile(root, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllSubmatch(text, -1) {
			seen++
			if _, err := fs.Stat(root, path.Join(path.Dir(file), string(m[1]))); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
	if seen == 0 {
		t.Error("no link was found")
	}
}

// pageFault says what is wrong with the citation of a page, rest being the comment behind its name; "" where nothing is.
func pageFault(root fs.FS, pages map[string][]string, page, rest string) string {
	if _, read := pages[page]; !read {
		text, err := fs.ReadFile(root, page)
		if err != nil {
			return "no page " + page
		}
		for line := range strings.Lines(string(text)) {
			if title, is := strings.CutPrefix(line, "## "); is {
				pages[page] = append(pages[page], strings.TrimSpace(title))
			}
		}
	}
	title, named := strings.CutPrefix(rest, heading)
	if !named || slices.ContainsFunc(pages[page], func(known string) bool {
		after, is := strings.CutPrefix(title, known)
		return is && (after == "" || strings.ContainsAny(after[:1], " .,;:)\""))
	}) {
		return ""
	}
	return "no heading of that name in " + page
}

// known tells whether a source is a page with its heading, a file of vectors or a standard; every further one after a
// semicolon is too.
func known(source string) bool {
	for _, one := range strings.Split(sentence(source), "; ") {
		switch name := pageName.FindString(one); {
		case name != "" && strings.HasPrefix(one, name+heading), vectorName.MatchString(one), standards.MatchString(one):
		default:
			return false
		}
	}
	return true
}

// sentence is a source without what it is said to demand, what stands in brackets, and the sentences after it.
func sentence(s string) string {
	s = regexp.MustCompile(` \([^)]*\)`).ReplaceAllString(s, "")
	if at := regexp.MustCompile(`\.(\s|$)|: `).FindStringIndex(s); at != nil {
		return s[:at[0]]
	}
	return s
}

// textFiles are the sources whose comments are read, by their path from the root.
func textFiles(t *testing.T, root fs.FS) []string {
	return filesNamed(t, root, ".go", ".ts", ".svelte")
}

func filesNamed(t *testing.T, root fs.FS, endings ...string) (files []string) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			if slices.Contains([]string{"node_modules", "wailsjs", "dist", "out", ".git"}, d.Name()) {
				return fs.SkipDir
			}
		case slices.Contains(endings, path.Ext(file)):
			files = append(files, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// commentsOf are the comments of a file, those on lines one below the other as one text without its marks.
func commentsOf(t *testing.T, root fs.FS, file string) []string {
	t.Helper()
	text, err := fs.ReadFile(root, file)
	if err != nil {
		t.Fatal(err)
	}
	if path.Ext(file) != ".go" {
		return plain(regexp.MustCompile(`(?s)/\*.*?\*/|<!--.*?-->|(?m:(?:^|\s)//.*$)`).FindAllString(string(text), -1))
	}
	var s scanner.Scanner
	files := token.NewFileSet()
	in := files.AddFile(file, -1, len(text))
	s.Init(in, text, func(at token.Position, msg string) { t.Errorf("%s: %s", at, msg) }, scanner.ScanComments)
	var found []string
	for last := -1; ; {
		at, tok, lit := s.Scan()
		if tok == token.EOF {
			return plain(found)
		}
		if tok != token.COMMENT {
			continue
		}
		line := in.Line(at)
		if line == last+1 && len(found) > 0 && bytes.HasPrefix([]byte(lit), []byte("//")) {
			found[len(found)-1] += "\n" + lit
		} else {
			found = append(found, lit)
		}
		last = line + strings.Count(lit, "\n")
	}
}

// plain takes the marks of comments and the breaks of their lines away.
func plain(comments []string) []string {
	marks := regexp.MustCompile(`(?m)^\s*(//|/\*+|\*/|\*|<!--)[ \t]?|\*/|-->`)
	for i, c := range comments {
		comments[i] = strings.Join(strings.Fields(marks.ReplaceAllString(c, " ")), " ")
	}
	return comments
}
