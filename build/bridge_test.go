package main

import (
	"strings"
	"testing"
)

func TestTypesOfTheBridgeGoByTheirOwnNameWhereverTheyLive(t *testing.T) {
	got := string(bridgeTypes([]byte(`export namespace catalog {

	export interface Choice {
	    value: string;
	}
	export interface Form {
	    fields: Choice[];
	}
}

export namespace duties {

	export interface Board {
	    on: string;
	}
	export interface Choice {
	    value: string;
	}
}
`)))
	want := `import type { catalog, duties } from './models';

export type Board = duties.Board;
export type CatalogChoice = catalog.Choice;
export type DutiesChoice = duties.Choice;
export type Form = catalog.Form;
`
	if rest, _ := strings.CutPrefix(got, bridgeNote); rest != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBoundStructsOfTheBridgeGoByTheirOwnNameWhereverTheyLive(t *testing.T) {
	got := string(bridgeBound([]string{"letters/Prints", "duties/Boards", "portal/Prints"}))
	want := `export * as Boards from './duties/Boards';
export * as LettersPrints from './letters/Prints';
export * as PortalPrints from './portal/Prints';
`
	if rest, _ := strings.CutPrefix(got, bridgeNote); rest != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
