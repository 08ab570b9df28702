import { tick } from 'svelte';
import type { Sort } from '$components/columns';
import { bundles } from '$lib/api/bundles';
import { type Refused, refusal } from '$lib/api/call';
import { type Begun, records } from '$lib/api/records';
import type { Form, Job, Saved, Table, TableIn, TableRow } from '$lib/api/types';
import { fillOf, NEW } from '$lib/places';
import { done } from '$lib/state/done.svelte';
import { jobs } from '$lib/state/jobs.svelte';
import { messages } from '$lib/state/messages.svelte';
import { route } from '$lib/state/route.svelte';
import { Rows } from '$lib/state/rows.svelte';
import { session } from '$lib/state/session.svelte';
import { say, sayRefused } from '$lib/toast';
import { readRecord } from './reading';
import { OpenRecord } from './record.svelte';
import type { Listener } from './typed';

/** How long after the last key the table is filtered. */
const FILTER_MS = 200;

/** The page of one category: its table, read by window, and the record that is open beside it. */
export class CategoryPage {
  readonly category: string;
  readonly rows: Rows<TableRow>;
  #form = $state.raw<Form>();
  #head = $state.raw<Table>();
  #refused = $state.raw<Refused>();
  #record = $state.raw<OpenRecord>();
  sort = $state.raw<Sort>();
  filter = $state('');
  /** What the table is narrowed to beside the words; '' is all. */
  only = $state('');
  #busy = $state<'' | 'confirm' | 'apply' | 'sheet'>('');
  #sheet = $state('');
  readonly #left: () => void;
  readonly #listener: Listener = {
    saved: (saved) => {
      messages.tell(saved.text);
      this.#saved(saved);
    },
    drafted: () => this.rows.reload(this.#from),
  };
  #from = 0;
  #asked = '';
  #fill = '';
  /** What the next new record begins with, beside what the address says. */
  #begun: Begun = {};
  #deleted = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** left hears that the open record went away by itself. */
  constructor(category: string, left: () => void = () => undefined) {
    this.category = category;
    this.#left = left;
    this.rows = new Rows((from, count) => this.#window(from, count), (thrown) => (this.#refused = refusal(thrown)));
  }

  get form(): Form | undefined {
    return this.#form;
  }
  /** All of the table but its rows: state, reasons, columns. */
  get head(): Table | undefined {
    return this.#head;
  }
  get refused(): Refused | undefined {
    return this.#refused;
  }
  get record(): OpenRecord | undefined {
    return this.#record;
  }
  /** The table shows what was deleted. */
  get deleted(): boolean {
    return this.#deleted;
  }
  get busy(): string {
    return this.#busy;
  }
  /** The spreadsheet that is being written. */
  get sheet(): Job | undefined {
    return jobs.of(this.#sheet);
  }

  /** load asks for everything shown: at the start, after another language, day or undo. */
  async load(): Promise<void> {
    this.#refused = undefined;
    try {
      this.#form = await records.form(this.category);
      this.rows.reload(this.#from);
      if ((await this.#record?.refresh()) === false) this.#gone();
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  need(from: number, to: number): void {
    this.#from = from;
    this.rows.need(from, to);
  }

  sortBy(sort: Sort): void {
    this.sort = sort;
    this.rows.reload();
  }

  /** filterBy narrows the table a moment after typing stops. */
  filterBy(text: string, event?: Event): void {
    this.filter = text;
    clearTimeout(this.#timer);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => this.rows.reload(), FILTER_MS);
  }

  /** showOnly narrows the table to one of the choices that Go offers, or shows all again. */
  showOnly(choice: string): void {
    this.only = choice;
    this.rows.reload();
  }

  /** show opens what the address names; a late answer to an earlier address is dropped. */
  async show(id: string, field: string, fill = ''): Promise<void> {
    const form = this.#form;
    this.#asked = id;
    if (!form || id === '') return this.#put(undefined);
    const real = id === NEW ? '' : id;
    if (this.#record?.id === real && (real !== '' || fill === this.#fill)) return field === '' ? undefined : this.#record.wants(field);
    try {
      const view = await readRecord(this.category, real, { fill: fillOf(fill), ...this.#begun });
      if (this.#asked !== id) return;
      this.#fill = real === '' ? fill : '';
      this.#begun = {};
      this.#put(new OpenRecord(form, view, this.#listener, field || view.start));
    } catch (thrown) {
      if (this.#asked !== id) return;
      sayRefused(thrown);
      this.close();
    }
  }

  open(id: string, field = ''): void {
    route.set({ record: id, field, fill: '', at: '' });
  }

  close(): void {
    this.open('');
  }

  /** begin opens a new record that begins as said. */
  async begin(begun: Begun): Promise<void> {
    await tick(); // the address has the name of what was new
    this.#begun = begun;
    this.open(NEW);
  }

  /** showDeleted turns the table to what was deleted, or back. */
  showDeleted(deleted: boolean): void {
    this.#deleted = deleted;
    this.close();
    this.rows.reload();
  }

  /** bringBack makes the open record live again, as one act; what was typed in it is saved with it. */
  async bringBack(record: OpenRecord): Promise<void> {
    if (!(await record.bringBack())) return;
    if (this.#deleted && (this.#head?.deleted ?? 0) <= 1) this.#deleted = false;
    this.rows.reload();
  }

  /** leave lets go of everything as the page goes away. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#put(undefined);
  }

  /** remove takes a record away; the line at the edge brings it back. */
  async remove(record: OpenRecord): Promise<void> {
    const { id, view } = record;
    try {
      const saved = await records.remove(id, view.revision);
      this.#asked = '';
      this.#record = undefined;
      this.close();
      this.#saved(saved);
      say(saved.text, () => void this.#undelete(id, view.revision + 1));
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  async confirmAll(): Promise<void> {
    await this.#change('confirm', () => records.confirm(this.category));
  }

  /** apply says why the category does not apply; '' that it does after all. */
  async apply(reason: string): Promise<boolean> {
    return this.#change('apply', () => records.setNotApplicable(this.category, reason));
  }

  async toSheet(): Promise<void> {
    this.#busy = 'sheet';
    try {
      const job = await (this.filter + this.only === '' ? bundles.spreadsheet(this.category) : records.sheetOf(this.asked()));
      jobs.hear(job);
      this.#sheet = job.id;
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#busy = '';
    }
  }

  /** sheetTold forgets the spreadsheet after its end was told. */
  sheetTold(): void {
    this.#sheet = '';
  }

  async #undelete(id: string, revision: number): Promise<void> {
    try {
      const saved = await records.bringBack(id, revision);
      this.#saved(saved);
      say(saved.text);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  async #change(busy: 'confirm' | 'apply', run: () => Promise<Saved>): Promise<boolean> {
    this.#busy = busy;
    try {
      const saved = await run();
      this.#saved(saved);
      if (saved.text !== '') say(saved.text, busy === 'confirm' ? done.undo : undefined);
      return true;
    } catch (thrown) {
      sayRefused(thrown);
      return false;
    } finally {
      this.#busy = '';
    }
  }

  /** The open record is in the history alone. */
  #gone(): void {
    this.#asked = '';
    this.#put(undefined);
    this.close();
    this.#left();
  }

  #put(record: OpenRecord | undefined): void {
    this.#record?.leave();
    this.#record = record;
  }

  #saved(saved: Saved): void {
    session.show(saved.nav);
    this.rows.reload(this.#from);
    // A new record has its name now; the form stays as it is.
    const { record } = this;
    if (record && saved.record && record.id === saved.record.id && route.detail('record') === NEW) {
      this.#asked = record.id;
      route.set({ record: record.id, fill: '' });
    }
  }

  /** asked is what the table is asked for: narrowed and ordered as it stands. */
  asked(): TableIn {
    const sort = this.sort;
    return { category: this.category, filter: this.filter, only: this.#deleted ? '' : this.only, sort: sort?.column ?? '', descending: sort?.descending ?? false, from: 0, count: 0, deleted: this.#deleted };
  }

  async #window(from: number, count: number): Promise<{ rows: TableRow[]; total: number }> {
    const [filter, sort, deleted, only] = [this.filter, this.sort, this.#deleted, this.only];
    const table = await records.table({ ...this.asked(), from, count });
    if (filter === this.filter && sort === this.sort && deleted === this.#deleted && only === this.only) this.#head = { ...table, rows: [] };
    return { rows: table.rows, total: table.shown };
  }
}
