import { type Refused, refusal } from '$lib/api/call';
import { settings } from '$lib/api/settings';
import type { Holiday, HolidayList } from '$lib/api/types';
import { language } from '$lib/state/language.svelte';
import { session } from '$lib/state/session.svelte';
import { Draft } from '$lib/state/draft.svelte';
import { say } from '$lib/toast';

/** A row keeps its place on the screen while its day is being typed. */
interface Row extends Holiday {
  key: number;
}

/** One year's list of holidays as it is being changed. */
class HolidaysEditor {
  #list = $state.raw<HolidayList>();
  #rows = $state<Row[]>([]);
  #refused = $state.raw<Refused>();
  #moved = $state.raw<readonly string[]>([]);
  #busy = $state(false);
  #keys = 0;
  #file = '';
  readonly #typing = new Draft<object>({}, () => this.#keep());

  get list(): HolidayList | undefined {
    return this.#list;
  }

  get rows(): Row[] {
    return this.#rows;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** Which open due dates the last save moved, in words. */
  get moved(): readonly string[] {
    return this.#moved;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get changed(): boolean {
    return this.#list !== undefined && JSON.stringify(this.#typed()) !== JSON.stringify(this.#list.rows);
  }

  /** problem is what stands under a field of a row; a row that was added or taken away since is not known by its old place. */
  problem(field: string): string {
    const found = this.#refused?.of(field);
    return found ? [found.text(language.current), found.todo(language.current)].filter(Boolean).join(' ') : '';
  }

  /** load asks for a year, 0 for that of the day; what was typed stays unless the year or the office is another. */
  async load(year = this.#list?.year ?? 0, afresh = false, discard = false): Promise<void> {
    const file = `${session.facts?.file}/${session.facts?.name}`;
    try {
      await this.#typing.flush();
      const list = await settings.holidays(file === this.#file ? year : 0);
      if (!afresh && file === this.#file && this.changed && list.year === this.#list?.year) this.#list = { ...list, rows: this.#list.rows, base: this.#list.base };
      else this.#show(list);
      if (list.typed && afresh && list.year === year && discard) await settings.dropHolidays(list.year);
      else if (list.typed && !this.changed) this.#bringBack(list, list.typed);
      this.#file = file;
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  add(): void {
    this.#rows.push({ key: ++this.#keys, date: '', kind: 'general', name_bn: '', moon: false, confirmed: true });
  }

  /** takeAnnounced fills a year without a list with the days announced for it; they are stored when the list is saved. */
  takeAnnounced(): void {
    this.#rows = (this.#list?.announced ?? []).map((row) => ({ ...row, key: ++this.#keys }));
  }

  /** take puts days into the list of a year, each in place of what stood on it; they are stored when the list is saved. */
  async take(year: number, days: readonly Holiday[]): Promise<void> {
    if (year !== this.#list?.year) await this.load(year, true);
    if (this.#list?.year !== year) return;
    const taken = new Set(days.map((day) => day.date));
    const rows = [...this.#rows.filter((row) => !taken.has(row.date)), ...days.map((day) => ({ ...day, key: ++this.#keys }))];
    this.#rows = rows.sort((a, b) => a.date.localeCompare(b.date));
    this.#refused = undefined;
    this.touched();
    say(language.words.settings.pasted(days.length));
  }

  remove(key: number): void {
    this.#rows = this.#rows.filter((row) => row.key !== key);
    this.#refused = undefined;
  }

  /** touched tells that something was typed, or typed back. */
  touched(): void {
    this.#typing.touched();
  }

  /** flush sends what is typed: on leaving the page. */
  flush(): Promise<void> {
    return this.#typing.flush();
  }

  async #keep(): Promise<void> {
    if (!this.#list) return;
    if (this.changed) await settings.keepHolidays(this.#list.year, this.#list.base, this.#typed());
    else await settings.dropHolidays(this.#list.year);
  }

  async save(): Promise<void> {
    if (!this.#list || this.#busy) return;
    this.#busy = true;
    try {
      await this.#typing.flush();
      const saved = await settings.saveHolidays(this.#list.year, this.#list.base, this.#typed());
      this.#show(saved.list);
      this.#moved = saved.moved;
      say(saved.text);
    } catch (thrown) {
      this.#refused = refusal(thrown);
    } finally {
      this.#busy = false;
    }
  }

  #typed(): Holiday[] {
    return this.#rows.map(({ date, kind, name_bn, moon, confirmed }) => ({ date, kind, name_bn, moon, confirmed }));
  }

  #bringBack(list: HolidayList, typed: NonNullable<HolidayList['typed']>): void {
    this.#list = { ...list, base: typed.base };
    this.#rows = typed.rows.map((row) => ({ ...row, key: ++this.#keys }));
  }

  #show(list: HolidayList): void {
    this.#list = list;
    this.#rows = list.rows.map((row) => ({ date: row.date, kind: row.kind, name_bn: row.name_bn, moon: row.moon, confirmed: row.confirmed, key: ++this.#keys }));
    this.#refused = undefined;
    this.#moved = [];
    this.#typing.settled({});
  }
}

export const holidays = new HolidaysEditor();
