package store_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"batayandesk/internal/store"
)

// sector is the least that a disk writes whole, in bytes.
const sector = 512

// A commit writes its pages in any order, flushes, writes one of the two head pages and flushes again. So what lies on the
// disk after a power cut is the file before with any part of the pages, in pieces of a sector and as long or short as it
// happens to be; or, once all pages are there, with the new head or without.
//
// Whatever it is, it opens, and holds what was there before the save or after it.
func TestAPowerCutLeavesWhatWasBeforeTheSaveOrAfterIt(t *testing.T) {
	saves, images := 12, 8
	if n := timesAsked(); n > 1 {
		saves, images = 40, 25
	}
	path := filepath.Join(t.TempDir(), "office.batayan")
	s := create(t, path)
	for n := range 30 {
		must(t, save(s, 100+n))
	}
	chance := rand.New(rand.NewPCG(5, 6))
	cuts, before, after := 0, 0, 0
	cut := filepath.Join(t.TempDir(), "cut.batayan")
	for n := range saves {
		for more := range chance.IntN(3) {
			must(t, save(s, 1000+10*n+more))
		}
		was, held := bytesOf(t, path), heldBy(t, s)
		must(t, save(s, 2000+n))
		is, holds := bytesOf(t, path), heldBy(t, s)
		for range images {
			image := cutImage(was, is, chance)
			must(t, os.WriteFile(cut, image, 0o600))
			opened, err := store.Open(cut, store.Options{})
			if err != nil {
				t.Fatalf("save %d: %v", n, err)
			}
			got := heldBy(t, opened)
			switch got {
			case held:
				before++
			case holds:
				after++
			default:
				t.Errorf("save %d: neither what was before nor after", n)
			}
			if cuts++; cuts%5 == 0 { // work goes on
				must(t, save(opened, 5000))
				closeSound(t, opened)
			} else {
				must(t, opened.Close())
			}
		}
	}
	closeSound(t, s)
	if before == 0 || after == 0 {
		t.Errorf("%d before, %d after: one of them was never met", before, after)
	}
	// A line as a benchmark prints it: build/bench.go reads it.
	fmt.Printf("BenchmarkPowerCuts 1 0 ns/op %d cuts %d before %d after %d neither\n", cuts, before, after, cuts-before-after)
}

// cutImage is what a power cut may leave of a save that made is of was.
func cutImage(was, is []byte, chance *rand.Rand) []byte {
	image := bytes.Clone(was)
	whole := chance.IntN(3) == 0
	if len(is) > len(image) && (whole || chance.IntN(2) == 0) {
		image = append(image, make([]byte, len(is)-len(image))...) // grown, and not yet written to
	}
	heads := 2 * 4096
	for at := heads; at+sector <= len(is) && at+sector <= len(image); at += sector {
		if whole || chance.IntN(2) == 0 {
			copy(image[at:at+sector], is[at:])
		}
	}
	if whole && chance.IntN(3) > 0 {
		copy(image[:heads], is[:heads])
	}
	return image
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	return content
}

func heldBy(t *testing.T, s *store.Store) string {
	t.Helper()
	all, err := everything(s)
	must(t, err)
	return all
}
