package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/office"
)

func TestOnlyARuntimeThatShowsEveryScreenIsTaken(t *testing.T) {
	for _, row := range []struct {
		found runtimeFound
		code  string // "" = taken
	}{
		{runtimeFound{version: "109.0.1518.140", noted: "109.0.1518.140"}, ""},
		{runtimeFound{version: "145.0.3800.1"}, ""},
		{runtimeFound{version: "120.0.2210.61 beta"}, ""},
		{runtimeFound{version: "109.0.0.0"}, ""},
		{runtimeFound{version: "108.0.1462.76"}, "start.old"},
		{runtimeFound{version: "94.0.992.31", noted: "94.0.992.31"}, "start.old"},
		{runtimeFound{}, "start.missing"},
		{runtimeFound{version: "0.0.0.0", noted: "0.0.0.0"}, "start.missing"}, // taken off
		{runtimeFound{version: "", noted: "not a version"}, "start.missing"},
		{runtimeFound{version: "109"}, "start.missing"},
		{runtimeFound{version: "109.0.x.1"}, "start.missing"},
		{runtimeFound{version: "99999999999999999999.0.0.0"}, "start.missing"},
		{runtimeFound{noted: "120.0.2210.61"}, "start.broken"}, // noted, and its files are gone
	} {
		p, ok := row.found.problem()
		if ok != (row.code == "") || p.Code != row.code {
			t.Errorf("%+v: %v, %q", row.found, ok, p.Code)
		}
		if row.code == "" {
			continue
		}
		p.Args["log"] = `C:\log`
		for _, lang := range []office.Lang{office.Bengali, office.English} {
			said := p.In(lang) + p.Todo(lang)
			if strings.Contains(said, "…") || !strings.Contains(said, runtimeInstaller) || !strings.Contains(said, `C:\log`) || !strings.Contains(said, office.Digits("109", lang)) {
				t.Errorf("%s: %s", p.Code, said)
			}
			if have := row.found.version + row.found.noted; row.code != "start.missing" && !strings.Contains(said, office.Digits(have[:4], lang)) {
				t.Errorf("%s does not say what was found: %s", p.Code, said)
			}
		}
	}
}

func TestWhyTheBrowserRefusesIsToldByItsNumber(t *testing.T) {
	for said, want := range map[string][2]string{
		"[WebView2] Environment creation failed with error code 2147942405: Access is denied.":          {"start.denied", "0x80070005"},
		"[WebView2 Error] error creating controller with 8007139f: The group or resource is not in…":    {"start.shared", "0x8007139F"},
		"[WebView2] Environment creation failed with error code 18446744071562084357: x":                {"start.refused", "0x80004005"}, // signed, on 64 bits
		"[WebView2] Environment creation failed with error code 99999999999999999999999: x":             {"start.refused", "–"},
		"[WebView2 Error] error calling Webview2Loader: Loading DLL failed: Failed to load C:\\x: gone": {"start.damaged", "–"},
		"": {"start.refused", "–"},
	} {
		f := refusedBy(said, "log")
		if f.problem.Code != want[0] || f.problem.Args["code"] != want[1] || f.cause != said {
			t.Errorf("%q: %+v", said, f.problem)
		}
	}
}

func TestAnAttemptIsHandedOnWhole(t *testing.T) {
	for _, a := range []attempt{{}, {noGraphics: true}, {newProfile: true, after: 412}, {noGraphics: true, newProfile: true, after: 1}} {
		if got := parseAttempt(a.String()); got != a {
			t.Errorf("%+v became %+v", a, got)
		}
	}
	for _, text := range []string{"after=-1", "after=x", "after=99999999999999", ",,=", "rm -rf"} {
		if got := parseAttempt(text); got != (attempt{}) {
			t.Errorf("%q: %+v", text, got)
		}
	}
	t.Setenv(attemptVariable, "no-graphics")
	if !thisAttempt().noGraphics || os.Getenv(attemptVariable) != "" {
		t.Error("programs that this one starts hear how it was started")
	}
}

func TestFoldersOfTheBrowserAreSetAsideAndSwept(t *testing.T) {
	base := filepath.Join(t.TempDir(), "webview")
	if got := freeProfile(base, 0); got != 2 {
		t.Errorf("the second is %d", got)
	}
	for _, number := range []int{1, 2, 3, 4} {
		if err := os.MkdirAll(filepath.Join(profileFolder(base, number), "EBWebView"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if got := freeProfile(base, 2); got != 5 {
		t.Errorf("the next free one is %d", got)
	}
	sweepProfiles(base, 4)
	for number, stays := range map[int]bool{1: false, 2: false, 3: true, 4: true} {
		if _, err := os.Stat(profileFolder(base, number)); (err == nil) != stays {
			t.Errorf("%d: %v", number, err)
		}
	}
	dir := t.TempDir()
	w := ways{NoGraphics: "120.0.2210.61", Profile: 4}
	w.keep(dir)
	if got := readWays(dir); got != w {
		t.Errorf("%+v", got)
	}
	for _, text := range []string{"", "{", `{"profile":-1}`, `{"profile":100000}`, `[]`} {
		if err := os.WriteFile(waysPath(dir), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := readWays(dir); got != (ways{}) {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func TestOnlyTheProgramsOwnPageIsHome(t *testing.T) {
	for address, home := range map[string]bool{
		"http://wails.localhost/": true, "http://wails.localhost/#/board": true, "about:blank": true,
		"http://wails.localhost.evil.example/": false, "http://wails.localhost": false, "https://wails.localhost/": false, "file:///C:/": false,
		"data:text/html,x": false, "javascript:alert(1)": false, "": false, "blob:http://wails.localhost/1": false,
	} {
		if isHome(address) != home {
			t.Errorf("%q: %v", address, !home)
		}
	}
}
