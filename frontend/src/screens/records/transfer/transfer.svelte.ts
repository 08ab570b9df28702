import type { Choice } from '$components/choice';
import type { Note } from '$components/note';
import { type Refused, refusal } from '$lib/api/call';
import { transfers } from '$lib/api/transfers';
import type { TransferIn, TransferUse, TransferView } from '$lib/api/types';
import { latest } from '$lib/latest';
import { done } from '$lib/state/done.svelte';
import { language } from '$lib/state/language.svelte';
import { route } from '$lib/state/route.svelte';
import { session } from '$lib/state/session.svelte';
import { say } from '$lib/toast';

/** How long after the last key it is asked what would come of it. */
const PAUSE_MS = 300;

export const ways = ['new', 'listed', 'charge', 'vacant'] as const;

/** A transfer on its way: what was chosen and typed, and what Go says would come of it. */
export class Transfer {
  #officer = $state('');
  #how = $state<string>('new');
  #person = $state('');
  #leftOn = $state('');
  #to = $state('');
  #typed = $state<Record<string, string>>({});
  #chosen = $state<Record<string, string>>({});
  #view = $state.raw<TransferView>();
  #refused = $state.raw<Refused>();
  #busy = $state(false);
  #left = $state.raw(new Set<string>());
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was asked is answered. */
  #settled = $state(false);
  readonly #ask = latest(() => this.#look());

  constructor(officer: string) {
    this.#officer = officer;
  }

  get view(): TransferView | undefined {
    return this.#view;
  }
  get refused(): Refused | undefined {
    return this.#refused;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** It can be made as it is shown. */
  get ready(): boolean {
    return this.#settled && (this.#view?.ready ?? '') !== '';
  }
  get officer(): string {
    return this.#officer;
  }
  get how(): string {
    return this.#how;
  }
  get person(): string {
    return this.#person;
  }
  get leftOn(): string {
    return this.#leftOn;
  }
  get to(): string {
    return this.#to;
  }

  value(field: string): string {
    return this.#typed[field] ?? this.#view?.values[field] ?? '';
  }

  /** What the one who leaves has there, where it could stay with the post. */
  former(field: string): string {
    const before = this.#view?.before[field] ?? '';
    const stays = ['mobile', 'email'].includes(this.#view?.fields.find((one) => one.name === field)?.kind ?? '');
    return stays && this.#how === 'new' && this.value(field) === '' ? before : '';
  }

  /** The sentences beside a field, once somebody was in it. */
  notes(field: string): Note[] {
    if (!this.#left.has(field)) return [];
    return (this.#view?.findings ?? [])
      .filter((one) => one.field === field)
      .map((one) => ({ tone: one.severity === 'error' ? 'error' : one.severity === 'warning' ? 'warning' : 'incomplete', text: one.text, todo: one.todo }));
  }

  /** What a use can become. */
  choices(use: TransferUse): Choice[] {
    const words = language.words.transfer;
    return use.choices.flatMap((choice): Choice[] => {
      if (choice === 'person') return (this.#view?.people ?? []).filter((one) => one.value !== this.#person || this.#how === 'vacant').map((one) => ({ value: one.value, label: one.label, hint: one.hint }));
      if (choice === 'follow') return [{ value: choice, label: words.follow(this.#view?.successor ?? '') }];
      return [{ value: choice, label: choice === 'none' ? words.none : words.keep }];
    });
  }

  leave(officer: string): void {
    this.#officer = officer;
    this.#chosen = {};
    this.ask();
  }
  comeBy(how: string): void {
    this.#how = how;
    this.#person = '';
    this.#typed = {};
    this.#chosen = {};
    this.ask();
  }
  comes(person: string): void {
    this.#person = person;
    this.#typed = {};
    this.ask();
  }
  leavesOn(day: string): void {
    this.#leftOn = day;
    this.soon();
  }
  goesTo(place: string): void {
    this.#to = place;
    this.soon();
  }
  type(field: string, value: string): void {
    this.#typed[field] = value;
    this.soon();
  }
  choose(key: string, choice: string): void {
    this.#chosen[key] = choice;
    this.ask();
  }
  fieldLeft(field: string): void {
    this.#left = new Set(this.#left).add(field);
  }

  /** soon asks a moment after typing stops. */
  soon(): void {
    this.#settled = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }
  ask(): void {
    this.#settled = false;
    clearTimeout(this.#timer);
    this.#ask();
  }

  /** take makes it, and goes to the post. */
  async take(): Promise<void> {
    if (!this.ready || this.#busy || !this.#view) return;
    this.#busy = true;
    this.#refused = undefined;
    try {
      const made = await transfers.take({ ...this.#asked(), stamp: this.#view.stamp });
      session.renew(made.nav); // the table too
      say(made.text, done.undo);
      route.set({ transfer: '', record: made.record });
    } catch (thrown) {
      this.#refused = refusal(thrown);
      this.ask();
    } finally {
      this.#busy = false;
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    route.set({ transfer: '' });
  }

  gone(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const asked = this.#asked();
    try {
      this.#view = await transfers.look(asked);
      this.#settled = JSON.stringify(asked) === JSON.stringify(this.#asked());
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  #asked(): TransferIn {
    return {
      officer: this.#officer, how: this.#how, person: this.#person, values: { ...this.#typed }, left_on: this.#leftOn, to: this.#to,
      chosen: { ...this.#chosen }, stamp: '',
    };
  }
}
