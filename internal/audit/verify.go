package audit

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Limits on what a stranger's file may ask for.
const (
	maxLine     = 32 << 20 // bytes of one line; no state is as large
	maxFindings = 100      // after so many nobody reads on
	maxSwell    = 200      // how many times as large as the file its content may be
	leastSwell  = 16 << 20 // and what it may be in any case
	maxEntries  = 64
)

// Finding is one thing that is not as it was written: a code of the wording table, the file, and the line in it, from 1; 0 where it
// is of the whole file. No is the number of the act or revision that is wanted there, 0 where none is meant.
type Finding struct {
	Code string
	Path string
	Line int
	No   uint64
}

// What a check can find.
const (
	FoundForeign = "audit.foreign" // it is no audit file
	FoundMissing = "audit.missing" // a file is not there
	FoundExtra   = "audit.extra"   // a file is there that does not belong
	FoundDamaged = "audit.damaged" // a file cannot be read to its end
	FoundSum     = "audit.sum"     // a file is not what SHA256SUMS says
	FoundChanged = "audit.changed" // a line is not as it was written
	FoundGap     = "audit.gap"     // lines are missing before this one
	FoundOrder   = "audit.order"   // a line stands where another belongs
	FoundEnd     = "audit.end"     // lines are missing at the end, or too many
	FoundLong    = "audit.long"    // a line or the whole is larger than any that is written
)

// Report is what a check found; the numbers are of lines that were read.
type Report struct {
	Findings        []Finding
	Acts, Revisions int
	Sum             string // of the last revision
}

// Is tells whether an archive says of itself that it is an audit file.
func Is(r io.ReaderAt, size int64) bool {
	z, err := zip.NewReader(r, size)
	return err == nil && slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == nameRevisions })
}

// Verify reads a file to its end and tells all that is not as it was written, where it is. It holds one line in memory. The error
// is that of reading r, or of ctx.
func Verify(ctx context.Context, r io.ReaderAt, size int64) (Report, error) {
	v := &verifying{ctx: ctx, sums: map[string]string{}, room: max(leastSwell, maxSwell*size)}
	z, err := zip.NewReader(r, size)
	if err != nil || len(z.File) > maxEntries {
		v.add(FoundForeign, "", 0, 0)
		return v.report, nil
	}
	files := map[string]*zip.File{}
	for _, f := range z.File {
		if !slices.Contains(names, f.Name) || files[f.Name] != nil {
			v.add(FoundExtra, f.Name, 0, 0)
			continue
		}
		files[f.Name] = f
	}
	for _, name := range names {
		if files[name] == nil {
			v.add(FoundMissing, name, 0, 0)
		}
	}
	v.manifestOf(files[nameManifest])
	v.told = v.toldSums(files[nameSums])
	v.lines(files[nameActs], v.act)
	v.ends(nameActs, v.acts, v.manifest.Acts)
	v.lines(files[nameRevisions], v.revision)
	v.ends(nameRevisions, v.revisions, v.manifest.Revisions)
	v.lines(files[nameTable], v.row)
	v.ends(nameTable, v.table, v.manifest.Table)
	v.lines(files[nameReadme], func(int, []byte) {})
	for _, name := range names {
		if sum, read := v.sums[name]; read && v.told[name] != sum && files[nameSums] != nil {
			v.add(FoundSum, name, 0, 0)
		}
	}
	v.report.Acts, v.report.Revisions, v.report.Sum = v.acts.Count, v.revisions.Count, v.revisions.Sum
	return v.report, errors.Join(v.failed, ctx.Err())
}

// names are the files of an audit file.
var names = []string{nameActs, nameRevisions, nameTable, nameReadme, nameManifest, nameSums}

type verifying struct {
	ctx      context.Context
	report   Report
	manifest manifest
	known    bool // the manifest could be read
	told     map[string]string
	sums     map[string]string
	room     int64 // bytes that may still be read
	failed   error

	acts, revisions, table chainEnds
	actOf                  uint64 // of the revision before
}

func (v *verifying) add(code, path string, line int, no uint64) {
	if len(v.report.Findings) < maxFindings {
		v.report.Findings = append(v.report.Findings, Finding{code, path, line, no})
	}
}

// lines reads a file line by line and notes its sum. A line without its end is one too.
func (v *verifying) lines(f *zip.File, each func(n int, line []byte)) {
	if f == nil {
		return
	}
	in, err := f.Open()
	if err != nil {
		v.add(FoundDamaged, f.Name, 0, 0)
		return
	}
	defer in.Close()
	sum := sha256.New()
	bounded := &io.LimitedReader{R: in, N: v.room}
	lines := bufio.NewReaderSize(io.TeeReader(bounded, sum), 64<<10)
	for n := 1; ; n++ {
		if v.ctx.Err() != nil {
			return
		}
		line, err := readLine(lines)
		if len(line) > 0 {
			each(n, line)
		}
		switch {
		case err == nil:
			continue
		case errors.Is(err, errLong):
			v.add(FoundLong, f.Name, n, 0)
			return
		case !errors.Is(err, io.EOF):
			v.add(FoundDamaged, f.Name, n, 0)
			return
		case bounded.N <= 0:
			v.add(FoundLong, f.Name, n, 0)
			return
		}
		break
	}
	v.room = bounded.N
	v.sums[f.Name] = hex.EncodeToString(sum.Sum(nil))
}

