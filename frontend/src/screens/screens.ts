/** The page of each screen. */
import type { Component } from 'svelte';
import type { Screen } from '$lib/state/route.svelte';
import Board from './Board.svelte';
import Bundles from './Bundles.svelte';
import Charter from './Charter.svelte';
import Directives from './Directives.svelte';
import Intake from './Intake.svelte';
import Letter from './Letter.svelte';
import Letters from './Letters.svelte';
import Records from './records/Records.svelte';
import Settings from './Settings.svelte';
import Welcome from './Welcome.svelte';
import Worklist from './Worklist.svelte';

export const screens: Record<Screen, Component> = {
  welcome: Welcome,
  board: Board,
  worklist: Worklist,
  records: Records,
  directives: Directives,
  intake: Intake,
  letters: Letters,
  letter: Letter,
  charter: Charter,
  bundles: Bundles,
  settings: Settings,
};
