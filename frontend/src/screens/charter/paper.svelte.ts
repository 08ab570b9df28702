import type { Refused } from '$lib/api/call';
import { charters } from '$lib/api/charters';
import { prints } from '$lib/api/prints';
import type { Preview, PrintOffer, SavedFile } from '$lib/api/types';
import { Answer } from '$lib/state/answer.svelte';
import { route } from '$lib/state/route.svelte';
import { session } from '$lib/state/session.svelte';

/** The kind that is no list of Go's: the charter has its own form and paper. */
export const CHARTER = 'charter';
/** The one kind that is of a single entry. */
export const ENTRY = 'entry';
/** The help of the program as a book. */
export const MANUAL = 'manual';
/** The one kind that covers a period. */
export const REGISTER = 'register';

/**
 * One document on the page and how it is to be printed. What is chosen stands in the address, so that a
 * reload or Alt+Left finds it again; the preview is its own, so that no document shows another's pages.
 */
export class Paper {
  readonly kind: string;
  readonly #answer = new Answer<Preview>();

  constructor(kind: string) {
    this.kind = kind;
  }

  /** The PDF as it would be printed; undefined until it is there and while what is chosen is refused. */
  get preview(): Preview | undefined {
    return this.refused ? undefined : this.#answer.value;
  }

  get refused(): Refused | undefined {
    return this.#answer.refused;
  }

  /** Field, ministry, or '' as the charter's own record says. */
  get form(): string {
    return route.detail('form');
  }

  get size(): string {
    return route.detail('paper') || 'a4';
  }

  /** The first day of a register: that of the year unless chosen. */
  get from(): string {
    return route.detail('from') || (session.day && `${session.day.slice(0, 4)}-01-01`);
  }

  /** The last day of a register: the session's unless chosen. */
  get to(): string {
    return route.detail('to') || session.day;
  }

  /** choose changes form, paper, from or to. */
  choose(details: Partial<Record<'form' | 'paper' | 'from' | 'to', string>>): void {
    route.set(details);
  }

  /** ask brings the preview of what is chosen now. */
  ask(): Promise<void> {
    return this.#answer.ask(() => (this.#isCharter ? charters.preview(this.#charter) : prints.preview(this.#print)));
  }

  savePdf(): Promise<SavedFile> {
    return this.#isCharter ? charters.savePdf(this.#charter) : prints.savePdf(this.#print);
  }

  print(): Promise<PrintOffer> {
    return this.#isCharter ? charters.print(this.#charter) : prints.print(this.#print);
  }

  get #isCharter(): boolean {
    return this.kind === CHARTER;
  }

  get #charter() {
    return { form: this.form, paper: this.size };
  }

  get #print() {
    if (this.kind === ENTRY) return { kind: this.kind, record: route.detail('record') };
    return this.kind === REGISTER ? { kind: this.kind, from: this.from, to: this.to } : { kind: this.kind };
  }
}
