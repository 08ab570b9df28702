import { Problem, Refused, refusal } from '$lib/api/call';
import { imports } from '$lib/api/imports';
import { offices } from '$lib/api/offices';
import type { ImportedTable, ImportOpen, ImportRow, ImportTable, ImportView, Job } from '$lib/api/types';
import { done } from '$lib/state/done.svelte';
import { jobs } from '$lib/state/jobs.svelte';
import { language } from '$lib/state/language.svelte';
import { Rows } from '$lib/state/rows.svelte';
import { session } from '$lib/state/session.svelte';
import { say, sayRefused } from '$lib/toast';

/** Where the page goes on as an import begins and ends. */
interface Listener {
  opened: () => void;
  left: () => void;
  /** Rows were stored, those of this category first. */
  taken: (category: string) => void;
}

/** Choices, the table and the rows that an answer is about. */
interface Asked {
  tables: readonly ImportTable[];
  table: number;
  show: string;
}

/** A list on its way in from elsewhere: what was understood of it, and what was chosen. Nothing is stored before it is taken. */
export class Importing {
  readonly rows: Rows<ImportRow>;
  readonly #listener: Listener;
  #view = $state.raw<ImportView>();
  #asked = $state.raw<Asked>({ tables: [], table: 0, show: '' });
  #refused = $state.raw<Refused>();
  #opening = $state(false);
  #job = $state('');
  #from = 0;
  #gone = false;
  /** The look that is on its way, if any: only what was looked at is taken. */
  #looking: Promise<unknown> = Promise.resolve();

