package store_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"batayandesk/internal/store"
	"pgregory.net/rapid"
)

const page = 4096

// scratched is a file of which one page cannot be read.
type scratched struct {
	io.ReaderAt
	bad int64
}

var errScratch = errors.New("cannot be read")

func (s scratched) ReadAt(p []byte, off int64) (int, error) {
	if off < (s.bad+1)*page && off+int64(len(p)) > s.bad*page {
		return 0, errScratch
	}
	return s.ReaderAt.ReadAt(p, off)
}

// Whatever is asked for in whatever order, reading ahead answers as the file itself does, at its end and around a
// page that cannot be read, too.
func TestReadingAheadAnswersAsTheFileDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pages := rapid.IntRange(1, 300).Draw(t, "pages")
		content := make([]byte, pages*page+rapid.IntRange(0, page).Draw(t, "rest"))
		for i := range content {
			content[i] = byte(i ^ i>>8 ^ i>>16)
		}
		file := scratched{bytes.NewReader(content), int64(rapid.IntRange(-1, pages).Draw(t, "bad"))}
		ahead := store.Ahead(file)
		at := 0
		for range rapid.IntRange(1, 400).Draw(t, "reads") {
			if rapid.IntRange(0, 9).Draw(t, "turn") == 0 {
				at = rapid.IntRange(0, pages+1).Draw(t, "at")
			}
			n := rapid.SampledFrom([]int{page, page, page, 17, 3 * page, 70 * page}).Draw(t, "bytes")
			got, want := make([]byte, n), make([]byte, n)
			gotN, gotErr := ahead.ReadAt(got, int64(at)*page)
			wantN, wantErr := file.ReadAt(want, int64(at)*page)
			if gotN != wantN || !bytes.Equal(got[:gotN], want[:wantN]) || gotN < n && !errors.Is(gotErr, wantErr) || gotN == n && gotErr != nil {
				t.Fatalf("page %d, %d bytes: %d (%v), the file gives %d (%v)", at, n, gotN, gotErr, wantN, wantErr)
			}
			at += (n + page - 1) / page
		}
	})
}
