package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// playedPackages are what the checks take that play a Windows PC and its printer: Wine for programs of 64 and, for
// set-ups, of 32 bits; MinGW's compiler for the runtime that stands for WebView2; CUPS with a printer of PDFs.
var playedPackages = []string{
	"wine", "wine64", "wine32:i386", "nsis", "gcc-mingw-w64-x86-64", "cups", "printer-driver-cups-pdf", "xdotool", "imagemagick", "osslsigncode", "strace", "ghostscript",
}

// testWindows does the checks that need Windows played. They stand apart from test, which passes without any of this.
func (b *builder) testWindows() error {
	began := time.Now()
	total := tally{}
	err := b.prepare()
	if err == nil {
		err = b.playedNeeds()
	}
	if err == nil {
		err = b.windowsBuild()
	}
	if err == nil && runtime.GOOS == "linux" {
		err = b.linuxBuild()
	}
	if err != nil {
		total.fail("preparation: %v", err)
		return b.report(total, began)
	}
	total.passed++
	for _, c := range []check{
		{"programs under Wine", b.checkPlayed},
		{"screens in Chromium 109", b.checkOldEngine},
		{"every keyboard into every field, every size", b.checkLongScenes},
	} {
		total.add(b.do(c))
	}
	return b.report(total, began)
}

// playedNeeds installs what Windows is played with.
func (b *builder) playedNeeds() error {
	if runtime.GOOS != "linux" {
		return nil
	}
	missing := []string{}
	for _, name := range playedPackages {
		if exec.Command("dpkg", "-s", name).Run() != nil {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		b.say("  – %-46s up to date", "Wine, CUPS and what they need")
		return nil
	}
	return b.step("Wine, CUPS and what they need", func() error {
		root := []string{}
		if os.Geteuid() != 0 {
			root = []string{"sudo"}
		}
		add := append(root, "dpkg", "--add-architecture", "i386")
		if _, err := b.exec(command{name: add[0], args: add[1:]}); err != nil {
			return err
		}
		return b.aptInstall(missing)
	})
}

// checkPlayed runs the tests of app/played, which carry a tag of their own.
func (b *builder) checkPlayed() (tally, error) {
	return b.goTests("go-test-played.json", []string{"-tags", checkTags + ",played", "-count", "1", "-p", "1", "./app/played/..."}, []string{
		"BATAYAN_TEST_PROGRAM=" + filepath.Join(b.root, windowsProgram), "BATAYAN_TEST_LINUX_PROGRAM=" + filepath.Join(b.root, linuxProgram),
	})
}

// checkLongScenes types a thousand words by every keyboard that offices have into all that can be typed in, and looks at all
// screens at every size: too long for each change.
func (b *builder) checkLongScenes() (tally, error) {
	if err := b.devBuild(); err != nil {
		return tally{}, err
	}
	return b.scenes(filepath.Join("frontend", "e2e", "long"), "e2e-long.tap")
}
