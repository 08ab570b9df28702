import { acts } from '$lib/api/acts';
import type { ActList, ActsIn } from '$lib/api/types';
import { Answer } from '$lib/state/answer.svelte';
import { route } from '$lib/state/route.svelte';

/** What the list is narrowed to; the address holds it, so that a way back finds it again. */
interface Narrowed {
  who: string;
  from: string;
  to: string;
  subject: string;
  category: string;
  thing: string;
}

/** As many as a clerk looks through at once. */
const PAGE = 40;

/** A page of what was done. Pages follow each other, so the list never grows. */
export class Acts {
  readonly answer = new Answer<ActList>();
  narrowed = $state<Narrowed>({
    who: route.detail('who'), from: route.detail('from'), to: route.detail('to'),
    subject: route.detail('subject'), category: route.detail('category'), thing: route.detail('thing'),
  });
  /** The acts before which the pages up to this one begin; the first begins with the newest. */
  #pages = $state.raw<readonly number[]>([0]);

  get first(): boolean {
    return this.#pages.length === 1;
  }

  get more(): number {
    return this.answer.value?.more ?? 0;
  }

  async read(): Promise<void> {
    await this.answer.ask(() => acts.list(this.#question()));
  }

  async narrow(to: Partial<Narrowed>): Promise<void> {
    Object.assign(this.narrowed, to);
    route.set({ ...this.narrowed });
    this.#pages = [0];
    await this.read();
  }

  async older(): Promise<void> {
    this.#pages = [...this.#pages, this.more];
    await this.read();
  }

  async newer(): Promise<void> {
    this.#pages = this.#pages.slice(0, -1);
    await this.read();
  }

  #question(): ActsIn {
    const { who, from, to, subject, category, thing } = this.narrowed;
    return { before: this.#pages.at(-1) ?? 0, count: PAGE, who, from, to, subject: subject as ActsIn['subject'], category, id: thing };
  }
}
