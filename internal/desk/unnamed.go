package desk

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// unnamedFiles is the setting that lists the digests of files whose bytes came, and which no revision of
// anything names yet. Once named, a file belongs to the history and stays.
const unnamedFiles = "unnamed_files"

// putUnnamed stores the bytes of a file on trial.
func putUnnamed(tx *store.Tx, data []byte) (sha string, size int64, err error) {
	sum := sha256.Sum256(data)
	if _, err = tx.AttachmentSize(hex.EncodeToString(sum[:])); errors.Is(err, store.ErrNotFound) {
		if err := setUnnamed(tx, func(list []string) []string { return append(list, hex.EncodeToString(sum[:])) }); err != nil {
			return "", 0, err
		}
	} else if err != nil {
		return "", 0, err
	}
	return tx.PutAttachment(bytes.NewReader(data))
}

// NowNamed takes files off the list: what the transaction stores names them.
func NowNamed(tx *store.Tx, files []office.Attachment) error {
	return setUnnamed(tx, func(list []string) []string {
		return slices.DeleteFunc(list, func(sha string) bool {
			return slices.ContainsFunc(files, func(a office.Attachment) bool { return a.SHA256 == sha })
		})
	})
}

// setUnnamed changes the list; one that stays as it was is not written.
func setUnnamed(tx *store.Tx, change func([]string) []string) error {
	was, err := tx.Meta(unnamedFiles)
	if err != nil {
		return err
	}
	if now := strings.Join(change(strings.Fields(was)), " "); now != was {
		return tx.SetMeta(unnamedFiles, now)
	}
	return nil
}

// dropUnnamed takes away the files that nothing came to name: the form they were chosen for was left. Unsaved
// typing that was kept still counts. It is for the moment of opening, when no form is open.
func dropUnnamed(s *store.Store) error {
	list := ""
	err := s.View(func(tx *store.Tx) (err error) {
		list, err = tx.Meta(unnamedFiles)
		return err
	})
	if err != nil || list == "" {
		return err
	}
	return s.Update(func(tx *store.Tx) error {
		kept := map[string]bool{}
		err := tx.Drafts(func(_ string, draft []byte) error {
			for _, sha := range strings.Fields(list) {
				kept[sha] = kept[sha] || bytes.Contains(draft, []byte(sha))
			}
			return nil
		})
		if err != nil {
			return err
		}
		var dropped error
		err = setUnnamed(tx, func(list []string) (left []string) {
			for _, sha := range list {
				if kept[sha] {
					left = append(left, sha)
				} else {
					dropped = errors.Join(dropped, tx.DropAttachment(sha), dropInside(tx, sha))
				}
			}
			return left
		})
		return errors.Join(dropped, err)
	})
}
