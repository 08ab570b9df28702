package store_test

import (
	"strings"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// A draft thrown away is out of the way and yet nothing of it is lost.
func TestDiscardedLetterStaysWithItsHistoryAndComesBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		save := func(l office.Letter, base int) {
			must(t, s.Update(func(tx *store.Tx) error {
				_, err := tx.SaveLetter(l, base, change("2020-10-05"))
				return err
			}))
		}
		holds := func(live, all string) {
			t.Helper()
			must(t, s.View(func(tx *store.Tx) error {
				for want, walk := range map[string]func(func(office.Letter) error) error{"live: " + live: tx.Letters, "all: " + all: tx.AllLetters} {
					var got []string
					must(t, walk(func(l office.Letter) error {
						got = append(got, l.ID)
						return nil
					}))
					if _, ids, _ := strings.Cut(want, ": "); strings.Join(got, " ") != ids {
						t.Errorf("%s, but there are %q", want, got)
					}
				}
				return nil
			}))
		}
		save(office.Letter{ID: "a", SubjectBN: "প্রথম"}, 0)
		save(office.Letter{ID: "b", SubjectBN: "দ্বিতীয়"}, 0)
		holds("a b", "a b")
		save(office.Letter{ID: "a", SubjectBN: "প্রথম", Discarded: true}, 1)
		holds("b", "a b")
		must(t, s.View(func(tx *store.Tx) error {
			l, err := tx.Letter("a")
			if !l.Discarded || l.SubjectBN != "প্রথম" || l.Revision != 2 {
				t.Errorf("%+v", l)
			}
			must(t, err)
			revisions, err := tx.Revisions(office.SubjectLetter, "a")
			if len(revisions) != 2 {
				t.Errorf("%d revisions", len(revisions))
			}
			return err
		}))
		save(office.Letter{ID: "a", SubjectBN: "প্রথম"}, 2)
		holds("a b", "a b")
	})
}
