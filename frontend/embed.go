// Package frontend holds the built screens of the window, so that the program
// is one file and needs nothing beside it.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Assets is the built front end with index.html at its root. Before the first
// build it holds a placeholder alone; opening a window then says so.
func Assets() fs.FS {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the directive above names the folder: only a broken build gets here
	}
	return sub
}