var errLong = fmt.Errorf("a line of more than %d bytes", maxLine)

// readLine is the next line with its end; what it gives with an error is the line that has none.
func readLine(r *bufio.Reader) (line []byte, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line)+len(part) > maxLine {
			return nil, errLong
		}
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

func (v *verifying) manifestOf(f *zip.File) {
	read := 0
	v.lines(f, func(n int, line []byte) {
		if read = n; n > 1 {
			return
		}
		again, err := []byte(nil), json.Unmarshal(line, &v.manifest)
		if err == nil {
			again, err = plainJSON(v.manifest)
		}
		v.known = err == nil && v.manifest.Format == Format
		if !v.known || string(again)+"\n" != string(line) {
			v.add(FoundChanged, nameManifest, 1, 0)
		}
	})
	if read > 1 {
		v.add(FoundChanged, nameManifest, 2, 0)
	}
}

func (v *verifying) toldSums(f *zip.File) map[string]string {
	told := map[string]string{}
	v.lines(f, func(n int, line []byte) {
		sum, name, ok := strings.Cut(strings.TrimSuffix(string(line), "\n"), "  ")
		if !ok || len(sum) != 2*sha256.Size || n > maxEntries || told[name] != "" {
			v.add(FoundChanged, nameSums, n, 0)
			return
		}
		told[name] = sum
	})
	delete(v.sums, nameSums) // it does not name itself
	return told
}

// placed tells whether the line of number no stands where it belongs, and says so where it does not.
func (v *verifying) placed(path string, n int, no uint64, at chainEnds, first uint64) bool {
	want := at.First + uint64(at.Count)
	if at.Count == 0 {
		if want = first; !v.known {
			want = no
		}
	}
	switch {
	case no > want:
		v.add(FoundGap, path, n, want)
	case no < want:
		v.add(FoundOrder, path, n, want)
	}
	return no == want
}

func (v *verifying) act(n int, line []byte) {
	var l actLine
	bare := bytes.TrimSuffix(line, []byte("\n"))
	if strict(bare, &l) != nil {
		v.add(FoundChanged, nameActs, n, 0)
		v.acts.skip()
		return
	}
	again, sum, err := l.line(l.Prev)
	if err != nil || sum != l.Sum || !bytes.Equal(again, bare) || len(bare) == len(line) {
		v.add(FoundChanged, nameActs, n, l.No)
	}
	placed := v.placed(nameActs, n, l.No, v.acts, v.manifest.Acts.First)
	if want := v.acts.last(v.manifest.Acts.Prev, v.known); placed && want != "" && l.Prev != want {
		v.add(FoundChanged, nameActs, n, l.No)
	}
	v.acts.took(l.No, l.Sum)
}

func (v *verifying) revision(n int, line []byte) {
	var l revisionLine
	bare := bytes.TrimSuffix(line, []byte("\n"))
	if strict(bare, &l) != nil {
		v.add(FoundChanged, nameRevisions, n, 0)
		v.revisions.skip()
		return
	}
	again, ok := l.line()
	sum := l.revision().Digest()
	if !ok || hex.EncodeToString(sum[:]) != l.Sum || !bytes.Equal(again, bare) || len(bare) == len(line) || l.Act < v.actOf {
		v.add(FoundChanged, nameRevisions, n, l.Seq)
	}
	placed := v.placed(nameRevisions, n, l.Seq, v.revisions, v.manifest.Revisions.First)
	if want := v.revisions.last(v.manifest.Revisions.Prev, v.known); placed && want != "" && l.Prev != want {
		v.add(FoundChanged, nameRevisions, n, l.Seq)
	}
	v.actOf = l.Act
	v.revisions.took(l.Seq, l.Sum)
}

// row follows the table by a line, whose last column is its sum.
func (v *verifying) row(n int, line []byte) {
	if n == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	at := bytes.LastIndexByte(line, ',')
	said := string(bytes.TrimSuffix(line[at+1:], []byte("\r\n")))
	prev := noSum
	if v.table.Count > 0 {
		prev = v.table.Sum
	}
	if at < 0 || chained(prev, line[:max(at, 0)]) != said || !bytes.HasSuffix(line, []byte("\r\n")) {
		v.add(FoundChanged, nameTable, n, 0)
	}
	v.table.took(1, said)
}

// ends compares the end of a chain with what the manifest says of it.
func (v *verifying) ends(path string, read, told chainEnds) {
	if _, whole := v.sums[path]; whole && v.known && (read.Count != told.Count || read.Count > 0 && read.Sum != told.Sum) {
		v.add(FoundEnd, path, read.Count, 0)
	}
}

// last is the sum that the next line of a chain rests on; "" where it is not known.
func (e *chainEnds) last(first string, known bool) string {
	switch {
	case e.Count > 0:
		return e.Sum
	case known:
		return first
	}
	return ""
}

// took goes on by the line of number no; where it stands elsewhere, the next is looked for after it.
func (e *chainEnds) took(no uint64, sum string) {
	e.Count, e.Sum = e.Count+1, sum
	e.First = no + 1 - uint64(e.Count)
}

// skip goes on by a line that cannot be read: what rests on it is not known.
func (e *chainEnds) skip() { e.Count, e.Sum = e.Count+1, "" }

// strict reads one line of JSON that holds nothing else.
func strict(line []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value on a line")
	}
	return nil
}
