package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
)

// systemPackage is one Debian package and the sign that it is not needed: a
// program in the path, or a library that pkg-config knows.
type systemPackage struct {
	name    string
	program string
	library string
}

// What a build, a window and the tests take from the system. chromium stands for
// WebView2 in end-to-end tests; the PDF tools read back what we wrote: HarfBuzz
// draws the words anew, PDFBox's Preflight (a Java program) judges PDF/A; a reader in Python reads our bundles.
var systemPackages = []systemPackage{
	{name: "gcc", program: "gcc"},
	{name: "libc6-dev", library: ""},
	{name: "pkg-config", program: "pkg-config"},
	{name: "libgtk-3-dev", library: "gtk+-3.0"},
	{name: "libwebkit2gtk-4.1-dev", library: "webkit2gtk-4.1"},
	{name: "xvfb", program: "Xvfb"},
	{name: "xauth", program: "xauth"},
	{name: "chromium", program: "chromium"},
	{name: "poppler-utils", program: "pdftotext"},
	{name: "mupdf-tools", program: "mutool"},
	{name: "qpdf", program: "qpdf"},
	{name: "python3", program: "python3"},
	{name: "libharfbuzz-bin", program: "hb-shape"},
	{name: "default-jre-headless", program: "java"},
	{name: "libpdfbox2-java"},
	{name: "libjaxb-api-java"},
	{name: "libactivation-java"},
}

// systemNeeds installs what the system lacks, on Debian as root or with sudo;
// elsewhere it names what is missing and stops.
func (b *builder) systemNeeds() error {
	for _, tool := range []string{"go", "npm", "node"} {
		if _, err := exec.LookPath(tool); err != nil {
			return fmt.Errorf("%q is not installed: Go 1.26 and Node 20.19 or later are needed first", tool)
		}
	}
	if runtime.GOOS != "linux" {
		return nil // Windows builds need neither a C compiler nor GTK
	}
	missing := missingPackages()
	if len(missing) == 0 {
		b.say("  – %-46s up to date", "system packages")
		return nil
	}
	return b.step("system packages: "+strings.Join(missing, " "), func() error {
		return b.aptInstall(missing)
	})
}

func missingPackages() []string {
	var missing []string
	for _, p := range systemPackages {
		switch {
		case p.program != "":
			if _, err := exec.LookPath(p.program); err != nil {
				missing = append(missing, p.name)
			}
		case p.library != "":
			if exec.Command("pkg-config", "--exists", p.library).Run() != nil {
				missing = append(missing, p.name)
			}
		default:
			if exec.Command("dpkg", "-s", p.name).Run() != nil {
				missing = append(missing, p.name)
			}
		}
	}
	return missing
}

func (b *builder) aptInstall(packages []string) error {
	if _, err := exec.LookPath("apt-get"); err != nil {
		return fmt.Errorf("install these with your system's package manager (Debian's names): %s", strings.Join(packages, " "))
	}
	prefix := []string{}
	if os.Geteuid() != 0 {
		if _, err := exec.LookPath("sudo"); err != nil {
			return errors.New("neither root nor sudo here; run as root: apt-get install " + strings.Join(packages, " "))
		}
		prefix = []string{"sudo"}
	}
	apt := func(args ...string) error {
		line := append(append([]string{}, prefix...), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=600")
		line = append(line, args...)
		_, err := b.exec(command{name: line[0], args: line[1:]})
		return err
	}
	install := append([]string{"install", "-y", "--no-install-recommends"}, packages...)
	if err := apt(install...); err == nil {
		return nil // the package lists were fresh enough
	}
	if err := apt("update"); err != nil {
		return err
	}
	return apt(install...)
}
