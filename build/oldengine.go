package main

import (
	"os"
	"path/filepath"
)

// The oldest engine that the window is promised for lies in a cache of the user's, outside what is checked; its version and sums
// stand in the lock file of oldEngineFrom.
const oldEngineFrom = "frontend/e2e/old"

// oldScenes are played in it: the walk over every screen and dialog, every kind of document shown, what opens over a form.
var oldScenes = []string{"smoke", "focus", "pdf", "letter-parts"}

// oldEngine unpacks Chromium 109 and gives the path of what starts it.
func (b *builder) oldEngine() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "batayan-desk-engine-109")
	starts := filepath.Join(dir, "chromium-109.sh")
	if _, err := os.Stat(starts); err == nil {
		return starts, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	for _, name := range []string{"package.json", "package-lock.json", ".npmrc"} {
		if err := copyFile(filepath.Join(b.root, oldEngineFrom, name), filepath.Join(dir, name)); err != nil {
			return "", err
		}
	}
	install := command{name: "npm", args: []string{"ci", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"}}
	if _, err := b.exec(install); err != nil {
		return "", err
	}
	if _, err := b.exec(command{name: "node", args: []string{filepath.Join(oldEngineFrom, "unpack.mjs"), dir, starts}}); err != nil {
		return "", err
	}
	return starts, nil
}

// checkOldEngine plays scenes in Chromium 109, the least WebView2 that Windows still has: offline images of Windows 10 bring
// it, and for older systems it was the last.
func (b *builder) checkOldEngine() (tally, error) {
	starts, err := b.oldEngine()
	if err != nil {
		return tally{}, err
	}
	if err := b.devBuild(); err != nil {
		return tally{}, err
	}
	files := []string{}
	for _, name := range oldScenes {
		files = append(files, filepath.Join("frontend", "e2e", name+".e2e.mjs"))
	}
	return b.scenesOf(files, "e2e-109.tap", "BATAYAN_E2E_BROWSER="+starts)
}
