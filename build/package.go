package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// pack puts what an office gets into out/package: one folder per system, with
// the licence, the notices of others' work and the README.
func (b *builder) pack() error {
	if err := b.prepare(); err != nil {
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
	if err := os.RemoveAll(filepath.Join(b.out, "package")); err != nil {
		return err
	}
	for folder, program := range folders {
		err := b.step("out/package/"+folder, func() error { return b.fill(filepath.Join(b.out, "package", folder), program) })
		if err != nil {
			return err
		}
	}
	b.sizes(linuxRelease, windowsProgram)
	return b.installer()
}

// fill copies the program and what goes with it into dir.
func (b *builder) fill(dir, program string) error {
	files := map[string]string{"LICENSE": "LICENSE.txt", noticesFile: "licences.txt", "README.md": "README.md"}
	for from, to := range files {
		if _, err := os.Stat(filepath.Join(b.root, from)); err != nil {
			return fmt.Errorf("%s is missing", from)
		}
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

// installer builds the Windows set-up. On Debian its compiler is installed first;
// elsewhere, where there is none, that is said and the folders stand alone.
func (b *builder) installer() error {
	if _, err := exec.LookPath("makensis"); err != nil {
		if _, err := exec.LookPath("apt-get"); err != nil {
			b.say("  no installer was made: makensis is not installed; the program also runs from any folder")
			return nil
		}
		if err := b.step("system packages: nsis", func() error { return b.aptInstall([]string{"nsis"}) }); err != nil {
			return err
		}
	}
	setup := filepath.Join(b.out, "package", "batayan-desk-setup-"+productVersion()+".exe")
	err := b.step("installer for Windows", func() error {
		_, err := b.exec(command{name: "makensis", args: []string{
			"-V2", "-INPUTCHARSET", "UTF8",
			"-DVERSION=" + productVersion(), "-DFILES=" + filepath.Join(b.out, "package", "windows"),
			"-DICON=" + filepath.Join(b.root, iconFile), "-DOUTFILE=" + setup,
			filepath.Join("build", "windows", "setup.nsi"),
		}})
		return err
	})
	if err == nil {
		b.sizes(filepath.Join("out", "package", filepath.Base(setup)))
	}
	return err
}
