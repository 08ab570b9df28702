package main

import (
	"fmt"
	"strings"
)

// unreached are the functions that the program may carry without calling them, each with its reason: a file,
// or a function in one. What the program calls again leaves this list, which the check demands.
var unreached = []struct{ where, why string }{
	{"app/internal/window/assets.go: isHome", "guards the browser of Windows, which this system has not"},
	{"app/internal/printer/device.go: ", "Windows alone draws on printers"},
	{"internal/catalog/siblings.go: Among.Near", "the siblings of a record that is checked outside a file"},
	{"internal/desk/officefile/files.go: Sample", "offices of the tests grow from it"},
	{"internal/disk/fault.go: Watch", "the seam through which tests break the disk"},
	{"internal/seal/seal.go: Light", "the seam through which tests need not wait"},
	{"internal/office/", "its tests walk the tables of wordings and numbers by them"},
	{"internal/store/engine_", "the memory's twin of the file, on which one suite runs"},
	{"internal/store/store.go: Memory", "the memory's twin of the file"},
}

// checkDead finds functions of the program that nothing reaches from main, on this system.
func (b *builder) checkDead() (tally, error) {
	listed, err := b.exec(command{name: "go", args: []string{"tool", "deadcode", "-tags", linuxTags, "./app"}})
	if err != nil {
		return tally{}, err
	}
	dead, idle := deadFunctions(listed)
	for _, where := range idle {
		dead = append(dead, fmt.Sprintf("%q is reached now: take it from the list in build/deadcode.go", where))
	}
	if len(dead) > 0 {
		return tally{}, fmt.Errorf("nothing reaches these: use or delete them\n%s", strings.Join(dead, "\n"))
	}
	return tally{passed: 1}, nil
}

// deadFunctions are those of a listing that have no reason, and the reasons that no function needs.
func deadFunctions(listed string) (dead, idle []string) {
	used := make([]bool, len(unreached))
	for line := range strings.Lines(listed) {
		place, name, found := strings.Cut(strings.TrimSpace(line), ": unreachable func: ")
		if !found {
			continue
		}
		file, _, _ := strings.Cut(place, ":")
		function, excused := file+": "+name, false
		for i, u := range unreached {
			if strings.HasPrefix(function, u.where) {
				used[i], excused = true, true
			}
		}
		if !excused {
			dead = append(dead, place+": "+name)
		}
	}
	for i, u := range unreached {
		if !used[i] {
			idle = append(idle, u.where)
		}
	}
	return dead, idle
}
