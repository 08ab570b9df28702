import { acts } from '$lib/api/acts';
import type { Reversed } from '$lib/api/types';
import { say, sayRefused, withdraw } from '$lib/toast';
import { session } from './session.svelte';

/** What was done and can be taken back, from wherever it is asked for. */
class Done {
  undo = (): Promise<void> => this.#inTurn(() => this.#reverse(session.nav.undo, acts.undo));

  redo = (): Promise<void> => this.#inTurn(() => this.#reverse(session.nav.redo, acts.redo));

  #before: Promise<void> = Promise.resolve();

  /** Keys come faster than a slow disk answers: whether there is something to bring back is known after the undo before. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#before = this.#before.then(work);
    return this.#before;
  }

  async #reverse(what: string, ask: () => Promise<Reversed>): Promise<void> {
    if (what === '') return;
    try {
      const done = await ask();
      withdraw(); // what they would take back may be just this
      session.renew(done.nav);
      say(done.text);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }
}

export const done = new Done();
