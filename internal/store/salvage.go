package store

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// Salvaged is what could be read of a damaged office file: each thing in its newest sound state. A thing
// may be older than the last that was stored, or have been deleted since.
type Salvaged struct {
	Office      *office.Office // nil where not even that
	Categories  []office.CategoryState
	Records     []office.Record
	Directives  []office.Directive
	Letters     []office.Letter
	Holidays    [][]office.Holiday // by year
	Revisions   []office.Revision  // by Seq, with gaps where some are lost
	Acts        []office.Act       // by No, the same; none in a file of schema 1
	Drafts      map[string][]byte
	Attachments []string // digests of those that are whole
	Lost        []string // attachments of which a part is missing

	chunks map[string][]byte
}

// Attachment gives the bytes of one of the Attachments.
func (s *Salvaged) Attachment(sha string) ([]byte, error) {
	digest, err := hex.DecodeString(sha)
	if err != nil {
		return nil, ErrNotFound
	}
	var whole []byte
	for i := 0; ; i++ {
		chunk, there := s.chunks[chunkKey(digest, i)]
		if !there {
			break
		}
		whole = append(whole, chunk...)
	}
	if sum := sha256.Sum256(whole); !bytes.Equal(sum[:], digest) {
		return nil, ErrNotFound
	}
	return whole, nil
}

// salvageBuckets are those worth saving; the others follow from them. A value's checksum tells which of
// them it belongs to.
var salvageBuckets = []string{
	bucketRecords, bucketRevisions, bucketActs, bucketChunks, bucketAttachments, bucketLetters, bucketDirectives,
	bucketCategories, bucketHolidays, bucketOffice, bucketDrafts,
}

// Salvage reads every page of the file by itself, without the tree that leads to it, and keeps each value
// that is still what was stored. It reads any bytes and changes none. The error is ErrMissing or one of
// reading the disk.
func Salvage(path string) (*Salvaged, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(err)
	}
	defer f.Close()
	file, err := io.ReadAll(f)
	if err != nil {
		return nil, fileError(err)
	}
	v := salvage{newest: map[string]map[string]found{}}
	for _, bucket := range salvageBuckets {
		v.newest[bucket] = map[string]found{}
	}
	for at := 0; at+pageBytes <= len(file); at += pageBytes {
		v.page(file[at:], true)
	}
	return v.sort(), nil
}

type found struct {
	rev   int
	value []byte
}

type salvage struct{ newest map[string]map[string]found }

// page takes what is sound of a page, whose head is not believed: the elements reach as far as the first
// one's key.
func (v *salvage) page(page []byte, whole bool) {
	le := binary.LittleEndian
	for i, end := 0, pageBytes; i < end; i++ {
		at := pageHeadBytes + i*elementBytes
		if at+elementBytes > len(page) || at >= pageBytes {
			return
		}
		flags, pos, ksize, vsize := le.Uint32(page[at:]), le.Uint32(page[at+4:]), le.Uint32(page[at+8:]), le.Uint32(page[at+12:])
		both, ok := cut(page, at, i+1, pos, uint64(ksize)+uint64(vsize))
		if !ok || ksize == 0 || ksize > maxKeyBytes {
			continue
		}
		key, value := both[:ksize:ksize], both[ksize:]
		switch {
		case flags == 0:
			v.value(key, value)
		case whole && len(value) >= inBucketBytes && le.Uint64(value) == 0:
			v.page(value[inBucketBytes:], false)
		}
	}
}

func (v *salvage) value(key, frame []byte) {
	if len(frame) == 0 || (frame[0] != formPlain && frame[0] != formCompact) {
		return
	}
	for _, bucket := range salvageBuckets {
		value, rev, ok := readFrame(bucketSums[bucket], key, frame)
		if !ok {
			continue
		}
		now := found{rev, value}
		if old, there := v.newest[bucket][string(key)]; !there || (rev >= old.rev && !(bucket == bucketRevisions && beforeActs(key, now, old))) {
			v.newest[bucket][string(key)] = now
		}
		return
	}
}

// beforeActs tells whether a is a revision as it was before a file was migrated, and b the same after: both may
// lie in it.
func beforeActs(key []byte, a, b found) bool {
	if len(key) != 8 {
		return false
	}
	seq := binary.BigEndian.Uint64(key)
	one, _ := anyStored(seq, a.value)
	other, _ := anyStored(seq, b.value)
	return one.Act == 0 && other.Act > 0
}

// sort turns the values into things.
func (v *salvage) sort() *Salvaged {
	s := &Salvaged{Drafts: map[string][]byte{}, chunks: map[string][]byte{}}
	s.Records = things[office.Record](v.newest[bucketRecords])
	s.Categories = things[office.CategoryState](v.newest[bucketCategories])
	s.Directives = things[office.Directive](v.newest[bucketDirectives])
	s.Letters = things[office.Letter](v.newest[bucketLetters])
	s.Holidays = things[[]office.Holiday](v.newest[bucketHolidays])
	if offices := things[office.Office](v.newest[bucketOffice]); len(offices) > 0 {
		s.Office = &offices[0]
	}
	for key, f := range v.newest[bucketRevisions] {
		if len(key) != 8 {
			continue
		}
		if r, ok := anyStored(binary.BigEndian.Uint64([]byte(key)), f.value); ok {
			s.Revisions = append(s.Revisions, r)
		}
	}
	slices.SortFunc(s.Revisions, func(a, b office.Revision) int { return cmp.Compare(a.Seq, b.Seq) })
	for key, f := range v.newest[bucketActs] {
		if len(key) != 8 {
			continue
		}
		if a, ok := parseAct(binary.BigEndian.Uint64([]byte(key)), f.value); ok {
			s.Acts = append(s.Acts, a)
		}
	}
	slices.SortFunc(s.Acts, func(a, b office.Act) int { return cmp.Compare(a.No, b.No) })
	for key, f := range v.newest[bucketDrafts] {
		s.Drafts[key] = f.value
	}
	for key, f := range v.newest[bucketChunks] {
		s.chunks[key] = f.value
	}
	for sha := range v.newest[bucketAttachments] {
		if _, err := s.Attachment(sha); err == nil {
			s.Attachments = append(s.Attachments, sha)
		} else {
			s.Lost = append(s.Lost, sha)
		}
	}
	slices.Sort(s.Attachments)
	slices.Sort(s.Lost)
	return s
}

// anyStored reads a revision of whatever schema, which is known by its own sum: a page alone does not tell.
func anyStored(seq uint64, value []byte) (office.Revision, bool) {
	for schema := uint64(schemaVersion); schema > 0; schema-- {
		if r, ok := parseStored(schema, seq, value); ok && bytes.Equal(sumOf(r.Revision), unhex(r.Sum)) {
			return r.Revision, true
		}
	}
	return office.Revision{}, false
}

// things decodes the values, in order of key.
func things[T any](newest map[string]found) []T {
	keys := make([]string, 0, len(newest))
	for key := range newest {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, strings.Compare)
	var all []T
	for _, key := range keys {
		var thing T
		if json.Unmarshal(newest[key].value, &thing) == nil {
			all = append(all, thing)
		}
	}
	return all
}
