package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// signScript signs one file of Windows in its place: for whoever releases, and for NSIS, which hands it the uninstaller.
const signScript = "build/windows/sign.sh"

// signPrograms signs the Windows program before it is packed. Without a certificate nothing is signed, and that is said.
func (b *builder) signPrograms(p parcel) error {
	if p.certificate == "" {
		b.say("  – %-46s no certificate was given (--certificate)", "signature for Windows")
		return nil
	}
	return b.step("signature for Windows", func() error { return b.sign(b.packaged("windows", filepath.Base(windowsProgram)), p) })
}

// sign signs the file at path.
func (b *builder) sign(path string, p parcel) error {
	if _, err := exec.LookPath("osslsigncode"); err != nil {
		return errors.New("osslsigncode is not installed (Debian's package of that name)")
	}
	_, err := b.exec(command{name: filepath.Join(b.root, signScript), args: []string{path}, env: b.signEnv(p)})
	return err
}

// signEnv tells the script which certificate to take, and the moment that signatures name.
func (b *builder) signEnv(p parcel) []string {
	if p.certificate == "" {
		return nil
	}
	full := func(path string) string {
		if abs, err := filepath.Abs(path); err == nil {
			return abs
		}
		return path
	}
	return []string{
		"BATAYAN_CERTIFICATE=" + full(p.certificate), "BATAYAN_CERTIFICATE_PASSWORD=" + full(p.passwordFile),
		"SOURCE_DATE_EPOCH=" + strconv.FormatInt(b.released.Unix(), 10),
	}
}

// update makes the file by which a program on a PC brings itself up to date, signed. Without the key none is made, and that is said.
func (b *builder) update(p parcel) error {
	if p.updateKey == "" {
		b.say("  – %-46s no key was given (--update-key)", "update")
		return nil
	}
	if _, err := os.Stat(filepath.Join(b.root, updateKeyFile)); err != nil {
		return fmt.Errorf("%s is missing: without the public key no program takes an update", updateKeyFile)
	}
	return b.step("update", func() error {
		_, err := b.exec(command{name: "go", args: []string{
			"run", "./build/updates", "-key", p.updateKey, "-version", productVersion(), "-date", b.released.Format("2006-01-02"),
			"-program", b.packaged("windows", filepath.Base(windowsProgram)), "-out", b.packaged(releaseName(".batayan-update")),
		}})
		return err
	})
}
