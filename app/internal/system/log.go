package system

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"batayandesk/internal/disk"
)

// maxLogBytes is when a log is put aside at the next start: some months of
// ordinary work, and small enough to send by mail.
const maxLogBytes = 2 << 20

// LogPath is the log a clerk can send to the programmer.
func LogPath(dir string) string { return filepath.Join(dir, "batayan-desk.log") }

// StartLog makes the log in dir slog's default. The one before is kept as .old
// once it is long. The file is made by the first line alone, so that a command
// which has nothing to say leaves nothing behind.
func StartLog(dir string) {
	slog.SetDefault(slog.New(slog.NewJSONHandler(&lateFile{path: LogPath(dir)}, nil)))
}

// lateFile is a file that its first write opens for appending. A log that cannot
// be written never stops the program: its lines then go to standard error.
type lateFile struct {
	path string
	once sync.Once
	out  io.Writer
}

func (f *lateFile) Write(line []byte) (int, error) {
	f.once.Do(func() {
		f.out = os.Stderr
		if disk.Folder(filepath.Dir(f.path)) != nil {
			return
		}
		if opened, err := disk.Append(f.path, maxLogBytes); err == nil {
			f.out = opened
		}
	})
	return f.out.Write(line)
}

// Crashed is the end of a run that panicked: the log gets the stack, a person
// gets one sentence with the place of the log.
func Crashed(reason any) int {
	stack := debug.Stack()
	slog.Error("program ended by a panic", "reason", fmt.Sprint(reason), "stack", string(stack))
	reported(reason, stack)
	where := ""
	if dir, err := DataDir(); err == nil {
		where = LogPath(dir)
	}
	AttachConsole()
	fmt.Fprintf(os.Stderr, "কিছু একটা ঠিকভাবে হয়নি; যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে। লগ: %s\n", where)
	return 1
}
