//go:build played

package played_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// apart is how far an edge of what is printed may be from the PDF's, in millimetres.
const apart = 0.3

// queue is a printer of PDFs that belongs to one test: a server of CUPS with nothing else.
type queue struct {
	t    *testing.T
	env  []string
	name string
	out  string
}

// newQueue starts CUPS in a folder of its own. Its printer of PDFs draws finely and on papers of the exact size, so that what is
// compared is what was drawn, not what a driver rounds.
func newQueue(t *testing.T) *queue {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Fatal("the printer of PDFs works for root alone: run this as root")
	}
	dir, err := os.MkdirTemp("", "batayan-cups-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, sub := range []string{"etc", "spool/tmp", "cache", "run", "log", "out"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	q := &queue{t: t, name: "Batayan" + filepath.Base(dir)[len("batayan-cups-"):], out: filepath.Join(dir, "out")}
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	server, files, socket := filepath.Join(dir, "etc/cupsd.conf"), filepath.Join(dir, "etc/cups-files.conf"), filepath.Join(dir, "run/cups.sock")
	write(server, "Listen "+socket+"\nWebInterface No\nBrowsing No\nDefaultAuthType None\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n")
	write(files, strings.ReplaceAll("ServerRoot D/etc\nRequestRoot D/spool\nTempDir D/spool/tmp\nCacheDir D/cache\nStateDir D/run\nServerBin /usr/lib/cups\nDataDir /usr/share/cups\nAccessLog D/log/access\nErrorLog D/log/error\nPageLog D/log/page\nSystemGroup root\n", "D/", dir+"/"))
	settings := "/etc/cups/cups-pdf-" + q.name + ".conf"
	write(settings, "Out "+q.out+"\nAnonDirName "+q.out+"\nLabel 1\n")
	t.Cleanup(func() { _ = os.Remove(settings) })
	q.env = append(os.Environ(), "CUPS_SERVER="+socket, "LC_ALL=C")
	cups := exec.Command("/usr/sbin/cupsd", "-f", "-c", server, "-s", files)
	if err := cups.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cups.Process.Kill()
		_ = cups.Wait()
	})
	for range 100 {
		if _, err := os.Stat(socket); err == nil {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	ppd := filepath.Join(dir, "exact.ppd")
	write(ppd, exactPapers(t))
	q.do("lpadmin", "-p", q.name, "-v", "cups-pdf:/"+q.name, "-P", ppd, "-E")
	q.do("lpadmin", "-d", q.name)
	return q
}

// exactPapers is the description of the printer of PDFs with A4 and A3 to the hundredth of a point, and 2400 dots an inch.
func exactPapers(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
	if err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile(`(?m)^\*Resolution (150|300|600|1200)dpi.*\n`).ReplaceAllString(string(data), "")
	text = regexp.MustCompile(`(?m)^(\*DefaultResolution:).*`).ReplaceAllString(text, "$1 2400dpi")
	return regexp.MustCompile(`(?m)^\*(PageSize|PageRegion|PaperDimension|ImageableArea) A[34]/.*`).ReplaceAllStringFunc(text, func(line string) string {
		if strings.Contains(line, " A4/") {
			return strings.NewReplacer("595", "595.28", "842", "841.89").Replace(line)
		}
		return strings.NewReplacer("842", "841.89", "1191", "1190.55", "1190", "1190.55").Replace(line)
	})
}

func (q *queue) do(name string, args ...string) string {
	q.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = q.env
	out, err := cmd.CombinedOutput()
	if err != nil {
		q.t.Fatalf("%s %v: %v: %s", name, args, err, out)
	}
	return string(out)
}

// printed is the PDF that came out of the printer last; it waits until all work is done.
func (q *queue) printed() string {
	q.t.Helper()
	for range 600 {
		names, _ := filepath.Glob(filepath.Join(q.out, "*.pdf"))
		if len(names) > 0 && strings.TrimSpace(q.do("lpstat", "-W", "not-completed", "-o")) == "" {
			to := filepath.Join(q.t.TempDir(), "printed.pdf")
			if err := os.Rename(names[0], to); err != nil {
				q.t.Fatal(err)
			}
			return to
		}
		time.Sleep(200 * time.Millisecond)
	}
	q.t.Fatal("nothing came out of the printer")
	return ""
}

// drawn is a PDF with its letters as outlines: as fonts poppler would set them at quarters of a dot.
func drawn(t *testing.T, pdf string) string {
	t.Helper()
	to := filepath.Join(t.TempDir(), "drawn.pdf")
	if out, err := exec.Command("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dNoOutputFonts", "-sDEVICE=pdfwrite", "-r7200", "-o", to, pdf).CombinedOutput(); err != nil {
		t.Fatalf("gs: %v: %s", err, out)
	}
	return to
}

// printing is one thing that is printed, and how much of its ink must be its PDF's.
type printing struct {
	file  string
	flags []string
	pages []int
	finer int
	least float64
}

// Charter, letter and register are printed by the Windows program and looked at beside their PDFs: A4, A3 and landscape, pages
// 2–3 of 5, two copies. The letter is drawn eight times as finely as it is compared, so that what is measured is the page and
// hardly poppler; the others, for want of time, four times.
func TestPrintedPagesAreThePDFs(t *testing.T) {
	q := newQueue(t)
	pc := newPC(t)
	pc.env = append(pc.env, "CUPS_SERVER="+strings.TrimPrefix(q.env[len(q.env)-2], "CUPS_SERVER="))
	do := func(args ...string) {
		t.Helper()
		if r := pc.run(program(t), args...); r.code != 0 {
			t.Fatalf("%v: %s", args, r.stderr)
		}
	}
	documents(do, `C:\`)
	q.prints(t, do, `C:\`, pc.drive(), []printing{
		{"letter", nil, []int{1}, 8, 0.98},
		{"charter", []string{"--pages", "২-৩", "--copies", "2"}, []int{2, 3, 2, 3}, 4, 0.96},
		{"register", nil, []int{1}, 4, 0.96},
		{"a3", []string{"--pages", "1"}, []int{1}, 4, 0.96},
	})
}

// On Linux CUPS draws the same files by filters of its own, with letters as pictures.
func TestPagesPrintedOnLinuxAreThePDFs(t *testing.T) {
	q, dir := newQueue(t), t.TempDir()+"/"
	linux := os.Getenv("BATAYAN_TEST_LINUX_PROGRAM")
	if linux == "" {
		t.Fatal("BATAYAN_TEST_LINUX_PROGRAM names the program for Linux; go run ./build test windows sets it")
	}
	do := func(args ...string) {
		t.Helper()
		q.do(linux, args...)
	}
	documents(do, dir)
	q.prints(t, do, dir, dir, []printing{
		{"letter", nil, []int{1}, 4, 0.94},
		{"charter", []string{"--pages", "2-3", "--copies", "2"}, []int{2, 3, 2, 3}, 4, 0.94},
		{"register", nil, []int{1}, 4, 0.94},
	})
}

// documents are made in a folder, of the sample office.
func documents(do func(args ...string), folder string) {
	office := []string{"--data", folder + "office.batayan"}
	do(append([]string{"init", "--sample"}, office...)...)
	do(append([]string{"letter", "--kind", "reply", "--out", folder + "letter.pdf"}, office...)...)
	do(append([]string{"charter", "--out", folder + "charter.pdf"}, office...)...)
	do(append([]string{"charter", "--paper", "a3", "--out", folder + "a3.pdf"}, office...)...)
	do(append([]string{"print", "--kind", "register", "--out", folder + "register.pdf"}, office...)...)
}

// prints prints and compares; folder is what the program calls the place that this machine sees as here.
func (q *queue) prints(t *testing.T, do func(args ...string), folder, here string, all []printing) {
	for _, c := range all {
		t.Run(c.file, func(t *testing.T) {
			q.t = t
			do(append([]string{"paper", folder + c.file + ".pdf", "--printer", q.name}, c.flags...)...)
			pdf, printed := filepath.Join(here, c.file+".pdf"), q.printed()
			keep(t, c.file, pdf, printed)
			ours, paper := pictures(t, drawn(t, pdf), c.finer), pictures(t, printed, c.finer)
			if len(paper) != len(c.pages) {
				t.Fatalf("%d pages came out, not %d", len(paper), len(c.pages))
			}
			for i, page := range c.pages {
				common, furthest := alike(ours[page-1], paper[i].as(ours[page-1]))
				t.Logf("page %d: %.4f of the ink in common, edges %.2f mm apart", page, common, furthest)
				if common < c.least || furthest > apart {
					t.Errorf("page %d is not as its PDF: %.4f of the ink in common, edges %.2f mm apart", page, common, furthest)
				}
			}
		})
	}
}

// keep leaves what was printed beside what was to be printed, to be looked at.
func keep(t *testing.T, name, ours, printed string) {
	t.Helper()
	dir := filepath.Join("..", "..", "out", "played")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for to, from := range map[string]string{name + ".pdf": ours, strings.ReplaceAll(t.Name(), "/", "-") + ".pdf": printed} {
		data, err := os.ReadFile(from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, to), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
