package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"batayandesk/internal/office"
)

// The files of an audit file, in the order in which they lie in it. Source: internal/audit/README.md › Form.
const (
	nameManifest  = "audit.json"
	nameActs      = "acts.jsonl"
	nameRevisions = "revisions.jsonl"
	nameTable     = "history.csv"
	nameReadme    = "README.txt"
	nameSums      = "SHA256SUMS"
)

// Format names the form of the file in its manifest.
const Format = "batayan-audit-1"

// noSum is what stands before the first line of a chain.
var noSum = strings.Repeat("0", 2*sha256.Size)

// Info says of which office and days a file is.
type Info struct {
	Office  office.Text
	ID      string
	From    office.Date // "" = from the beginning
	To      office.Date // "" = to the end
	MadeOn  office.Date
	MadeBy  string
	Program string
}

// manifest is audit.json: what the lines must come to.
type manifest struct {
	Format    string      `json:"format"`
	OfficeBN  string      `json:"office_bn"`
	OfficeEN  string      `json:"office_en"`
	OfficeID  string      `json:"office_id"`
	From      office.Date `json:"from"`
	To        office.Date `json:"to"`
	MadeOn    office.Date `json:"made_on"`
	MadeBy    string      `json:"made_by"`
	Program   string      `json:"program"`
	Acts      chainEnds   `json:"acts"`
	Revisions chainEnds   `json:"revisions"`
	Table     chainEnds   `json:"table"`
}

// chainEnds is a chain of lines by its ends.
type chainEnds struct {
	Count int    `json:"count"`
	First uint64 `json:"first"` // number of the first line's act or revision; of the table 1
	Prev  string `json:"prev"`  // what the first line rests on
	Sum   string `json:"sum"`   // of the last line
}

// revisionLine is a line of revisions.jsonl. Body is the state itself, byte for byte as it was summed.
type revisionLine struct {
	Seq     uint64          `json:"seq"`
	Act     uint64          `json:"act"`
	Subject office.Subject  `json:"subject"`
	ID      string          `json:"id"`
	N       int             `json:"n"`
	Day     office.Date     `json:"day"`
	At      string          `json:"at"`
	Actor   string          `json:"actor"`
	Reason  office.Reason   `json:"reason"`
	Prev    string          `json:"prev"`
	Sum     string          `json:"sum"`
	Body    json.RawMessage `json:"body"`
}

// line writes a revision; ok is false for a Body that is no JSON on one line.
func (l revisionLine) line() (line []byte, ok bool) {
	body := l.Body
	l.Body = json.RawMessage("0")
	head, err := plainJSON(l)
	if err != nil || !json.Valid(body) || strings.ContainsAny(string(body), "\r\n") {
		return nil, false
	}
	return append(append(head[:len(head)-len(`0}`)], body...), '}'), true
}

func lineOf(r office.Revision) revisionLine {
	return revisionLine{r.Seq, r.Act, r.Subject, r.ID, r.N, r.Day, r.At, r.Actor, r.Reason, r.Prev, r.Sum, r.Body}
}

func (l revisionLine) revision() office.Revision {
	return office.Revision{
		Seq: l.Seq, Act: l.Act, Subject: l.Subject, ID: l.ID, N: l.N, Day: l.Day, At: l.At, Actor: l.Actor, Reason: l.Reason,
		Body: l.Body, Prev: l.Prev, Sum: l.Sum,
	}
}

// actLine is a line of acts.jsonl: an act, and the sum of its line after the one before it.
type actLine struct {
	office.Act
	Prev string `json:"prev"`
	Sum  string `json:"sum"`
}

// line writes an act after the line whose sum is prev.
func (l actLine) line(prev string) (line []byte, sum string, err error) {
	l.Prev, l.Sum = prev, ""
	bare, err := plainJSON(l)
	if err != nil {
		return nil, "", err
	}
	l.Sum = chained(prev, bare)
	line, err = plainJSON(l)
	return line, l.Sum, err
}

// chained is the sum of a line that rests on the one before it.
func chained(prev string, line []byte) string {
	h := sha256.New()
	h.Write([]byte(prev))
	h.Write(line)
	return hex.EncodeToString(h.Sum(nil))
}

// plainJSON is JSON on one line, with < and & as they are.
func plainJSON(v any) ([]byte, error) {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return []byte(strings.TrimSuffix(out.String(), "\n")), err
}
