package disk

import (
	"os"
	"path/filepath"
	"testing"
)

// On some file systems RemoveAll's own call is not there; what is removed in its place is no more and no less.
func TestAFolderGoesOneByOneAndWhatALinkLeadsToStays(t *testing.T) {
	top := t.TempDir()
	folder, kept := filepath.Join(top, "webview"), filepath.Join(top, "data")
	for _, dir := range []string{filepath.Join(folder, "a", "b"), kept} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(kept, filepath.Join(folder, "link")); err != nil {
		t.Skip("no links here")
	}
	if err := dropEach(folder); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(folder); !os.IsNotExist(err) {
		t.Errorf("it is there: %v", err)
	}
	if _, err := os.Stat(filepath.Join(kept, "file")); err != nil {
		t.Error(err)
	}
	if err := dropEach(folder); err != nil {
		t.Errorf("one that is not there: %v", err)
	}
}
