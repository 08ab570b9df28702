/** Where a reason, an item or an answer leads to. */
import type { BoardItem, ReasonRow } from '$lib/api/types';
import { address, route } from '$lib/state/route.svelte';

type Spot = Pick<ReasonRow, 'category' | 'record' | 'field'> & { code?: string; fill?: Readonly<Record<string, string>> };

/** How an address names a record that was never saved. */
export const NEW = 'new';

/** The list of those who hold the office's posts, and how an address names one of them who is still to be chosen. */
export const POSTS = 'officers_staff';
export const ANYONE = 'anyone';

/**
 * spotAddress is the place of a field of a record, or of a new record that is filled with what is known; with neither it is
 * the category's table. What concerns no category is mended in the settings: a year without a list of holidays. at is the
 * reason's place among those of its category, where somebody goes through them.
 */
export function spotAddress(spot: Spot, at = ''): string {
  if (spot.category === '') return `#${address('settings', 'holidays')}`;
  if (spot.code === 'portal_pending') return `#${address('worklist')}`;
  const fill = filling(spot.fill);
  return `#${address('records', spot.category, { record: spot.record || (fill === '' ? '' : NEW), field: fill === '' ? spot.field : '', fill, at })}`;
}

/** leads tells whether a spot is more than the table of its category. */
export function leads(spot: Spot): boolean {
  return spot.record !== '' || filling(spot.fill) !== '' || spot.code === 'portal_pending';
}

/** filling writes what a new record starts with for an address; fillOf reads it. */
function filling(fill: Spot['fill']): string {
  return new URLSearchParams(fill ?? {}).toString();
}

export function fillOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** toAction goes to where the one step that mends an item is taken. */
export function toAction(item: BoardItem): void {
  const { action, category } = item;
  if (!action) return;
  if (action.kind === 'portal') route.go('worklist');
  else if (action.kind === 'add') route.go('records', action.category || category, { record: NEW, fill: filling(action.fill) });
  else location.hash = spotAddress({ category, record: action.record, field: action.field });
}

/** toReply opens the answer to a directive in the editor. */
export function toReply(directive: string): void {
  route.go('letter', '', { template: 'reply', directive });
}
