package disk_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"batayandesk/internal/disk"
)

// Two programs work in one folder: what one of them sweeps is never what the other is writing.
func TestSweepingLeavesWhatAnotherIsWriting(t *testing.T) {
	folder := t.TempDir()
	stop := make(chan struct{})
	var sweepers sync.WaitGroup
	for range 2 {
		sweepers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					disk.Sweep(folder, nil)
				}
			}
		})
	}
	for i := range 300 {
		made := filepath.Join(folder, fmt.Sprint("made", i))
		if err := disk.Make(made, func(temp string) error {
			for range 3 { // opened and closed as a library likes
				f, err := os.OpenFile(temp, os.O_RDWR, 0)
				if err != nil {
					return err
				}
				if err := f.Close(); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if err := disk.Write(filepath.Join(folder, "written"), func(w io.Writer) error {
			_, err := io.WriteString(w, made)
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	close(stop)
	sweepers.Wait()
	left, err := filepath.Glob(filepath.Join(folder, ".batayan-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}
