/** The page of each screen. */
import type { Component } from 'svelte';
import type { Screen } from '$lib/state/route.svelte';
import Board from './Board.svelte';
import Opening from './Opening.svelte';
import Records from './records/Records.svelte';
import Welcome from './Welcome.svelte';

export const screens: Record<Screen, Component> = {
  welcome: Welcome,
  board: Board,
  worklist: Opening,
  records: Records,
  directives: Opening,
  intake: Opening,
  letters: Opening,
  letter: Opening,
  charter: Opening,
  bundles: Opening,
  settings: Opening,
};
