package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// npmPackages installs exactly what frontend/package-lock.json says.
func (b *builder) npmPackages() error {
	return b.make(made{
		name:     "npm packages",
		inputs:   []string{"frontend/package.json", "frontend/package-lock.json", "frontend/.npmrc"},
		products: []string{"frontend/node_modules/.package-lock.json"},
		work: func() error {
			_, err := b.exec(command{dir: "frontend", name: "npm", args: []string{"ci", "--no-audit", "--no-fund", "--loglevel=error"}})
			return err
		},
	})
}

// Where the fonts of paper and screen come from (SIL Open Font License), and
// where the PDF side embeds them from. Static cuts: a variable font has no name
// for its bold that a PDF reader would understand.
const (
	fontsFrom = "frontend/node_modules/@expo-google-fonts"
	fontsTo   = "internal/typeset/fonts"
)

var fontFamilies = []struct{ folder, name string }{
	{"noto-serif-bengali", "NotoSerifBengali"},
	{"noto-sans-bengali", "NotoSansBengali"},
	{"noto-serif", "NotoSerif"},
	{"noto-sans", "NotoSans"},
}

var fontWeights = []string{"400Regular", "700Bold"}

// fonts copies the fonts to where the PDF side embeds them, licence included.
func (b *builder) fonts() error {
	m := made{
		name:   "fonts",
		inputs: []string{"frontend/package-lock.json", "build/npm.go"},
		work:   b.copyFonts,
	}
	for _, family := range fontFamilies {
		for _, weight := range fontWeights {
			m.products = append(m.products, filepath.Join(fontsTo, family.name+"_"+weight+".ttf"))
		}
	}
	m.products = append(m.products, filepath.Join(fontsTo, "OFL.txt"))
	return b.make(m)
}

func (b *builder) copyFonts() error {
	if err := os.MkdirAll(filepath.Join(b.root, fontsTo), 0o755); err != nil {
		return err
	}
	for _, family := range fontFamilies {
		for _, weight := range fontWeights {
			file := family.name + "_" + weight + ".ttf"
			from := filepath.Join(b.root, fontsFrom, family.folder, weight, file)
			if err := copyFile(from, filepath.Join(b.root, fontsTo, file)); err != nil {
				return err
			}
		}
	}
	licence, err := fontLicence(b.root)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.root, fontsTo, "OFL.txt"), licence, 0o644)
}

func copyFile(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("copy: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o644)
}
