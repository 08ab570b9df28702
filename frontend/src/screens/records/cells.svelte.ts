import { sayRefused } from '$lib/toast';
import type { CategoryPage } from './category.svelte';
import { readRecord } from './reading';
import { OpenRecord } from './record.svelte';

/**
 * A cell of the table that is edited in place: the field of a record that is open for it alone, with the same checks, drafts
 * and saves as its form.
 */
export class Cells {
  readonly #page: CategoryPage;
  #open = $state.raw<{ record: OpenRecord; row: string; column: string }>();
  #asked = 0;
  #saving: Promise<boolean> | undefined;
  /** What was typed over a cell before it could be typed in. */
  #typed = $state<string>();

  constructor(page: CategoryPage) {
    this.#page = page;
  }

  get open(): { record: OpenRecord; row: string; column: string } | undefined {
    return this.#open;
  }

  /** Letters are on their way into a cell that is still being opened. */
  get typing(): boolean {
    return this.#typed !== undefined;
  }

  /** taken gives what was typed over the cell, to the field that is there now; undefined for nothing. */
  taken(): string | undefined {
    const typed = this.#typed;
    this.#typed = undefined;
    return typed;
  }

  /**
   * edit opens the cell; where the record is open beside the table, or has typing that was never saved, its form. typed takes the
   * place of what stands there, letter by letter until the cell is open; a backspace rubs the last one out, as input methods do.
   */
  async edit(row: string, column: string, typed?: string): Promise<void> {
    const { form, record, category, listener } = this.#page;
    if (typed !== undefined && this.#typed !== undefined) {
      this.#typed = typed === '\b' ? Array.from(this.#typed).slice(0, -1).join('') : this.#typed + typed;
      return;
    }
    if (!form || (this.#open && !(await this.save()))) return;
    if (record?.id === row) return typed === undefined ? record.wants(column) : undefined;
    this.#typed = typed === '\b' ? '' : typed;
    const question = ++this.#asked;
    try {
      const view = await readRecord(category, row);
      if (question !== this.#asked) return;
      if (view.draft_kept) {
        this.#typed = undefined;
        this.#page.open(row, column);
      } else this.#open = { record: new OpenRecord(form, view, listener, column), row, column };
    } catch (thrown) {
      this.#typed = undefined;
      sayRefused(thrown);
    }
  }

  /** save stores what was typed and closes the cell. False where it may not stand: it stays open, and says why. */
  save(): Promise<boolean> {
    this.#saving ??= this.#save().finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  async #save(): Promise<boolean> {
    const open = this.#open;
    if (!open) return true;
    const { record, column } = open;
    if (record.dirty && !(await record.save())) {
      if (!record.theirs) return false;
      // Somebody else saved meanwhile: the form lays both side by side.
      this.#open = undefined;
      this.#page.adopt(record, column);
      return false;
    }
    this.#close();
    return true;
  }

  /** cancel leaves the cell as it was. */
  async cancel(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    if (open.record.dirty) await open.record.drop();
    this.#close();
  }

  /** whole opens the form of the record with what is typed. */
  whole(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#page.adopt(open.record, open.column);
  }

  /** leave keeps what is typed as a draft, as the table goes away. */
  leave(): void {
    this.#asked += 1;
    this.#close();
  }

  #close(): void {
    this.#typed = undefined;
    this.#open?.record.leave();
    this.#open = undefined;
  }
}
