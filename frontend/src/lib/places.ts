/** Where a reason, an item or an answer leads to. */
import type { BoardItem, ReasonRow } from '$lib/api/types';
import { address, route } from '$lib/state/route.svelte';

type Spot = Pick<ReasonRow, 'category' | 'record' | 'field'>;

/**
 * spotAddress is the place of a field of a record; with neither it is the category's table. What concerns no
 * category is mended in the settings: a year without a list of holidays.
 */
export function spotAddress(spot: Spot): string {
  if (spot.category === '') return `#${address('settings', 'holidays')}`;
  return `#${address('records', spot.category, { record: spot.record, field: spot.field })}`;
}

/** toSpot goes there. */
function toSpot(spot: Spot): void {
  route.go('records', spot.category, { record: spot.record, field: spot.field });
}

/** toAction goes to where the one step that mends an item is taken. */
export function toAction(item: BoardItem): void {
  const { action, category } = item;
  if (!action) return;
  if (action.kind === 'portal') route.go('worklist');
  else if (action.kind === 'add') route.go('records', category, { record: 'new' });
  else toSpot({ category, record: action.record, field: action.field });
}

/** toReply opens the answer to a directive in the editor. */
export function toReply(directive: string): void {
  route.go('letter', '', { template: 'reply', directive });
}
