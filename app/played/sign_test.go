//go:build played

package played_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// certificate makes a certificate of the test's own and names it to build/windows/sign.sh; it is trusted by nobody but who is given the answer.
func certificate(t *testing.T) (trusted string) {
	t.Helper()
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(in("password"), []byte("a password\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Batayan Desk test", "-keyout", in("key.pem"), "-out", in("cert.pem"),
		"-addext", "extendedKeyUsage=codeSigning")
	run(t, "openssl", "pkcs12", "-export", "-inkey", in("key.pem"), "-in", in("cert.pem"), "-out", in("cert.p12"), "-passout", "file:"+in("password"))
	t.Setenv("BATAYAN_CERTIFICATE", in("cert.p12"))
	t.Setenv("BATAYAN_CERTIFICATE_PASSWORD", in("password"))
	return in("cert.pem")
}

// signedBy tells whether a file is signed by a certificate, and whole.
func signedBy(t *testing.T, trusted, path string) bool {
	t.Helper()
	out, err := exec.Command("osslsigncode", "verify", "-CAfile", trusted, "-in", path).CombinedOutput()
	return err == nil && strings.Contains(string(out), "Signature verification: ok")
}

// A release is signed by the script that a releaser has; here with a certificate of the test's own.
func TestAFileIsSignedAndOneChangedByteIsFound(t *testing.T) {
	trusted := certificate(t)
	t.Setenv("SOURCE_DATE_EPOCH", "1795600000")
	path := filepath.Join(t.TempDir(), "batayan-desk.exe")
	copyTo(t, program(t), path)
	if signedBy(t, trusted, path) {
		t.Fatal("it was signed before")
	}
	run(t, absolute(t, "../../build/windows/sign.sh"), path)
	if !signedBy(t, trusted, path) {
		t.Fatal("it is not signed")
	}
	again := filepath.Join(t.TempDir(), "again.exe")
	copyTo(t, program(t), again)
	run(t, absolute(t, "../../build/windows/sign.sh"), again)
	if !same(path, again) {
		t.Error("two signatures of one moment differ")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data[len(data)/2] ^= 1
	if err := os.WriteFile(path, data, 0o755); err != nil {
		t.Fatal(err)
	}
	if signedBy(t, trusted, path) {
		t.Error("a changed byte was not found")
	}
}

// Whoever builds the set-up of the same files gets the same bytes, in another folder and at another moment.
func TestSetUpIsTheSameWhereverAndWheneverItIsBuilt(t *testing.T) {
	exe := openProgram(t)
	one := setup(t, "0.1.0", exe)
	later := time.Now().Add(48 * time.Hour)
	if err := os.Chtimes(exe, later, later); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Second) // the compiler's own clock goes on by more than a stamp can hide
	sameFiles(t, one, setup(t, "0.1.0", exe))
}
