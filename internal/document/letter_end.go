package document

import (
	"regexp"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/typeset"
)

func (l *letter) enclosures() {
	label := "সংযুক্তি" + l.sign()
	switch len(l.body.Enclosures) {
	case 0:
	case 1:
		l.add(typeset.Paragraph{Marker: label, HangMM: l.width(label) + 3, Spans: typeset.Text(l.body.Enclosures[0]), BeforePt: 10, Anchor: l.anchor("enclosures")})
	default:
		l.add(typeset.Paragraph{Spans: typeset.Text(label), BeforePt: 10, KeepNext: true})
		for i, enclosure := range l.body.Enclosures {
			l.add(typeset.Paragraph{
				Role: typeset.ListItem, Marker: bangla.Itoa(i+1) + "।", Spans: typeset.Text(enclosure), IndentMM: itemIndentMM, HangMM: itemHangMM,
				Anchor: l.anchor("enclosures"),
			})
		}
	}
}

// counted is a number of enclosures in words: "২ (দুই) ফর্দ".
var counted = regexp.MustCompile(`([০-৯0-9]+)\s*\([^)]*\)\s*(?:ফর্দ|টি|পাতা|কপি)`)

// EnclosuresNamed is how many enclosures a letter names: the number in its one line, or its lines.
//
// Source: internal/document/README.md › Parts of a letter (7).
func EnclosuresNamed(body office.LetterBody) int {
	if len(body.Enclosures) != 1 {
		return len(body.Enclosures)
	}
	if found := counted.FindStringSubmatch(body.Enclosures[0]); found != nil {
		if n, err := bangla.ParseInt(found[1]); err == nil && n < 1000 {
			return int(n)
		}
	}
	return 1
}

// signatureRoom is the height left for the hand's signature, in points.
func (l *letter) signatureRoom() float64 { return mm(signatureRoomMM) * (0.4 + 0.6*l.room) }

// addressee stands at the left, from the height of the signature's second line.
func (l *letter) addressee() []typeset.Block {
	if len(l.body.Addressee) == 0 {
		return nil
	}
	to := []typeset.Block{
		typeset.Space{Pt: l.signatureRoom() + l.style.SizePt*1.45*float64(1+len(l.body.Close))},
		typeset.Paragraph{Spans: typeset.Text("প্রাপক")},
	}
	for _, line := range l.body.Addressee {
		p := typeset.Paragraph{Spans: typeset.Text(line)}
		if mark, text := splitMark(line); mark != "" && len(l.body.Addressee) > 1 {
			p = typeset.Paragraph{Marker: mark, Spans: typeset.Text(text), HangMM: numberHangMM, Role: typeset.ListItem}
		}
		p.Anchor = l.anchor("addressee")
		to = append(to, p)
	}
	if l.body.Attention != "" {
		to = append(to, typeset.Paragraph{Spans: typeset.Text("দৃষ্টি আকর্ষণ" + l.sign() + " " + l.body.Attention), Anchor: l.anchor("attention")})
	}
	return to
}

// signature is centred in the right part, with what stands beside it at the left.
func (l *letter) signature(beside []typeset.Block) {
	var sign []typeset.Block
	for _, line := range l.body.Close {
		sign = append(sign, typeset.Paragraph{Spans: typeset.Text(line), Align: typeset.Center, Anchor: l.anchor("close")})
	}
	sign = append(sign, typeset.Space{Pt: l.signatureRoom()})
	for _, line := range l.body.Signature {
		sign = append(sign, typeset.Paragraph{Spans: withAddress(line, l.style.SizePt), Align: typeset.Center, Anchor: l.anchor("signature")})
	}
	if len(l.body.Signature) == 0 && beside == nil {
		return
	}
	l.add(typeset.Columns{
		WidthsMM: []float64{l.widthMM - signatureWidthMM, signatureWidthMM},
		Cells:    [][]typeset.Block{beside, sign}, KeepPrev: true,
		BeforePt: 8 * l.room, AfterPt: 6 * l.room,
	})
}

// copies: by the style the memo number comes again, with the number of copies, and they are signed again.
func (l *letter) copies() {
	if len(l.body.Copies) == 0 {
		return
	}
	if (l.body.Style == office.StyleFull || l.body.Style == office.StyleSigned) && l.body.MemoPrinted != "" {
		l.add(typeset.Columns{
			WidthsMM: []float64{l.widthMM * 0.64, l.widthMM * 0.36},
			Cells: [][]typeset.Block{
				{typeset.Paragraph{Spans: typeset.Text(l.body.MemoLabel + l.body.MemoPrinted + "/১(" + bangla.Itoa(len(l.body.Copies)) + ")")}},
				{typeset.Paragraph{Spans: typeset.Text(l.body.DateLabel + " (উপরের অনুরূপ)"), Align: typeset.Right}},
			},
			BeforePt: 12 * l.room, AfterPt: 2,
		})
	}
	heading := l.body.CopiesHeading
	if heading == "" {
		heading = "অনুলিপি (সদয় অবগতির জন্য):"
	}
	l.add(typeset.Paragraph{Spans: typeset.Text(heading), BeforePt: 6 * l.room, AfterPt: 2, KeepNext: true, Anchor: l.anchor("copies_heading")})
	for i, to := range l.body.Copies {
		l.add(typeset.Paragraph{Role: typeset.ListItem, Marker: bangla.Itoa(i+1) + "।", Spans: typeset.Text(to), HangMM: numberHangMM, Anchor: l.anchor("copies")})
	}
	if l.body.Style == office.StyleSigned {
		l.body.Close = nil
		l.signature(nil)
	}
}
