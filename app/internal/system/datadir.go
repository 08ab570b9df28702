package system

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"batayandesk/internal/disk"
)

// DataDir is the folder that holds office.batayan and the log:
// %LOCALAPPDATA%\BatayanDesk\data on Windows, the XDG data directory elsewhere, BatayanDesk\data beside a program that is carried about.
// An uninstaller never removes it. Source: app/README.md › Where files lie.
func DataDir() (string, error) {
	base, err := localDir()
	if err != nil {
		return "", err
	}
	if runtime.GOOS == "windows" || portableDir() != "" {
		return filepath.Join(base, "data"), nil
	}
	return base, nil
}

// WebviewDir is where WebView2 keeps its own files, apart from the records.
// It must exist and be writable or the window ends with a message.
func WebviewDir() (string, error) {
	base, err := localDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "webview"), nil
}

// ForgetWindow takes away what WebView2 keeps for the window, as an uninstaller does: no data are in it.
func ForgetWindow() error {
	dir, err := WebviewDir()
	if err != nil {
		return err
	}
	return disk.DropFolder(dir)
}

// BackupDir is the folder in which backups lie, beside the data on Windows and within it elsewhere.
// Source: app/README.md › Where files lie.
func BackupDir() (string, error) {
	base, err := localDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "backups"), nil
}

// localDir is this user's own folder of the program on this computer.
func localDir() (string, error) {
	if dir := portableDir(); dir != "" {
		return dir, nil
	}
	if runtime.GOOS == "windows" {
		base := os.Getenv("LOCALAPPDATA")
		if base == "" {
			return "", fmt.Errorf("find the data folder: LOCALAPPDATA is not set")
		}
		return filepath.Join(base, "BatayanDesk"), nil
	}
	if base := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(base) { // relative ones are to be ignored, says the XDG specification
		return filepath.Join(base, "batayan-desk"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the data folder: %w", err)
	}
	return filepath.Join(home, ".local", "share", "batayan-desk"), nil
}
