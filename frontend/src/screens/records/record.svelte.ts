import { type Refused, refusal } from '$lib/api/call';
import { type Given, records } from '$lib/api/records';
import type { AttachmentRow, Draft as DraftIn, Form, RecordView, Saved } from '$lib/api/types';
import { Draft } from '$lib/state/draft.svelte';
import { beforeReading } from '$lib/state/leaving';
import { sayProblem, sayRefused } from '$lib/toast';
import { Checks } from './checks.svelte';
import { readRecord } from './reading';
import { type Listener, type Typed, typedOf, type Wish, withFiles } from './typed';

/** One record open in its form: what is typed, and what was saved. */
export class OpenRecord {
  readonly form: Form;
  readonly draft: Draft<Typed>;
  readonly checks: Checks;
  readonly #listener: Listener;
  #view = $state.raw() as RecordView;
  #restored = $state(false);
  #busy = $state<'' | 'save' | 'attach' | 'other'>('');
  #theirs = $state.raw<RecordView>();
  #refused = $state.raw<Refused>();
  #wish = $state.raw<Wish>({ field: '' });
  #said = $state('');
  #hasDraft = false;
  #saving: Promise<boolean> = Promise.resolve(true);

  constructor(form: Form, view: RecordView, listener: Listener, field = '') {
    this.form = form;
    this.#listener = listener;
    this.#wish = { field };
    this.draft = new Draft(typedOf(view), (typed) => this.#keep(typed));
    this.checks = new Checks(form, this);
    this.#show(view);
    if (view.id === '') void this.checks.now();
  }

  get view(): RecordView {
    return this.#view;
  }
  get id(): string {
    return this.#view.id;
  }
  get values(): Record<string, string> {
    return this.draft.values.values;
  }
  get attachments(): readonly AttachmentRow[] {
    return this.draft.values.attachments;
  }
  /** The form shows unsaved typing that Go had kept. */
  get restored(): boolean {
    return this.#restored;
  }
  /** Something is typed that is no revision yet. */
  get dirty(): boolean {
    return this.#restored || this.draft.state !== 'same';
  }
  get busy(): string {
    return this.#busy;
  }
  /** What somebody else saved meanwhile. */
  get theirs(): RecordView | undefined {
    return this.#theirs;
  }
  /** Why a save was refused, for what belongs to no field. */
  get refused(): Refused | undefined {
    return this.#refused;
  }
  get wish(): Wish {
    return this.#wish;
  }
  /** What was done last, worded by Go. */
  get said(): string {
    return this.#said;
  }

  set(field: string, value: string): void {
    if ((this.values[field] ?? '') === value) return;
    this.draft.values.values[field] = value;
    this.touched();
  }

  /** touched tells that something changed; the input event shows whether an input method composes. */
  touched(event?: Event): void {
    this.#said = '';
    this.draft.touched(event);
    this.checks.soon(event);
  }

  wants(field: string): void {
    this.#wish = { field };
  }

  /** save stores what is typed; false when Go refused, and why stands in the form. */
  async save(): Promise<boolean> {
    // Pressed again while a save is on its way: what was typed since goes after it.
    if (this.#busy === 'save') return this.#saving.then((saved) => (this.dirty ? this.save() : saved));
    if (this.#busy !== '') return false;
    this.#saving = this.#saveNow();
    return this.#saving;
  }

  async #saveNow(): Promise<boolean> {
    this.#busy = 'save';
    this.checks.showAll();
    this.#refused = undefined;
    try {
      // A draft that lands after the save would come back as unsaved typing.
      await this.draft.flush();
      const sent = this.#typed();
      this.#accept(await records.save(this.asDraft(sent)), sent);
      return true;
    } catch (thrown) {
      await this.#refuse(refusal(thrown));
      return false;
    } finally {
      this.#busy = '';
    }
  }

  /** confirm says that the record was checked today and is still right. */
  async confirm(): Promise<void> {
    await this.#work(async () => this.#accept(await records.confirm('', this.id)));
  }

  async restore(n: number): Promise<void> {
    await this.#work(async () => this.#accept(await records.restore(this.id, n, this.#view.revision)));
  }

  /** change has Go change what is saved, on top of the revision that is shown. */
  async change(way: (id: string, base: number) => Promise<Saved>): Promise<void> {
    await this.#work(async () => this.#accept(await way(this.id, this.#view.revision)));
  }

  /** bringBack makes a deleted record live again; where something was typed, as it is typed. False when Go refused. */
  async bringBack(): Promise<boolean> {
    if (this.dirty) return this.save();
    let back = false;
    await this.#work(async () => {
      this.#accept(await records.bringBack(this.id, this.#view.revision));
      back = true;
    });
    return back;
  }

