package window

import (
	"path/filepath"
	"strings"
)

// Place says which office file a window opens, and for whom.
type Place struct {
	data  string // the office file; empty: the default one of the data directory
	actor string // who works; empty: whoever the window asks or the system names
}

// isOffice tells by its name whether a file is an office.
func isOffice(path string) bool { return strings.EqualFold(filepath.Ext(path), ".batayan") }

// Args reads the few arguments a window takes: --data FILE, --as NAME, or
// one *.batayan file as a double click hands it over. ok is false when anything
// else stands there: then it is a command, and the command line says what is
// wrong with it.
func Args(args []string) (p Place, ok bool) {
	if bindingsBuild {
		return Place{}, true // the generator runs the program only to look at its types
	}
	for i := 0; i < len(args); i++ {
		name, value, given := strings.Cut(args[i], "=")
		var target *string
		switch {
		case name == "--data":
			target = &p.data
		case name == "--as":
			target = &p.actor
		case isOffice(args[i]) && p.data == "" && !strings.HasPrefix(args[i], "-"):
			p.data = args[i]
			continue
		default:
			return Place{}, false
		}
		if !given {
			if i+1 == len(args) {
				return Place{}, false
			}
			i++
			value = args[i]
		}
		if value == "" {
			return Place{}, false
		}
		*target = value
	}
	return p, true
}
