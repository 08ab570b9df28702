/** The pages and the dialogs of the frame; the script of each comes when it is first opened, or before that when nothing else is to be done. */
import type { Screen } from '$lib/state/route.svelte';
import { Part } from '$lib/state/part.svelte';

export const screens: Record<Screen, Part> = {
  welcome: new Part(() => import('./welcome/Welcome.svelte')),
  board: new Part(() => import('./board/Board.svelte')),
  worklist: new Part(() => import('./worklist/Worklist.svelte')),
  records: new Part(() => import('./records/Records.svelte')),
  directives: new Part(() => import('./directives/Directives.svelte')),
  intake: new Part(() => import('./intake/Intake.svelte')),
  letters: new Part(() => import('./letters/Letters.svelte')),
  letter: new Part(() => import('./letter/Letter.svelte')),
  charter: new Part(() => import('./charter/Charter.svelte')),
  bundles: new Part(() => import('./bundles/Bundles.svelte')),
  history: new Part(() => import('./history/History.svelte')),
  backups: new Part(() => import('./backups/Backups.svelte')),
  settings: new Part(() => import('./settings/Settings.svelte')),
};

export const dialogs = {
  find: new Part(() => import('./frame/Find.svelte')),
  help: new Part(() => import('./frame/Help.svelte')),
  ended: new Part(() => import('./frame/Ended.svelte')),
  about: new Part(() => import('./frame/About.svelte')),
  who: new Part(() => import('./frame/Who.svelte')),
  seat: new Part(() => import('./bar/SeatDialog.svelte')),
  print: new Part(() => import('./frame/PrintDialog.svelte')),
  pin: new Part(() => import('./bar/PinDialog.svelte')),
};
