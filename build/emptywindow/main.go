// Emptywindow is the least a Wails program can be, a page with one line of text: what Batayan Desk's window is measured
// against (`go run ./build bench Window`).
package main

import (
	"embed"
	"log"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

//go:embed index.html
var page embed.FS

func main() {
	err := wails.Run(&options.App{
		Title: "Empty", Width: 1366, Height: 768,
		AssetServer: &assetserver.Options{Assets: page},
	})
	if err != nil {
		log.Fatal(err)
	}
}
