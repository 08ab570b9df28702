package main

import (
	"cmp"
	"slices"
	"strings"
	"testing"
)

func TestFunctionsThatNothingReachesNeedAReason(t *testing.T) {
	var listed strings.Builder
	for _, u := range unreached[1:] {
		file, name, _ := strings.Cut(u.where, ": ")
		listed.WriteString(file + ":1:6: unreachable func: " + cmp.Or(name, "F") + "\n")
	}
	listed.WriteString("internal/catalog/labels.go:41:6: unreachable func: CommonLabel\n")
	dead, idle := deadFunctions(listed.String())
	if want := []string{"internal/catalog/labels.go:41:6: CommonLabel"}; !slices.Equal(dead, want) {
		t.Errorf("dead %q, want %q", dead, want)
	}
	if want := []string{unreached[0].where}; !slices.Equal(idle, want) {
		t.Errorf("idle %q, want %q", idle, want)
	}
	for _, u := range unreached {
		if u.why == "" {
			t.Errorf("%s has no reason", u.where)
		}
	}
}
