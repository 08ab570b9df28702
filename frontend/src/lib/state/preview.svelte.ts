import { type Refused, refusal } from '$lib/api/call';
import type { Preview } from '$lib/api/types';
import { latest } from '$lib/latest';

/** The PDF of what is being typed: asked for at once, so that the page follows the keys as fast as it can be drawn. */
export class LivePreview {
  #shown = $state.raw() as Preview;
  #refused = $state.raw<Refused>();
  #gone = false;
  /** draw shows what is typed now, sooner or later; it may be called at every key. */
  readonly draw: () => void;

  constructor(first: Preview, ask: () => Promise<Preview>) {
    this.#shown = first;
    this.draw = latest(async () => {
      try {
        const preview = await ask();
        if (this.#gone) return;
        this.#shown = preview;
        this.#refused = undefined;
      } catch (thrown) {
        if (!this.#gone) this.#refused = refusal(thrown);
      }
    });
  }

  get shown(): Preview {
    return this.#shown;
  }

  /** Why what is typed cannot be drawn; the last that could stays in view. */
  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** leave is for the page going away: no answer is waited for. */
  leave(): void {
    this.#gone = true;
  }
}
