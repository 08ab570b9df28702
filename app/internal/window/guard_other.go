//go:build !windows

package window

import (
	"context"

	"batayandesk/app/internal/native"
)

// browser is what is done with the page's browser beside Wails; only on Windows.
type browser struct{}

// guard has nothing to do here: Wails opens no other window of WebKit's and allows nothing that a page asks for.
func guard(context.Context, *native.Frame) browser { return browser{} }

// again is never needed here.
func (browser) again() bool { return false }
