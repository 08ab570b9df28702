package window

import (
	"fmt"
	"strconv"
	"strings"

	"batayandesk/internal/office"
)

// leastRuntime is the oldest WebView2 that shows every screen: what images of Windows 10 for computers without a network carry,
// and the last one for older systems.
const leastRuntime = 109

// runtimeInstaller is how Microsoft calls the installer that needs no network.
const runtimeInstaller = "MicrosoftEdgeWebView2RuntimeInstallerX64.exe"

// runtimeFound is what this computer has of WebView2.
type runtimeFound struct {
	version string // "109.0.1518.140", with a channel's name after a space where it is no ordinary one; "" = none that can be loaded
	noted   string // the version that the installer has noted; "" = none
}

// problem says why no page can be shown with what was found; ok where one can.
func (f runtimeFound) problem() (p office.Problem, ok bool) {
	args := office.Args{"need": leastRuntime, "file": runtimeInstaller}
	major, known := majorVersion(f.version)
	_, noted := majorVersion(f.noted)
	switch {
	case known && major >= leastRuntime:
		return office.Problem{}, true
	case known:
		args["have"] = inBoth(f.version)
		return office.Problem{Code: "start.old", Args: args}, false
	case noted:
		args["have"] = inBoth(f.noted)
		return office.Problem{Code: "start.broken", Args: args}, false
	}
	return office.Problem{Code: "start.missing", Args: args}, false
}

// inBoth is a version with the digits of either language.
func inBoth(version string) office.Text {
	return office.Text{BN: office.Digits(version, office.Bengali), EN: version}
}

func (f runtimeFound) String() string {
	return fmt.Sprintf("WebView2 %q, noted by its installer %q", f.version, f.noted)
}

// majorVersion is the first part of a version of four. What Windows notes of a runtime that was taken off, 0.0.0.0, is none.
func majorVersion(version string) (major int, ok bool) {
	version, _, _ = strings.Cut(version, " ")
	parts := strings.Split(version, ".")
	if len(parts) != 4 {
		return 0, false
	}
	sum := 0
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 31)
		if err != nil {
			return 0, false
		}
		if i == 0 {
			major = int(n)
		}
		sum |= int(n)
	}
	return major, sum != 0
}
