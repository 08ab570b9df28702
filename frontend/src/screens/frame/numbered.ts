/** The places of Ctrl 1–9. */
import type { Words } from '$lib/i18n/words';
import { route, type Screen } from '$lib/state/route.svelte';
import { session } from '$lib/state/session.svelte';

const places = ['board', 'worklist', 'records', 'directives', 'letters', 'charter', 'bundles', 'settings', 'intake'] as const satisfies readonly Screen[];

/** toPlace goes to the place of a number, counted from 0; portal content is the category seen last, or else the first. */
export function toPlace(at: number): void {
  const screen = places[at];
  if (screen === 'records') route.go(screen, route.last(screen) || session.nav.categories[0]?.category);
  else if (screen) route.go(screen);
}

/** numberOf is the key of a place, '' for one that has none. */
export function numberOf(screen: Screen): string {
  const at = places.findIndex((one) => one === screen);
  return at < 0 ? '' : String(at + 1);
}

/** namesOf lists the places in the order of their keys. */
export function namesOf(words: Words): string[] {
  return places.map((screen) => words.screen[screen]);
}
