/** The page of each screen. */
import type { Component } from 'svelte';
import type { Screen } from '$lib/state/route.svelte';
import Backups from './backups/Backups.svelte';
import Board from './board/Board.svelte';
import Bundles from './bundles/Bundles.svelte';
import Charter from './charter/Charter.svelte';
import Directives from './directives/Directives.svelte';
import History from './history/History.svelte';
import Intake from './intake/Intake.svelte';
import Letter from './letter/Letter.svelte';
import Letters from './letters/Letters.svelte';
import Records from './records/Records.svelte';
import Settings from './settings/Settings.svelte';
import Welcome from './welcome/Welcome.svelte';
import Worklist from './worklist/Worklist.svelte';

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
  history: History,
  backups: Backups,
  settings: Settings,
};
