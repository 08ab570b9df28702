package store_test

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Several windows save the same record and issue letters at once: no save is lost, no number is given
// twice or left out.
func TestManyWritersLoseNothing(t *testing.T) {
	const writers, saves = 4, 10
	onBoth(t, func(t *testing.T, s *store.Store) {
		must(t, s.Update(func(tx *store.Tx) error {
			_, err := tx.SaveRecord(office.Record{ID: "1", Category: "notices", Values: map[string]string{"n": "0"}}, 0, ch)
			return err
		}))
		var mu sync.Mutex
		var serials []int
		var group sync.WaitGroup
		for range writers {
			group.Go(func() {
				for range saves {
					for {
						var mine office.Record
						if err := s.View(func(tx *store.Tx) (err error) {
							mine, err = tx.Record("1")
							return err
						}); err != nil {
							t.Error(err)
							return
						}
						mine.Values["n"] = fmt.Sprint(mine.Revision)
						serial := 0
						err := s.Update(func(tx *store.Tx) (err error) {
							// The number is taken first, so that a refused save must give it back.
							if serial, err = tx.TakeSerial("০৫", "2020", 1); err != nil {
								return err
							}
							_, err = tx.SaveRecord(mine, mine.Revision, ch)
							return err
						})
						if errors.Is(err, store.ErrStale{}) {
							continue
						}
						if err != nil {
							t.Error(err)
							return
						}
						mu.Lock()
						serials = append(serials, serial)
						mu.Unlock()
						break
					}
				}
			})
		}
		group.Wait()
		slices.Sort(serials)
		for i, n := range serials {
			if n != i+1 {
				t.Fatalf("serial %d at place %d", n, i+1)
			}
		}
		must(t, s.View(func(tx *store.Tx) error {
			r, err := tx.Record("1")
			if r.Revision != writers*saves+1 || r.Values["n"] != fmt.Sprint(writers*saves) {
				t.Errorf("%+v", r)
			}
			return err
		}))
	})
}
