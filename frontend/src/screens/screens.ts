/** The page of each screen. */
import type { Component } from 'svelte';
import type { Screen } from '$lib/state/route.svelte';
import Opening from './Opening.svelte';

export const screens: Record<Screen, Component> = {
  welcome: Opening,
  board: Opening,
  worklist: Opening,
  records: Opening,
  directives: Opening,
  intake: Opening,
  letters: Opening,
  letter: Opening,
  charter: Opening,
  bundles: Opening,
  settings: Opening,
};
