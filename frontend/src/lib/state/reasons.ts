/** F8: from one thing that is missing to the next, wherever it is mended. */
import { boards } from '$lib/api/boards';
import { NEW, spotAddress } from '$lib/places';
import { say, sayRefused } from '$lib/toast';
import { language } from './language.svelte';
import { settledBefore } from './leaving';
import { messages } from './messages.svelte';
import { route } from './route.svelte';

/** Where the last step led, and for which category: a reason may be mended in another, or on the worklist. */
let led = { category: '', record: '', field: '', at: -1 };
let ledTo = '';

function here(): typeof led {
  if (ledTo === location.hash) return led;
  if (route.screen !== 'records') return { category: '', record: '', field: '', at: -1 };
  const [record, at] = [route.detail('record'), route.detail('at')];
  return { category: route.id, record: record === NEW ? '' : record, field: route.detail('field'), at: at === '' ? -1 : Number(at) };
}

/** toReason goes to the next reason in the order of the board, or the last before this one. */
export async function toReason(back: boolean): Promise<void> {
  try {
    await settledBefore();
    const { reason, category, label, at, of } = await boards.step({ directive: route.last('board'), ...here(), back });
    if (!reason) return say(language.words.board.nothingLeft);
    led = { category, record: reason.record, field: reason.field, at };
    ledTo = spotAddress(reason, String(at));
    if (location.hash === ledTo) route.set({});
    location.hash = ledTo;
    messages.tell(language.words.board.stepAt(label, at + 1, of, reason.text));
  } catch (thrown) {
    sayRefused(thrown);
  }
}
