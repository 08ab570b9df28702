package document

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

// receivedLines are the lines of a letter that came as text: every one, in its order and its words; blank ones stand where
// they stood, one at a time. Gaps within a line, which set two columns apart, stay as a tab.
func receivedLines(text string) []string {
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\r\n", "\n")) {
		var cells []string
		for _, cell := range columnGap.Split(strings.TrimSpace(line), -1) {
			if cell = bangla.NormaliseLine(cell); cell != "" {
				cells = append(cells, cell)
			}
		}
		line = strings.Join(cells, "\t")
		if line != "" || len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, line)
		}
	}
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

var (
	// columnGap is white space that sets two columns of a line apart.
	columnGap = regexp.MustCompile(`\t+| {4,}|\x{00A0}{4,}`)
	// headEnds begins what stands under a letterhead, ownPart a part further down.
	headEnds  = regexp.MustCompile(`^(?:স্মারক|স্বারক|নথি|নং|নম্বর|পত্র সংখ্যা|তারিখ|বিষয়|Memo|No|Date|Subject)`)
	ownPart   = regexp.MustCompile(`^(?:সূত্র|সংযুক্ত|অনুলিপি|প্রাপক|দৃষ্টি আকর্ষণ|বিতরণ|কার্যার্থে)`)
	listMark  = regexp.MustCompile(`^(?:[-–•●▪*]\s+)?(?:\(?[ক-হ০-৯0-9]{1,2}\s?[).।]|\([ivxক-হ০-৯0-9]{1,4}\)|[-–•●▪*])\s*`)
	subjectAt = regexp.MustCompile(`^বিষয়`)
)

// wrappedFrom is how long a line is, in letters, that may have been broken where its paragraph goes on.
const wrappedFrom = 48

// received draws a letter that came as text, line by line: each as what it looks like, none left out and none added.
func (l *letter) received(lines []string) {
	r := receivedLetter{letter: l, subject: bangla.Fold(l.body.Subject), signatory: l.body.Signature}
	at := slices.IndexFunc(lines, headEnds.MatchString)
	if at > 0 && at <= maxHeadLines {
		for at > 0 && lines[at-1] == "" {
			at--
		}
		head := slices.DeleteFunc(slices.Clone(lines[:at]), func(line string) bool { return line == "" })
		for i := range head {
			head[i] = strings.ReplaceAll(head[i], "\t", " ")
		}
		l.add(headLines(head, l.style.SizePt)...)
		lines = lines[at:]
	}
	for len(lines) > 0 {
		if used := r.memoRow(lines); used > 0 {
			lines = lines[used:]
			continue
		}
		r.line(lines[0])
		lines = lines[1:]
	}
	r.end()
}

var (
	memoLine = regexp.MustCompile(`^(?:স্মারক|স্বারক|নথি|নং|নম্বর|পত্র সংখ্যা)`)
	dateLine = regexp.MustCompile(`^তারিখ`)
	eraLine  = regexp.MustCompile(`(?:খ্রি|বঙ্গাব্দ)[^ ]*$`)
)

// memoRow sets the memo number and the dates below it in one row, as a letter has them; it says how many lines that took.
func (r *receivedLetter) memoRow(lines []string) (used int) {
	if !memoLine.MatchString(lines[0]) || strings.Contains(lines[0], "\t") {
		return 0
	}
	var dates []typeset.Block
	for at := 1; at < len(lines) && at < 6; at++ {
		line := lines[at]
		switch {
		case line == "":
			continue
		case strings.Contains(line, "\t"), len(dates) == 0 && !dateLine.MatchString(line), len(dates) > 0 && !eraLine.MatchString(line):
			at = len(lines)
		default:
			dates, used = append(dates, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Right}), at+1
		}
	}
	if used == 0 {
		return 0
	}
	r.end()
	r.add(typeset.Columns{
		WidthsMM: []float64{r.widthMM * 0.6, r.widthMM * 0.4}, BeforePt: 8 * r.room, AfterPt: 4 * r.room,
		Cells: [][]typeset.Block{{typeset.Paragraph{Spans: typeset.Text(lines[0])}}, dates},
	})
	return used
}

// maxHeadLines is how many lines a letterhead has at most.
const maxHeadLines = 9

type receivedLetter struct {
	*letter
	subject   string
	signatory []string
	open      *typeset.Paragraph // the paragraph that may go on
	last      int                // letters of its last line
	signing   []typeset.Block    // the signature's lines
	listed    bool               // the last was a short entry of a list
	inSubject bool
	gap       bool
}

