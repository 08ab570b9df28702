/** Throwing drafts away, and bringing them back: from the register, from the editor, from the page of one that is gone. */
import { letters } from '$lib/api/letters';
import type { Discarded } from '$lib/api/types';
import { session } from '$lib/state/session.svelte';
import { say, sayRefused } from '$lib/toast';

/** told shows what throwing a draft away came to, and offers to bring it back. */
export function told(discarded: Discarded): void {
  session.show(discarded.nav);
  say(discarded.text, () => void bringBack(discarded.id));
}

/** bringBack undoes it, whatever page is shown by then. */
export async function bringBack(id: string): Promise<void> {
  try {
    const restored = await letters.restore(id);
    session.renew(restored.nav);
    say(restored.text);
  } catch (thrown) {
    sayRefused(thrown);
  }
}
