package main

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// shippable are the licences under which a work may be part of the program, or build and test it: none asks for the program's own source.
var shippable = []string{"MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "MIT AND OFL-1.1"}

// An npm package that is not named by its exact version and its sum can be another tomorrow.
func TestEveryNPMPackageIsPinnedSummedAndLicensed(t *testing.T) {
	var lock struct {
		Packages map[string]struct {
			Version, Integrity, License string
			Dev, Optional, Peer         bool
			Dependencies                map[string]string
			DevDependencies             map[string]string
		} `json:"packages"`
	}
	text, err := os.ReadFile("../frontend/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &lock); err != nil {
		t.Fatal(err)
	}
	exact := regexp.MustCompile(`^\d+\.\d+\.\d+$`)
	for _, wanted := range []map[string]string{lock.Packages[""].Dependencies, lock.Packages[""].DevDependencies} {
		for name, version := range wanted {
			if !exact.MatchString(version) {
				t.Errorf("%s is asked for as %q, which is no one version", name, version)
			}
		}
	}
	if len(lock.Packages) < 50 {
		t.Fatalf("only %d packages", len(lock.Packages))
	}
	for path, p := range lock.Packages {
		if path == "" {
			continue
		}
		if !strings.HasPrefix(p.Integrity, "sha512-") {
			t.Errorf("%s: its sum is %q", path, p.Integrity)
		}
		onlyTools := p.Dev && slices.Contains([]string{"MPL-2.0", "Python-2.0", "(MIT AND Zlib)"}, p.License) // they work on the screens and are no part of them
		unsaid := path == "node_modules/svelte-toolbelt"                                                      // MIT, says the licence file that lies in it, not its description
		if !slices.Contains(shippable, p.License) && !onlyTools && !unsaid {
			t.Errorf("%s: licence %q", path, p.License)
		}
	}
}

// goLicences tell a licence by words that no other has.
var goLicences = []*regexp.Regexp{
	regexp.MustCompile(`Permission is hereby granted, free of charge, to any person`), // MIT
	regexp.MustCompile(`Redistribution and use in source and binary forms`),           // BSD
	regexp.MustCompile(`Apache License\s+Version 2\.0`),
	regexp.MustCompile(`This is free and unencumbered software released into the public domain`),      // Unlicense
	regexp.MustCompile(`Permission to use, copy, modify, and(/or)? distribute this software for any`), // ISC, 0BSD
}

// copyleft are words of licences that would ask for the program's own source.
var copyleft = regexp.MustCompile(`GNU (AFFERO |LESSER )?GENERAL PUBLIC LICENSE|Mozilla Public License|Server Side Public License`)

func TestEveryLinkedModuleHasALicenceThatIsAllowed(t *testing.T) {
	b := &builder{ctx: t.Context(), root: ".."}
	modules, err := b.linkedModules()
	if err != nil {
		t.Fatal(err)
	}
	if len(modules) < 30 {
		t.Fatalf("only %d modules", len(modules))
	}
	for _, m := range modules {
		words := strings.Join(strings.Fields(m.licence), " ")
		if !slices.ContainsFunc(goLicences, func(known *regexp.Regexp) bool { return known.MatchString(words) }) {
			t.Errorf("%s: an unknown licence: %.120s", m.name, words)
		}
		if found := copyleft.FindString(words); found != "" {
			t.Errorf("%s: %s", m.name, found)
		}
	}
}
