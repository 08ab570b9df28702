package window

import (
	"log/slog"

	"batayandesk/internal/office"
)

// formatError is Wails' ErrorFormatter. It returns a non-empty string always:
// the page's runtime makes an Error of whatever comes, so an object would arrive
// as "[object Object]" and an empty string would count as success. An error that
// is no Problem is a bug: its text is logged here and never reaches the page.
func formatError(err error) any {
	if _, ok := office.AsProblems(err); !ok {
		slog.Error("call ended with an error that is no problem", "error", err)
	}
	return office.ProblemJSON(err)
}
