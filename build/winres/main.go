// Command winres writes what the Windows program carries beside its code: icon, version and manifest, as an
// object file for Go's linker, and the icon as a file of its own for the installer. It stands apart from the
// task runner because it needs a library, and the runner none.
//
//	go run ./build/winres -version 0.1.0 -object app/resources_windows_amd64.syso -icon out/batayan-desk.ico -side out/batayan-desk-side.bmp
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
)

//go:embed app.manifest
var manifest []byte

// iconID is where Wails looks for the icon; documentID is the icon of office files, which the set-up names.
const (
	iconID     = winres.ID(3)
	documentID = winres.ID(4)
)

func main() {
	product := flag.String("version", "", "the product's `version`, as 0.1.0")
	object := flag.String("object", "", "the object `file` to write")
	ico := flag.String("icon", "", "the icon `file` to write")
	side := flag.String("side", "", "the `file` of the set-up's picture to write")
	flag.Parse()
	if err := run(*product, *object, *ico, *side); err != nil {
		fmt.Fprintln(os.Stderr, "winres:", err)
		os.Exit(1)
	}
}

// run writes the three files.
func run(product, object, ico, side string) error {
	picture, err := icon(iconAt)
	if err != nil {
		return err
	}
	if err := write(ico, picture.SaveICO); err != nil {
		return err
	}
	if err := write(side, func(out io.Writer) error { return writeBMP(out, drawSide()) }); err != nil {
		return err
	}
	all, err := resources(product, picture)
	if err != nil {
		return err
	}
	return write(object, func(out io.Writer) error { return all.WriteObject(out, winres.ArchAMD64) })
}

// resources are all that the program carries. Without the manifest Windows would stretch the window like a
// picture on a screen of more than 96 dpi.
func resources(product string, picture *winres.Icon) (*winres.ResourceSet, error) {
	all := &winres.ResourceSet{}
	if err := all.SetIconTranslation(iconID, version.LangDefault, picture); err != nil {
		return nil, err
	}
	document, err := icon(documentAt)
	if err != nil {
		return nil, err
	}
	if err := all.SetIconTranslation(documentID, version.LangDefault, document); err != nil {
		return nil, err
	}
	if err := all.Set(winres.RT_MANIFEST, winres.ID(1), version.LangDefault, manifest); err != nil {
		return nil, err
	}
	info, err := versionOf(product)
	if err != nil {
		return nil, err
	}
	all.SetVersionInfo(info)
	return all, nil
}

// versionOf is what Windows shows under Properties › Details.
func versionOf(product string) (info version.Info, err error) {
	info.Type = version.App
	for key, text := range map[string]string{
		version.CompanyName:      "Batayan Desk maintainers",
		version.FileDescription:  "বাতায়ন ডেস্ক",
		version.InternalName:     "batayan-desk",
		version.LegalCopyright:   "MIT License",
		version.OriginalFilename: "batayan-desk.exe",
		version.ProductName:      "Batayan Desk",
	} {
		if err := info.Set(version.LangDefault, key, text); err != nil {
			return info, err
		}
	}
	info.SetFileVersion(product) // for the languages that are there: after the texts
	info.SetProductVersion(product)
	return info, nil
}

// write writes one file.
func write(path string, content func(io.Writer) error) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := content(file); err != nil {
		_ = file.Close() // the first error is the one that tells
		return err
	}
	return file.Close()
}