  /** drop throws unsaved typing away; the record is as it was saved. */
  async drop(): Promise<void> {
    await this.#work(async () => {
      await this.draft.flush();
      await records.dropDraft(this.asDraft());
      this.#show(await readRecord(this.form.category, this.id));
      this.#listener.drafted();
    });
  }

  /** attach adds files to a field; the first takes the place of instead, where that is told. */
  async attach(field: string, given?: Given, instead?: AttachmentRow): Promise<void> {
    await this.#work(async () => {
      const attached = await records.attach(this.form.category, instead?.field ?? field, given);
      attached.refused.forEach(sayProblem);
      if (attached.files.length === 0) return;
      this.draft.values.attachments = withFiles(this.attachments, attached.files, instead);
      this.touched();
    }, 'attach');
  }

  detach(row: AttachmentRow): void {
    const at = this.attachments.findIndex((one) => one.sha256 === row.sha256 && one.field === row.field && one.name === row.name);
    this.draft.values.attachments = this.attachments.filter((_, index) => index !== at);
    this.touched();
  }

  /**
   * refresh reads the record again after a change made elsewhere; what is typed stays. False where the record is no
   * more, as after its addition was taken back.
   */
  async refresh(): Promise<boolean> {
    const view = this.id === '' && this.dirty ? undefined : await readRecord(this.form.category, this.id);
    if (view?.deleted && !this.#view.deleted) return false;
    if (this.dirty) await this.checks.now();
    else if (view) this.#show(view);
    return true;
  }

  /** keepMine goes on from what somebody else saved, with all that was typed here. */
  async keepMine(): Promise<boolean> {
    if (!this.#theirs) return false;
    this.#rebase(this.#theirs);
    return this.save();
  }

  /** takeTheirs takes one field, or with '' everything, of what was saved meanwhile. */
  async takeTheirs(field = ''): Promise<void> {
    const theirs = this.#theirs;
    if (!theirs) return;
    if (field === '') {
      this.#rebase(theirs);
      return this.drop();
    }
    this.set(field, theirs.values[field] ?? '');
  }

  /** leave sends what still waits; called as the form goes away. */
  leave(): void {
    this.checks.stop();
    beforeReading(this.draft.flush());
  }

  #show(view: RecordView): void {
    this.#view = view;
    this.checks.settled(view, view.id !== '' || view.draft_kept);
    this.#restored = view.draft_kept;
    this.#hasDraft = view.draft_kept;
    this.#theirs = undefined;
    this.#refused = undefined;
    this.#said = '';
    this.draft.settled(typedOf(view));
  }

  /** Takes the answer of a change; what was typed since it was sent stays unsaved typing. */
  #accept(saved: Saved, sent?: Typed): void {
    const same = sent ? JSON.stringify(sent) === JSON.stringify(this.#typed()) : !this.dirty;
    if (saved.record && same) this.#show(saved.record);
    else if (saved.record) {
      this.#rebase(saved.record);
      this.touched();
    }
    this.#said = saved.text;
    this.#listener.saved(saved);
  }

  #rebase(view: RecordView): void {
    this.#view = view;
    this.#theirs = undefined;
    this.#refused = undefined;
  }

  async #refuse(refused: Refused): Promise<void> {
    this.#refused = refused;
    if (refused.has('store.stale') && this.id !== '') {
      this.#theirs = await records.open(this.id).catch(() => undefined);
      return;
    }
    const first = this.form.fields.find((field) => refused.of(field.name));
    if (first) this.wants(first.name);
    await this.checks.now();
  }

  async #work(run: () => Promise<void>, kind: 'attach' | 'other' = 'other'): Promise<void> {
    if (this.#busy !== '') return;
    this.#busy = kind;
    try {
      await run();
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#busy = '';
    }
  }

  async #keep(typed: Typed): Promise<void> {
    await records.keepDraft(this.asDraft(typed));
    if (!this.#hasDraft) this.#listener.drafted();
    this.#hasDraft = true;
  }

  #typed(): Typed {
    return $state.snapshot(this.draft.values) as Typed;
  }

  /** What is typed, as Go takes it. */
  asDraft(typed = this.#typed()): DraftIn {
    return {
      id: this.#view.id, category: this.form.category, base: this.#view.revision,
      values: typed.values, attachments: typed.attachments, draft_key: this.#view.draft_key,
    };
  }
}
