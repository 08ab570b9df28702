import { tick } from 'svelte';
import type { Sort } from '$components/columns';
import { type Refused, refusal } from '$lib/api/call';
import { type Begun, records } from '$lib/api/records';
import type { Form, Saved, Table, TableIn, TableRow } from '$lib/api/types';
import { fillOf, NEW } from '$lib/places';
import { done } from '$lib/state/done.svelte';
import { messages } from '$lib/state/messages.svelte';
import { route } from '$lib/state/route.svelte';
import { Rows } from '$lib/state/rows.svelte';
import { session } from '$lib/state/session.svelte';
import { say, sayRefused } from '$lib/toast';
import { readRecord } from './reading';
import { OpenRecord } from './record.svelte';
import { Sheet } from './sheet.svelte';
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
  #busy = $state<'' | 'confirm' | 'apply'>('');
  #turn = $state(0);
  readonly sheet: Sheet;
  readonly #left: () => void;
  /** What a record that is open on this page tells it. */
  readonly listener: Listener = {
    saved: (saved) => {
      messages.tell(saved.text);
      void this.saved(saved);
    },
    drafted: () => void this.rows.reload(this.#from),
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
    this.sheet = new Sheet(category);
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
  /** What the table shows, as it is asked of Go; from and count are to be said. */
  get question(): TableIn {
    const [filter, sort, deleted] = [this.filter, this.sort, this.#deleted];
    return { category: this.category, filter, only: deleted ? '' : this.only, sort: sort?.column ?? '', descending: sort?.descending ?? false, from: 0, count: 0, deleted };
  }
  /** How often something of the table was stored or read again: what was chosen of it is then to be looked at anew. */
  get turn(): number {
    return this.#turn;
  }

  /** load asks for everything shown: at the start, after another language, day or undo. */
  async load(): Promise<void> {
    this.#refused = undefined;
    try {
      this.#form = await records.form(this.category);
      void this.rows.reload(this.#from);
      this.#turn += 1;
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
    void this.rows.reload();
  }

  /** filterBy narrows the table a moment after typing stops. */
  filterBy(text: string, event?: Event): void {
    this.filter = text;
    clearTimeout(this.#timer);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => void this.rows.reload(), FILTER_MS);
  }

  /** showOnly narrows the table to one of the choices that Go offers, or shows all again. */
  showOnly(choice: string): void {
    this.only = choice;
    void this.rows.reload();
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
      this.#put(new OpenRecord(form, view, this.listener, field || view.start));
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

  /** adopt opens a record that was typed in elsewhere on the page, with all that is typed in it. */
  adopt(record: OpenRecord, field: string): void {
    this.#asked = record.id;
    this.#put(record);
    this.open(record.id, field);
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
    void this.rows.reload();
  }

  /** bringBack makes the open record live again, as one act; what was typed in it is saved with it. */
  async bringBack(record: OpenRecord): Promise<void> {
    if (!(await record.bringBack())) return;
    if (this.#deleted && (this.#head?.deleted ?? 0) <= 1) this.#deleted = false;
    void this.rows.reload();
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
      void this.saved(saved);
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

  async #undelete(id: string, revision: number): Promise<void> {
    try {
      const saved = await records.bringBack(id, revision);
      void this.saved(saved);
      say(saved.text);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }

  async #change(busy: 'confirm' | 'apply', run: () => Promise<Saved>): Promise<boolean> {
    this.#busy = busy;
    try {
      const saved = await run();
      void this.saved(saved);
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

  /** saved takes what a change answered, whatever of the table was changed; it ends when the rows show it. */
  saved(saved: { nav: Saved['nav']; record?: Saved['record'] }): Promise<void> {
    session.show(saved.nav);
    this.#turn += 1;
    const shown = this.rows.reload(this.#from);
    // A new record has its name now; the form stays as it is.
    const { record } = this;
    if (record && saved.record && record.id === saved.record.id && route.detail('record') === NEW) {
      this.#asked = record.id;
      route.set({ record: record.id, fill: '' });
    }
    return shown;
  }

  async #window(from: number, count: number): Promise<{ rows: TableRow[]; total: number }> {
    const { question } = this;
    const table = await records.table({ ...question, from, count });
    if (JSON.stringify(question) === JSON.stringify(this.question)) this.#head = { ...table, rows: [] };
    return { rows: table.rows, total: table.shown };
  }
}
