package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// parcel is what a release may be given beside the sources: none of it lies in the repository. Each is a path, "" where it is not there.
//
// Source: build/README.md › A release.
type parcel struct {
	webview2     string // Microsoft's standalone installer of the WebView2 runtime, for a set-up that carries it
	certificate  string // PKCS #12: what Windows' files are signed with
	passwordFile string // its first line opens the certificate
	updateKey    string // minisign's secret key, what an update is signed with; BATAYAN_UPDATE_PASSWORD opens one that has a password
}

// pack puts what an office gets into out/package: a set-up for Windows, one more with the WebView2 runtime, a ZIP that leaves nothing
// on the PC, an update, the folders of both systems, parts lists and sums. The same commit gives the same bytes.
func (b *builder) pack(p parcel) error {
	if err := p.check(); err != nil {
		return err
	}
	if err := b.prepare(); err != nil {
		return err
	}
	if err := b.releaseDate(); err != nil {
		return err
	}
	if err := b.step("sums of the Go modules", func() error {
		_, err := b.exec(command{name: "go", args: []string{"mod", "verify"}})
		return err
	}); err != nil {
		return err
	}
	if err := b.windowsBuild(); err != nil {
		return err
	}
	folders := map[string]string{"windows": windowsProgram}
	if runtime.GOOS == "linux" {
		if err := b.linuxRelease(); err != nil {
			return err
		}
		folders["linux"] = linuxRelease
	}
	if err := os.RemoveAll(b.packaged()); err != nil {
		return err
	}
	for folder, program := range folders {
		if err := b.step("out/package/"+folder, func() error { return b.fill(b.packaged(folder), program) }); err != nil {
			return err
		}
	}
	for _, make := range []func(parcel) error{b.signPrograms, b.setUps, b.portable, b.update, b.partsLists} {
		if err := make(p); err != nil {
			return err
		}
	}
	if err := b.step("out/package/SHA256SUMS", func() error { return writeSums(b.packaged()) }); err != nil {
		return err
	}
	b.sizes(linuxRelease, windowsProgram)
	return nil
}

// check says before the long work which of the files is not there.
func (p parcel) check() error {
	for _, path := range []string{p.webview2, p.certificate, p.passwordFile, p.updateKey} {
		if path == "" {
			continue
		}
		if info, err := os.Stat(path); err != nil {
			return err
		} else if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is no file", path)
		}
	}
	if (p.certificate == "") != (p.passwordFile == "") {
		return fmt.Errorf("a certificate and the file with its password go together")
	}
	return nil
}

// packaged is a path below out/package.
func (b *builder) packaged(parts ...string) string {
	return filepath.Join(append([]string{b.out, "package"}, parts...)...)
}

// releaseName is the name of a file of this release: releaseName("-portable.zip").
func releaseName(end string) string { return "batayan-desk-" + productVersion() + end }

// releaseDate makes the date of the commit the date of all that is made: no file says when it was built. SOURCE_DATE_EPOCH, where it is
// set, wins. Source: reproducible-builds.org, SOURCE_DATE_EPOCH.
func (b *builder) releaseDate() error {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		said, err := b.exec(command{name: "git", args: []string{"log", "-1", "--format=%ct"}})
		if err != nil {
			return fmt.Errorf("date of the commit: %w", err)
		}
		text = strings.TrimSpace(said)
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("SOURCE_DATE_EPOCH: %w", err)
	}
	b.released = time.Unix(seconds, 0).UTC()
	return os.Setenv("SOURCE_DATE_EPOCH", text) // for the programs that are called
}

// besides are the files that lie beside the program wherever it goes, by the name that they have there.
var besides = map[string]string{"LICENSE.txt": "LICENSE", "licences.txt": noticesFile, "first-steps.html": "build/windows/first-steps.html"}

// fill copies the program and what goes with it into dir.
func (b *builder) fill(dir, program string) error {
	for to, from := range besides {
		if err := copyFile(filepath.Join(b.root, from), filepath.Join(dir, to)); err != nil {
			return err
		}
	}
	to := filepath.Join(dir, filepath.Base(program))
	if err := copyFile(filepath.Join(b.root, program), to); err != nil {
		return err
	}
	return os.Chmod(to, 0o755)
}

// setUps builds the Windows set-up, and where the runtime is given one that carries it. On Debian its compiler is installed first;
// elsewhere, where there is none, that is said and the folders and the ZIP stand alone.
func (b *builder) setUps(p parcel) error {
	if _, err := exec.LookPath("makensis"); err != nil {
		if _, err := exec.LookPath("apt-get"); err != nil {
			b.say("  no set-up was made: makensis is not installed; the ZIP and the folder are whole without it")
			return nil
		}
		if err := b.step("system packages: nsis", func() error { return b.aptInstall([]string{"nsis"}) }); err != nil {
			return err
		}
	}
	if err := b.setUp("set-up for Windows", b.packaged("batayan-desk-setup-"+productVersion()+".exe"), "", p); err != nil || p.webview2 == "" {
		return err
	}
	return b.setUp("set-up with WebView2", b.packaged("batayan-desk-setup-"+productVersion()+"-offline.exe"), p.webview2, p)
}

func (b *builder) setUp(name, path, runtimeFile string, p parcel) error {
	err := b.step(name, func() error {
		size, err := folderSize(b.packaged("windows"))
		if err != nil {
			return err
		}
		args := []string{
			"-V2", "-INPUTCHARSET", "UTF8", "-DVERSION=" + productVersion(), "-DFILES=" + b.packaged("windows"),
			"-DSIZE_KB=" + strconv.FormatInt(size/1024, 10), "-DICON=" + filepath.Join(b.root, iconFile), "-DOUTFILE=" + path, "-DSIDE=" + filepath.Join(b.root, sideFile),
		}
		if runtimeFile != "" {
			full, err := filepath.Abs(runtimeFile)
			if err != nil {
				return err
			}
			args = append(args, "-DRUNTIME="+full)
		}
		if p.certificate != "" {
			args = append(args, "-DSIGN="+filepath.Join(b.root, signScript))
		}
		_, err = b.exec(command{dir: "build/windows", name: "makensis", args: append(args, "setup.nsi"), env: b.signEnv(p)})
		if err == nil && p.certificate != "" {
			err = b.sign(path, p)
		}
		return err
	})
	if err == nil {
		b.sizes(filepath.Join("out", "package", filepath.Base(path)))
	}
	return err
}

// folderSize is what the files of a folder take, in bytes.
func folderSize(dir string) (total int64, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return 0, err
		}
		total += info.Size()
	}
	return total, nil
}
