package window

import (
	"context"
	"fmt"
	"os"

	wails "github.com/wailsapp/wails/v2/pkg/runtime"
)

// Dialogs asks a person for a place on the disk. Paths come from here alone, never
// from the page. An empty path with no error means the person changed their mind.
type Dialogs interface {
	// OpenFile asks for an existing file of the kind: office, bundle, sheet, text, attachment, letter or any.
	OpenFile(ctx context.Context, kind string) (path string, err error)
	// OpenFiles asks for one existing file of the kind or several.
	OpenFiles(ctx context.Context, kind string) (paths []string, err error)
	// SaveFile asks where to put a new file of the kind, and offers suggested as its name.
	SaveFile(ctx context.Context, kind, suggested string) (path string, err error)
	// Folder asks for a folder to put several files into.
	Folder(ctx context.Context) (path string, err error)
}

// fileKind is how one kind of file is called in a dialog, and its names.
type fileKind struct{ label, pattern string }

var fileKinds = map[string]fileKind{
	"office":     {"দপ্তরের ফাইল (*.batayan)", "*.batayan"},
	"backup":     {"ব্যাকআপ (*.batayan, *.age)", "*.batayan;*.age"},
	"bundle":     {"তথ্যের বান্ডিল (*.zip)", "*.zip"},
	"audit":      {"নিরীক্ষার ইতিহাস (*.zip)", "*.zip"},
	"update":     {"হালনাগাদ (*.batayan-update)", "*.batayan-update"},
	"sheet":      {"স্প্রেডশিট (*.xlsx, *.csv)", "*.xlsx;*.csv"},
	"xlsx":       {"এক্সেল (*.xlsx)", "*.xlsx"},
	"csv":        {"সিএসভি (*.csv)", "*.csv"},
	"pdf":        {"পিডিএফ (*.pdf)", "*.pdf"},
	"text":       {"লেখা (*.txt)", "*.txt"},
	"attachment": {"পিডিএফ, ছবি, ওয়ার্ড ও এক্সেল (*.pdf, *.jpg, *.png, *.docx, *.xlsx)", "*.pdf;*.jpg;*.jpeg;*.png;*.docx;*.xlsx"},
	"scan":       {"পিডিএফ ও ছবি (*.pdf, *.jpg, *.png)", "*.pdf;*.jpg;*.jpeg;*.png"},
	"table":      {"তালিকা (*.xlsx, *.csv, *.html, *.docx)", "*.xlsx;*.xls;*.csv;*.tsv;*.txt;*.htm;*.html;*.docx"},
	"letter":     {"পত্র (*.txt, *.docx, *.pdf, *.jpg, *.png)", "*.txt;*.docx;*.pdf;*.jpg;*.jpeg;*.png"},
}

// nativeDialogs are the ones of Windows (or GTK).
type nativeDialogs struct{}

func (nativeDialogs) OpenFile(ctx context.Context, kind string) (string, error) {
	path, err := wails.OpenFileDialog(ctx, wails.OpenDialogOptions{
		Title:            "ফাইল বেছে নিন",
		DefaultDirectory: documentsFolder(),
		Filters:          filters(kind),
	})
	if err != nil {
		return "", fmt.Errorf("ask for a file to open: %w", err)
	}
	return path, nil
}

func (nativeDialogs) OpenFiles(ctx context.Context, kind string) ([]string, error) {
	paths, err := wails.OpenMultipleFilesDialog(ctx, wails.OpenDialogOptions{
		Title:            "ফাইল বেছে নিন",
		DefaultDirectory: documentsFolder(),
		Filters:          filters(kind),
	})
	if err != nil {
		return nil, fmt.Errorf("ask for files to open: %w", err)
	}
	return paths, nil
}

func (nativeDialogs) SaveFile(ctx context.Context, kind, suggested string) (string, error) {
	path, err := wails.SaveFileDialog(ctx, wails.SaveDialogOptions{
		Title:            "কোথায় রাখা হবে",
		DefaultDirectory: documentsFolder(),
		DefaultFilename:  suggested,
		Filters:          filters(kind),
	})
	if err != nil {
		return "", fmt.Errorf("ask where to save: %w", err)
	}
	return path, nil
}

func (nativeDialogs) Folder(ctx context.Context) (string, error) {
	path, err := wails.OpenDirectoryDialog(ctx, wails.OpenDialogOptions{
		Title:                "কোন ফোল্ডারে রাখা হবে",
		DefaultDirectory:     documentsFolder(),
		CanCreateDirectories: true,
	})
	if err != nil {
		return "", fmt.Errorf("ask for a folder: %w", err)
	}
	return path, nil
}

// filters are the dialog's for kind; an unknown kind shows every file.
func filters(kind string) []wails.FileFilter {
	known, ok := fileKinds[kind]
	if !ok {
		return nil
	}
	return []wails.FileFilter{{DisplayName: known.label, Pattern: known.pattern}}
}

// documentsFolder is where dialogs start; empty where there is none, because
// Wails refuses a folder that does not exist.
func documentsFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, dir := range []string{home + "/Documents", home} {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return ""
}
