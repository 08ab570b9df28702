import { type Problem, type Refused, refusal } from '$lib/api/call';
import { language } from './language.svelte';

/** What a dialog sends, once at a time: busy meanwhile, and why Go refused it, field by field. */
export class Submission {
  #busy = $state(false);
  #refused = $state.raw<Refused>();

  get busy(): boolean {
    return this.#busy;
  }

  get problems(): readonly Problem[] {
    return this.#refused?.problems ?? [];
  }

  /** The sentence under a field; '' where nothing is wrong with it. */
  said(field: string): string {
    return this.#refused?.of(field)?.text(language.current) ?? '';
  }

  /** The problems that stand under none of the fields. */
  beside(...fields: string[]): readonly Problem[] {
    return this.problems.filter((one) => !fields.includes(one.field));
  }

  /** send does the work and tells whether it went well; a second press while it runs does nothing. */
  async send(work: () => Promise<void>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#refused = undefined;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.#refused = refusal(thrown);
      return false;
    } finally {
      this.#busy = false;
    }
  }
}
