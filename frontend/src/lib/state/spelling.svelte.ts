import { spellings } from '$lib/api/spelling';
import type { SpellMark, SpellingView } from '$lib/api/types';
import { say, sayRefused } from '$lib/toast';
import { SvelteSet } from 'svelte/reactivity';
import { done } from './done.svelte';
import { session } from './session.svelte';

/** What the office says of spelling, and the words that are let be until the program ends. */
class Spelling {
  #view = $state.raw<SpellingView>();
  readonly #left = new SvelteSet<string>();
  /** What a change made of the office's revision: settings that are open go on from it. */
  readonly #revisions = new Map<number, number>();
  #turn = $state(0);

  get view(): SpellingView | undefined {
    return this.#view;
  }

  /** Goes up with each change: what was looked at before is looked at anew. */
  get turn(): number {
    return this.#turn + session.turn;
  }

  /** marks are the words of each text that could be written otherwise; an answer that cannot be had is none, for nobody asked. */
  async marks(texts: string[]): Promise<SpellMark[][]> {
    if (!texts.some((text) => /\p{Script=Bengali}/u.test(text))) return texts.map(() => []);
    const answer = await spellings.check(texts).catch(() => undefined);
    return texts.map((_, at) => answer?.texts[at] ?? []);
  }

  isLeft(word: string): boolean {
    return this.#left.has(word);
  }

  /** leave lets a word be as it is, everywhere, until the program ends. */
  leave(word: string): void {
    this.#left.add(word);
  }

  /** follow is the revision that the office has where one was seen and only its spelling was changed since. */
  follow(revision: number): number {
    let now = revision;
    for (let next = this.#revisions.get(now); next !== undefined; next = this.#revisions.get(now)) now = next;
    return now;
  }

  async read(): Promise<void> {
    try {
      this.#view = await spellings.view();
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  /** learn says that a word is right in every text of the office. */
  learn(word: string): Promise<boolean> {
    return this.change(() => spellings.learn(word));
  }

  /** change stores something and tells it, with a way back; false where it was refused. */
  async change(work: () => Promise<SpellingView>): Promise<boolean> {
    try {
      this.take(await work());
      return true;
    } catch (thrown) {
      sayRefused(thrown);
      return false;
    }
  }

  /** take shows what came with an answer. */
  take(view: SpellingView): void {
    this.#view = view;
    this.#turn += 1;
    if (view.before > 0) this.#revisions.set(view.before, view.revision);
    if (view.nav) session.show(view.nav);
    if (view.text !== '') say(view.text, done.undo);
  }
}

export const spelling = new Spelling();