func (r *receivedLetter) line(line string) {
	before, entry := 0.0, listMark.MatchString(line) && utf8.RuneCountInString(line) < 2*wrappedFrom
	if r.gap && !(entry && r.listed) {
		before = 7 * r.room
	}
	signs := len(r.signatory) > 0 && bangla.Fold(line) == bangla.Fold(r.signatory[0])
	starts := headEnds.MatchString(line) || ownPart.MatchString(line)
	switch {
	case line == "":
		r.end()
		r.gap = true
		return
	case len(r.signing) > 0 && !starts && !strings.Contains(line, "\t"):
		r.signing = append(r.signing, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center})
		return
	case r.open != nil && !signs && !starts && !listMark.MatchString(line) && !strings.Contains(line, "\t") && r.goesOn(line):
		r.open.Spans = append(r.open.Spans, typeset.Span{Text: " " + line, Bold: r.inSubject})
		r.last = utf8.RuneCountInString(line)
		return
	}
	r.end()
	r.gap, r.listed = false, entry
	cells := strings.SplitN(line, "\t", 2)
	if mark := listMark.FindString(cells[0] + " "); len(cells) == 2 && mark != "" && strings.TrimSpace(mark) == cells[0] {
		line = strings.ReplaceAll(line, "\t", " ") // a mark that was set apart by a tab
		cells = []string{line}
	}
	switch mark := listMark.FindString(line); {
	case signs:
		r.signing = []typeset.Block{typeset.Space{Pt: before}, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center}}
	case len(cells) == 2:
		right := strings.ReplaceAll(cells[1], "\t", " ")
		wide := min(max(r.width(right)+2, r.widthMM*0.3), r.widthMM*0.5)
		r.add(typeset.Columns{
			WidthsMM: []float64{r.widthMM - wide, wide}, BeforePt: before,
			Cells: [][]typeset.Block{{typeset.Paragraph{Spans: typeset.Text(cells[0])}}, {typeset.Paragraph{Spans: typeset.Text(right), Align: typeset.Center}}},
		})
	case subjectAt.MatchString(line):
		r.inSubject = true
		r.begin(typeset.Paragraph{Spans: typeset.Bold(line), Role: typeset.Heading1, BeforePt: before}, line)
	case mark != "" && !entry: // a paragraph and its number
		r.begin(typeset.Paragraph{Marker: strings.TrimSpace(mark), Spans: typeset.Text(line[len(mark):]), BeforePt: before, Align: typeset.Justify}, line)
	case mark != "" && strings.TrimSpace(mark) != strings.TrimSpace(line):
		r.begin(typeset.Paragraph{
			Role: typeset.ListItem, Marker: strings.TrimSpace(mark), Spans: typeset.Text(line[len(mark):]), HangMM: max(numberHangMM, r.width(strings.TrimSpace(mark))+2), BeforePt: before, Align: typeset.Justify,
		}, line)
	default:
		r.begin(typeset.Paragraph{Spans: typeset.Text(line), BeforePt: before}, line)
	}
}

// goesOn tells whether a line is the rest of the paragraph before it.
func (r *receivedLetter) goesOn(line string) bool {
	if r.inSubject {
		return strings.Contains(r.subject, bangla.Fold(line))
	}
	return r.last >= wrappedFrom
}

func (r *receivedLetter) begin(p typeset.Paragraph, line string) {
	r.open, r.last = &p, utf8.RuneCountInString(line)
}

// end adds what is still open.
func (r *receivedLetter) end() {
	if r.open != nil {
		if len(r.open.Spans) > 1 && r.open.Align == typeset.Left {
			r.open.Align = typeset.Justify
		}
		r.add(*r.open)
		r.open, r.inSubject = nil, false
	}
	if len(r.signing) > 0 {
		r.add(typeset.Columns{WidthsMM: []float64{r.widthMM - signatureWidthMM, signatureWidthMM}, Cells: [][]typeset.Block{nil, r.signing}})
		r.signing = nil
	}
}

// receivedBody is the body of a directive that came as text: its lines as they came.
func receivedBody(dir office.Directive) office.LetterBody {
	return office.LetterBody{
		Kind: office.PlainLetter, Style: office.StyleReceived, Subject: dir.SubjectBN, Letterhead: []string{dir.ReceivedFrom}, Signature: dir.Signatory,
		Received: receivedLines(dir.Text),
	}
}
