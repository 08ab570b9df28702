package window

import (
	"log/slog"
	"os"
)

// wailsLog hands Wails' own lines to slog.
type wailsLog struct{}

func (wailsLog) Print(message string) { slog.Info(message) }

func (wailsLog) Trace(message string) { slog.Debug(message) }

func (wailsLog) Debug(message string) { slog.Debug(message) }

func (wailsLog) Info(message string) { slog.Info(message) }

func (wailsLog) Warning(message string) { slog.Warn(message) }

func (wailsLog) Error(message string) { slog.Error(message) }

// Fatal logs and ends the program, as Wails expects of it.
func (wailsLog) Fatal(message string) {
	slog.Error(message)
	os.Exit(1)
}
