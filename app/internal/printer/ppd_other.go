//go:build !windows

package printer

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"batayandesk/internal/paper"
)

// ability is what the description of a printer (PPD) says that it can.
type ability struct {
	papers     []described
	usual      string // the paper that lies in it
	duplex     bool
	trayOption string
	trays      []paper.Choice
}

// described is a paper of a printer: its size, and the part that takes ink, from the lower left corner.
type described struct {
	name  string
	size  paper.Size
	reach paper.Box
}

// maxDescription bounds a description, in bytes.
const maxDescription = 4 << 20

// abilities asks CUPS for the description of a printer. One that has none, or that CUPS keeps for itself, can what every printer
// can.
func abilities(name string) ability { return readAbility(description(name)) }

// sockets are where CUPS listens on this computer. Its file of the description is for its own eyes; through its socket
// everybody who may print is given it. No network is asked.
func sockets() []string {
	if at := os.Getenv("CUPS_SERVER"); strings.HasPrefix(at, "/") {
		return []string{at}
	}
	return []string{"/run/cups/cups.sock", "/var/run/cups/cups.sock"}
}

func description(name string) []byte {
	for _, at := range sockets() {
		conn, err := net.DialTimeout("unix", at, time.Second)
		if err != nil {
			continue
		}
		defer conn.Close()
		_ = conn.SetDeadline(time.Now().Add(5 * time.Second))
		if _, err := io.WriteString(conn, "GET /printers/"+url.PathEscape(name)+".ppd HTTP/1.0\r\nHost: localhost\r\n\r\n"); err != nil {
			return nil
		}
		answer, _ := io.ReadAll(io.LimitReader(conn, maxDescription)) // as far as it came
		head, body, _ := bytes.Cut(answer, []byte("\r\n\r\n"))
		if line, _, _ := bytes.Cut(head, []byte("\r\n")); bytes.Contains(line, []byte(" 200 ")) {
			return body
		}
	}
	return nil
}

// readAbility reads a description as far as it is one. Source: app/README.md › Printing.
func readAbility(text []byte) ability {
	var a ability
	at := map[string]int{}
	paperNamed := func(name string) *described {
		i, known := at[name]
		if !known {
			if i = len(a.papers); i >= 1000 {
				return &described{}
			}
			at[name] = i
			a.papers = append(a.papers, described{name: name})
		}
		return &a.papers[i]
	}
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		key, value, told := strings.Cut(strings.TrimSpace(lines.Text()), ":")
		keyword, option, _ := strings.Cut(key, " ")
		option, label, _ := strings.Cut(strings.TrimSpace(option), "/")
		value = strings.Trim(strings.TrimSpace(value), `"`)
		if !told {
			continue
		}
		switch keyword {
		case "*PaperDimension":
			if n := numbers(value, 2); n != nil {
				paperNamed(option).size = paper.Size{W: n[0], H: n[1]}
			}
		case "*ImageableArea":
			if n := numbers(value, 4); n != nil {
				paperNamed(option).reach = paper.Box{X0: n[0], Y0: n[1], X1: n[2], Y1: n[3]}
			}
		case "*DefaultPageSize":
			a.usual = value
		case "*Duplex", "*JCLDuplex", "*EFDuplex":
			a.duplex = a.duplex || option != "None"
		case "*InputSlot", "*MediaSource":
			if plainWord.MatchString(option) && len(a.trays) < 100 {
				if label == "" {
					label = option
				}
				a.trayOption = keyword[1:]
				a.trays = append(a.trays, paper.Choice{Name: option, Label: label})
			}
		}
	}
	return a
}

func numbers(text string, n int) []float64 {
	fields := strings.Fields(text)
	if len(fields) < n {
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		v, err := strconv.ParseFloat(fields[i], 64)
		if err != nil || !(v >= -1e5 && v <= 1e5) {
			return nil
		}
		out[i] = v
	}
	return out
}

// find is the printer's paper of a size; false where it has none.
func (a ability) find(size paper.Size) (described, bool) {
	for _, p := range a.papers {
		if p.size.Alike(size) && !strings.Contains(strings.ToLower(p.name), "transverse") && !strings.HasSuffix(p.name, "Rotated") {
			return p, true
		}
	}
	return described{}, false
}

// media is how the printer's paper for a page is called; of a size that it lacks, its own.
func (a ability) media(size paper.Size) string {
	if p, found := a.find(size); found && plainWord.MatchString(p.name) {
		return p.name
	}
	if len(a.papers) > 0 && plainWord.MatchString(a.usual) {
		return a.usual
	}
	if name := size.Name(); plainWord.MatchString(name) {
		return name
	}
	return "A4"
}

// sheet is what a page of a size is printed on, lying as the page does.
func (a ability) sheet(size paper.Size) paper.Sheet {
	all := paper.Sheet{Size: size, Reach: paper.Box{X1: size.W, Y1: size.H}}
	if len(a.papers) == 0 {
		return all
	}
	p, found := a.find(size)
	if !found {
		for _, usual := range a.papers {
			if usual.name == a.usual {
				p, found = usual, true
			}
		}
	}
	if !found || p.size.W < 1 || p.size.H < 1 {
		return all
	}
	reach := p.reach
	if reach == (paper.Box{}) {
		reach = paper.Box{X1: p.size.W, Y1: p.size.H}
	}
	s := paper.Sheet{Size: p.size, Reach: paper.Box{X0: reach.X0, Y0: p.size.H - reach.Y1, X1: reach.X1, Y1: p.size.H - reach.Y0}}
	if size.Landscape() != s.Landscape() { // the page is turned by a quarter to the left: its top is the sheet's left edge
		was := s
		s.W, s.H = was.H, was.W
		s.Reach = paper.Box{X0: was.H - was.Reach.Y1, Y0: was.Reach.X0, X1: was.H - was.Reach.Y0, Y1: was.Reach.X1}
	}
	return s
}
