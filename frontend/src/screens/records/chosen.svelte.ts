import { records } from '$lib/api/records';
import type { Many, RecordIn } from '$lib/api/types';
import { done } from '$lib/state/done.svelte';
import { language } from '$lib/state/language.svelte';
import { messages } from '$lib/state/messages.svelte';
import { say, sayRefused } from '$lib/toast';
import type { CategoryPage } from './category.svelte';

/** More rows than any table has. */
const ALL = 100_000;

/** What is done to several rows. */
export interface Change {
  do: 'set' | 'delete' | 'confirm';
  field?: string;
  value?: string;
  /** The record whose value is taken. */
  like?: string;
}

/** The rows of a table that were chosen, in the order of the table, and what is done to all of them in one act. */
export class Chosen {
  readonly #page: CategoryPage;
  #rows = $state.raw(new Map<string, RecordIn>());
  #anchor = 0;
  #busy = $state<'' | Change['do'] | 'move'>('');

  constructor(page: CategoryPage) {
    this.#page = page;
  }

  get size(): number {
    return this.#rows.size;
  }
  get busy(): string {
    return this.#busy;
  }
  has(id: string): boolean {
    return this.#rows.has(id);
  }
  /** Everything that the table shows is chosen. */
  get all(): boolean {
    return this.size > 0 && this.size >= this.#page.rows.total;
  }
  /** Clerks decide the order, and all of it is seen: a row can be moved. */
  get ordered(): boolean {
    const { form, question } = this.#page;
    return Boolean(form?.rank) && question.filter === '' && question.only === '' && question.sort === '' && !question.deleted;
  }

  /** turn chooses a row, or no longer; a range goes on from it. */
  turn(index: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#anchor = index;
      const row = this.#page.rows.at(index);
      if (row && this.has(row.id)) this.#rows = new Map([...this.#rows].filter(([id]) => id !== row.id));
      else await this.#take(index, index, true);
    });
  }

  /** reach chooses from the row chosen last to this one, and nothing else; begin is where the keyboard is. */
  reach(index: number, begin = this.#anchor): Promise<void> {
    return this.#inTurn(async () => {
      if (this.size === 0) this.#anchor = begin;
      await this.#take(Math.min(this.#anchor, index), Math.max(this.#anchor, index), false);
    });
  }

  turnAll(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.all) this.clear();
      else await this.#take(0, ALL - 1, false);
    });
  }

  clear(): void {
    this.#rows = new Map();
  }

  /** renew reads the revisions of what is chosen again; what is no more is chosen no more. */
  async renew(): Promise<void> {
    const { size } = this;
    if (size === 0) return;
    try {
      const now = await records.keys({ ...this.#page.question, filter: '', only: '', count: ALL });
      if (size === this.size) this.#rows = new Map(now.rows.filter(({ id }) => this.has(id)).map((row) => [row.id, row]));
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  /** wouldBe is what would come of a change; nothing is stored. */
  wouldBe(change: Change): Promise<Many> {
    return this.#ask(change, true);
  }

  /** apply changes all that are chosen, in one act; what the rules refuse stays as it was. False where nothing was stored. */
  async apply(change: Change): Promise<boolean> {
    await this.#before;
    if (this.size === 0) return false;
    return this.#during(change.do, async () => this.#told(await this.#ask(change, false)));
  }

  /** fill gives a field of the chosen rows the value of the first; where none or one is chosen, the row that of the row above. */
  async fill(field: string, index: number): Promise<void> {
    const { question, rows } = this.#page;
    await this.#before;
    await this.renew(); // in the order of the table
    const [first] = this.#rows.keys();
    const [row, above] = [rows.at(index), rows.at(index - 1)];
    const into = this.size > 1 ? [...this.#rows.values()].slice(1) : row ? [{ id: row.id, base: 0 }] : [];
    const like = this.size > 1 ? first : above?.id;
    if (!like || into.length === 0) return messages.tell(language.words.many.fillNothing);
    await this.#during('set', async () => this.#told(await records.many({ category: question.category, rows: into, do: 'set', field, value: '', like, dry: false })));
  }

  /** move moves the chosen rows, or the one at index, by a place; the answer is by how many the keyboard goes along. */
  async move(index: number, step: number): Promise<number> {
    const row = this.#page.rows.at(index);
    if (!row || !(await this.#move({ ids: this.#moved(row.id), step, at: '', after: false }))) return 0;
    return this.#page.rows.at(index + step)?.id === row.id ? step : 0;
  }

  /** drop moves the dragged row, with the chosen ones where it is of them, to stand before or after another. */
  async drop(id: string, at: string, after: boolean): Promise<void> {
    await this.#move({ ids: this.#moved(id), step: 0, at, after });
  }

  #moved(id: string): string[] {
    return this.has(id) ? [...this.#rows.keys()] : [id];
  }

  async #move(wish: { ids: string[]; step: number; at: string; after: boolean }): Promise<boolean> {
    if (this.#page.form?.rank && !this.ordered) {
      say(language.words.many.moveWhole);
      return false;
    }
    let moved = false;
    await this.#during('move', async () => {
      const saved = await records.move({ category: this.#page.category, ...wish });
      moved = true;
      await this.#page.saved(saved);
      messages.tell(saved.text);
    });
    return moved;
  }

  #ask(change: Change, dry: boolean): Promise<Many> {
    const { field = '', value = '', like = '' } = change;
    return records.many({ category: this.#page.category, rows: [...this.#rows.values()], do: change.do, field, value, like, dry });
  }

  #told(many: Many): void {
    void this.#page.saved(many);
    say(many.text, many.changed > 0 ? done.undo : undefined);
  }

  async #during(busy: Change['do'] | 'move', run: () => Promise<void>): Promise<boolean> {
    if (this.#busy !== '') return false;
    this.#busy = busy;
    try {
      await run();
      return true;
    } catch (thrown) {
      sayRefused(thrown);
      return false;
    } finally {
      this.#busy = '';
    }
  }

  #before: Promise<void> = Promise.resolve();

  /** Keys come faster than Go answers: each choice goes on from the one before. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#before = this.#before.then(work);
    return this.#before;
  }

  async #take(from: number, to: number, more: boolean): Promise<void> {
    try {
      const { rows } = await records.keys({ ...this.#page.question, from, count: to - from + 1 });
      this.#rows = new Map([...(more ? this.#rows : []), ...rows.map((row) => [row.id, row] as const)]);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }
}
