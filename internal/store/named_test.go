package store_test

import (
	"bytes"
	"strings"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// A file that a thing names and that is not there can be given to nobody: the check must not call it sound.
func TestCheckFindsAFileThatIsNamedAndNotThere(t *testing.T) {
	s := store.Memory()
	var sha string
	update := func(fn func(tx *store.Tx) error) {
		t.Helper()
		if err := s.Update(fn); err != nil {
			t.Fatal(err)
		}
	}
	put := func(tx *store.Tx) (size int64, err error) {
		sha, size, err = tx.PutAttachment(bytes.NewReader(bytes.Repeat([]byte("scan"), 200_000)))
		return size, err
	}
	update(func(tx *store.Tx) error {
		size, err := put(tx)
		if err != nil {
			return err
		}
		dir := office.Directive{ID: "01A", Text: `"sha256":"` + strings.Repeat("f", 64) + `"`, Attached: []office.Attachment{{Name: "scan", Size: size, SHA256: sha}}}
		_, err = tx.SaveDirective(dir, 0, ch)
		return err
	})
	if found, err := s.Check(nil); err != nil || len(found) != 0 {
		t.Fatalf("%+v, %v", found, err)
	}
	update(func(tx *store.Tx) error { return tx.DropAttachment(sha) })
	update(func(tx *store.Tx) error { return tx.DropAttachment(sha) }) // none there is no error
	found, err := s.Check(nil)
	if err != nil || len(found) != 1 || found[0].Kind != store.FoundAttachment || !strings.HasSuffix(found[0].Where, sha) {
		t.Errorf("%+v, %v", found, err)
	}
	update(func(tx *store.Tx) error { _, err := put(tx); return err })
	if found, err := s.Check(nil); err != nil || len(found) != 0 {
		t.Errorf("after the same bytes came again: %+v, %v", found, err)
	}
}
