package window

import (
	"log/slog"

	"batayandesk/app/internal/native"

	"github.com/wailsapp/go-webview2/webviewloader"
)

// findRuntime looks for WebView2 as the loader will, and for what its installer has noted.
func findRuntime() (f runtimeFound) {
	version, err := webviewloader.GetAvailableCoreWebView2BrowserVersionString("")
	if err != nil {
		slog.Error("WebView2 was not looked for to the end", "error", err)
	}
	f.version = version
	// The installer notes under this key of its own; for all people of the computer it is a program of 32 bits.
	const key = `Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`
	for _, noted := range []string{native.Registry(native.ComputerKey, key, "pv"), native.Registry(native.PersonKey, key, "pv")} {
		if _, ok := majorVersion(noted); ok {
			f.noted = noted
			break
		}
	}
	return f
}