  constructor(listener: Listener) {
    this.#listener = listener;
    this.rows = new Rows((from, count) => this.#window(from, count), (thrown) => this.#failed(thrown));
  }

  /** What was understood; undefined while nothing is brought in. */
  get view(): ImportView | undefined {
    return this.#view;
  }

  /** The table that is shown. */
  get table(): ImportedTable | undefined {
    return this.#view?.tables[this.#view.table];
  }

  /** The state of the rows that are asked for, '' for all. */
  get show(): string {
    return this.#asked.show;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  get opening(): boolean {
    return this.#opening;
  }

  /** The taking, while it is under way. */
  get job(): Job | undefined {
    return jobs.of(this.#job);
  }

  /** open reads a list, in place of the one before. */
  async open(given: Partial<ImportOpen> & { source: string }): Promise<void> {
    if (this.#opening || this.#job !== '') return;
    this.#opening = true;
    try {
      const view = await imports.open({ category: '', text: '', html: '', ...given });
      if (!view.given) return;
      if (this.#gone) return this.#drop(view);
      this.#drop(this.#view);
      this.#view = view;
      this.#refused = undefined;
      this.#ask({ tables: [], table: view.table, show: '' });
      this.#listener.opened();
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#opening = false;
    }
  }

  /** leave lets the list go; nothing was stored. Where rows are being stored already, it waits for their end. */
  leave(): void {
    if (!this.#view || this.#job !== '') return;
    this.#end();
    this.#listener.left();
  }

  /** goes is for the page going away. */
  goes(): void {
    this.#gone = true;
    if (this.#job === '') this.#end();
  }

  /** again looks once more: after another language, after something else has changed. */
  again(): void {
    if (this.#view) void this.rows.reload(this.#from);
  }

  need(from: number, to: number): void {
    this.#from = from;
    this.rows.need(from, to);
  }

  /** filter shows the rows of a state alone, '' all. */
  filter(show: string): void {
    this.#ask({ ...this.#asked, show });
  }

  /** turnTo shows another table. */
  turnTo(table: number): void {
    this.#ask({ ...this.#asked, table, show: '' });
  }

  /** tick says whether a table is taken. */
  tick(table: number, take: boolean): void {
    this.#choose(table, { take });
  }

  /** goTo says of which category the shown table is; its columns are matched anew. */
  goTo(category: string): void {
    if (this.#view) this.#choose(this.#view.table, { category, columns: [], take: true });
  }

  /** convert has the text of the shown table turned from Bijoy, or left as it was; its columns are matched anew. */
  convert(bijoy: boolean): void {
    if (this.#view) this.#choose(this.#view.table, { bijoy, columns: [] });
  }

  /** headAt says in which row of the shown table the headings stand, -1 for none; fields that were chosen stay. */
  headAt(head: number): void {
    if (this.#view) this.#choose(this.#view.table, { head });
  }

  /** clear says whether an empty cell of the shown table empties its field. */
  clear(clear: boolean): void {
    if (this.#view) this.#choose(this.#view.table, { clear });
  }

  /** match says which field a column of the shown table is, '' for none; a field is in one column alone. */
  match(column: number, field: string): void {
    const view = this.#view;
    if (!view) return;
    const chosen = this.#chosen(view)[view.table]?.columns ?? [];
    const now = chosen.length > 0 ? chosen : view.columns.map((one) => one.field);
    this.#choose(view.table, { columns: now.map((one, at) => (at === column ? field : one === field ? '' : one)) });
  }

  /** turnRow leaves a row out, or takes it again: by what was chosen last, which the rows may not show yet. */
  turnRow(row: ImportRow): void {
    const view = this.#view;
    if (!view || !turns(row)) return;
    const skip = this.#chosen(view)[view.table]?.skip ?? [];
    this.#choose(view.table, { skip: skip.includes(row.number) ? skip.filter((one) => one !== row.number) : [...skip, row.number] });
  }

  /** take stores what was looked at last. */
  async take(): Promise<void> {
    if (this.#job !== '') return;
    await this.#looking;
    const view = this.#view;
    if (!view || view.ready === '' || this.#job !== '') return;
    try {
      const job = await imports.take(this.#question(view, 0, 0), view.stamp);
      jobs.hear(job);
      this.#job = job.id;
      await this.#over(view, await jobs.over(job.id));
    } catch (thrown) {
      this.#failed(thrown);
    } finally {
      this.#job = '';
    }
  }

  async #over(view: ImportView, end: Job): Promise<void> {
    if (end.state !== 'done') {
      if (end.error) this.#failed(new Refused([new Problem(end.error)]));
      else say(language.words.imports.stopped);
      return this.again(); // what it rests on may have changed: import.stale
    }
    this.#job = '';
    this.#end();
    const first = view.tables.find((one) => one.take && one.new + one.changed > 0)?.category ?? '';
    session.renew((await offices.session(language.current)).nav);
    say(end.result, done.undo);
    if (!this.#gone) this.#listener.taken(first);
  }

  /** The choices made for every table, or where none was made yet, as it was understood. */
  #chosen(view: ImportView): readonly ImportTable[] {
    if (this.#asked.tables.length > 0) return this.#asked.tables;
    return view.tables.map((one, table) => ({ table, take: one.take, category: '', head: 0, columns: [], bijoy: one.convert, clear: one.clear, skip: [] }));
  }

  #choose(table: number, change: Partial<ImportTable>): void {
    if (!this.#view || this.#job !== '') return;
    const tables = this.#chosen(this.#view).map((one) => (one.table === table ? { ...one, ...change } : one));
    this.#asked = { ...this.#asked, tables };
    void this.rows.reload(this.#from);
  }

  #ask(asked: Asked): void {
    this.#asked = asked;
    this.#from = 0;
    void this.rows.reload();
  }

  #question(view: ImportView, from: number, count: number): Parameters<typeof imports.look>[0] {
    const { tables, table, show } = this.#asked;
    return { source: view.source, tables: [...tables], table, show, from, count };
  }

  /** One look at a time: of choices that come faster than answers, the last alone is asked about. */
  #window(from: number, count: number): Promise<{ rows: ImportRow[]; total: number }> {
    const asked = this.#asked;
    const looked = this.#looking.then(() => this.#look(asked, from, count));
    this.#looking = looked.catch(() => undefined);
    return looked;
  }

  async #look(asked: Asked, from: number, count: number): Promise<{ rows: ImportRow[]; total: number }> {
    const view = this.#view;
    if (!view || asked !== this.#asked) return { rows: [], total: 0 };
    const answer = await imports.look(this.#question(view, from, count));
    if (this.#view?.source === view.source && this.#asked === asked) {
      this.#view = { ...answer, rows: [] };
      this.#refused = undefined;
    }
    return { rows: answer.rows, total: answer.shown };
  }

  #failed(thrown: unknown): void {
    const refused = refusal(thrown);
    const gone = refused.has('import.gone');
    if (gone || refused.has('import.stale')) sayRefused(refused);
    else this.#refused = refused;
    if (!gone) return;
    this.#view = undefined;
    this.#listener.left();
  }

  #end(): void {
    this.#drop(this.#view);
    this.#view = undefined;
  }

  #drop(view: ImportView | undefined): void {
    if (view) void imports.drop(view.source).catch(() => undefined); // Go lets the oldest go by itself
  }
}

/** turns tells whether it can be said of a row that it is left out: others bring nothing anyway. */
export function turns(row: ImportRow): boolean {
  return row.state === 'new' || row.state === 'changed' || row.state === 'skipped';
}
