import { type Refused, refusal } from '$lib/api/call';
import { directives } from '$lib/api/directives';
import type { DirectiveView, DueView, Intake, Reading, Registered } from '$lib/api/types';
import { Draft } from '$lib/state/draft.svelte';
import { beforeReading, settledBefore } from '$lib/state/leaving';
import { LastDay } from './lastday.svelte';
import { blank, empty, intakeOf, merge, typedOf, type WorkItem, type Working, workingOf } from './working';

/** How long after the last key the text is read. */
const READ_MS = 400;

/** What is typed: the letter's text, and its fields. */
interface Typing {
  text: string;
  now: Working;
}

/**
 * One letter on its way into the office file: its text, what was understood, what the clerk put right. What is typed is
 * kept in the office file until the letter is registered.
 */
export class LetterIntake {
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #readQuestion = 0;
  #read: Intake | null = null;
  /** The fields were brought back and are not yet beside a reading of their text. */
  #broughtBack = false;
  /** The text changed and was not read since. */
  #unread = false;
  /** It is registered: nothing that still happens on the page is unsaved typing. */
  #done = false;
  /** The registered directive that is corrected, and the revision it was opened at; undefined for a letter that comes in. */
  #corrects = $state.raw<{ id: string; base: number }>();
  #reading = $state.raw<Reading>();
  readonly #last = new LastDay();
  #busy = $state(false);
  #registering = $state(false);
  #refused = $state.raw<Refused>();
  #ready = $state(false);
  readonly draft: Draft<Typing>;
  /** The text is shown with its marks, not typed. */
  marked = $state(false);
  /** The scan is shown, not the text. */
  paper = $state(false);

  constructor(today: string) {
    this.draft = new Draft<Typing>({ text: '', now: empty(today) }, ({ text, now }) => this.#keep(text, now));
  }

  get done(): boolean {
    return this.#done;
  }

  get corrects(): boolean {
    return this.#corrects !== undefined;
  }

  /** correct opens a registered directive in the form. */
  async correct(id: string): Promise<void> {
    try {
      await settledBefore();
      const { base, reading } = await directives.correct(id);
      this.#corrects = { id, base };
      const { intake } = reading;
      this.draft.settled({ text: intake.text, now: { ...merge(empty(intake.received), null, intake), files: intake.files } });
      this.#reading = reading;
      this.#broughtBack = this.marked = intake.text.trim() !== '';
      this.paper = !this.marked && intake.files.length > 0;
      this.#last.ask(this.now);
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
    this.#ready = true;
  }

  get text(): string {
    return this.draft.values.text;
  }
  set text(text: string) {
    this.draft.values.text = text;
  }

  get now(): Working {
    return this.draft.values.now;
  }
  set now(now: Working) {
    this.draft.values.now = now;
  }

  /** What was typed before is there, if anything was. */
  get ready(): boolean {
    return this.#ready;
  }

  /** load brings back what was typed in this office file and not registered. */
  async load(): Promise<void> {
    try {
      await settledBefore();
      const typed = await directives.intake();
      const back = workingOf(typed);
      if (back) {
        this.draft.settled({ text: typed.text, now: back });
        this.#broughtBack = this.marked = typed.text.trim() !== '';
        this.paper = !this.marked && back.files.length > 0;
        this.#last.ask(this.now);
      }
      this.#ready = true;
      if (this.marked) await this.read();
    } catch (thrown) {
      this.#ready = true;
      this.#refused = refusal(thrown);
    }
  }

  get reading(): Reading | undefined {
    return this.#reading;
  }

  get due(): DueView | undefined {
    return this.#last.due;
  }

  get blank(): boolean {
    return blank(this.text, this.now);
  }

  get busy(): boolean {
    return this.#busy;
  }

  get registering(): boolean {
    return this.#registering;
  }

  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** What stands in the way of a field: Go's answer to registering, or to the question for the last day. */
  problem(field: string): ReturnType<Refused['of']> {
    return this.#refused?.of(field) ?? this.#last.refused?.of(field);
  }

  /** typed tells that the text changed. */
  typed(event?: Event): void {
    clearTimeout(this.#readTimer);
    if (this.#done) return;
    this.#unread = true;
    this.draft.touched(event);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#readTimer = setTimeout(() => void this.read(), READ_MS);
  }

  /** read asks Go what it understands, and with show then shows the marks. Only the answer to the newest question counts. */
  async read(show = false): Promise<void> {
    clearTimeout(this.#readTimer);
    const question = ++this.#readQuestion;
    const text = this.text;
    if (text.trim() === '') {
      this.#forget();
      return;
    }
    this.#busy = true;
    try {
      const reading = await directives.read(text, '');
      if (question !== this.#readQuestion) return;
      this.#reading = reading;
      this.now = merge($state.snapshot(this.now) as Working, this.#broughtBack ? reading.intake : this.#read, reading.intake);
      this.#broughtBack = this.#unread = false;
      this.#read = reading.intake;
      this.#refused = undefined;
      if (show) this.marked = true;
      this.draft.touched();
      this.#last.ask(this.now);
    } catch (thrown) {
      if (question === this.#readQuestion) this.#refused = refusal(thrown);
    } finally {
      if (question === this.#readQuestion) this.#busy = false;
    }
  }

  /** changed tells that the clerk put a field right; while a day is being typed, what is no day yet is no fault. */
  changed(event?: Event, typing = false): void {
    if (this.#done) return;
    this.#refused = undefined;
    this.draft.touched(event);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#last.soon(() => this.now, typing);
  }

  /** settle says of a doubt that it is right as it stands. */
  settle(key: string): void {
    this.now.settled.push(key);
    this.changed();
  }

  addItem(): WorkItem {
    const item: WorkItem = { key: this.now.next_key++, at: -1, mark: '', text: '', category: '', read: null };
    this.now.items.push(item);
    this.changed();
    return item;
  }

  removeItem(key: number): void {
    const gone = this.now.items.find((item) => item.key === key);
    this.now.items = this.now.items.filter((item) => item.key !== key);
    if (gone?.read) this.now.removed.push($state.snapshot(gone.read));
    this.changed();
  }

  /** register answers with the directive and its last day as stored; undefined where something stands in the way. */
  async register(): Promise<(Registered & { due: string }) | undefined> {
    if (this.#unread || this.#busy) await this.read(this.marked);
    this.#registering = true;
    this.#refused = undefined;
    try {
      await this.draft.flush(); // what lands after it would come back as not registered
      const intake = intakeOf(this.text, $state.snapshot(this.now) as Working);
      if (this.#corrects) {
        const { id, base } = this.#corrects;
        const view = await directives.mend(id, base, intake);
        this.#done = true;
        this.draft.settled(this.draft.values);
        return { id, new: false, other_day: '', scan: false, nav: view.nav, due: view.card.due_text };
      }
      const registered = await directives.register(intake);
      this.#done = true;
      this.draft.settled(this.draft.values);
      const due = await directives.open(registered.id).then(({ card }) => card.due_text, () => '');
      return { ...registered, due };
    } catch (thrown) {
      this.#refused = refusal(thrown);
      return undefined;
    } finally {
      this.#registering = false;
    }
  }

  /** leave is for the page going away: nothing is asked any more, what was typed is kept. */
  leave(): void {
    clearTimeout(this.#readTimer);
    this.#last.leave();
    this.#readQuestion += 1;
    if (!this.#done) beforeReading(this.draft.flush());
  }

  /** startOver empties the page for another letter. */
  startOver(today: string): void {
    this.text = '';
    this.now = empty(today);
    this.marked = this.paper = false;
    this.#forget();
    this.draft.touched();
    void this.draft.flush();
  }

  /** receivedAgain puts the day of receipt right of the directive that this letter was registered as before. */
  async receivedAgain(id: string): Promise<DirectiveView> {
    const { base, reading } = await directives.correct(id);
    return directives.mend(id, base, { ...reading.intake, received: this.now.received });
  }

  #forget(): void {
    this.#readQuestion += 1;
    this.#busy = this.#unread = false;
    this.#reading = undefined;
    this.#read = null;
    this.#refused = undefined;
    if (this.now.files.length === 0) this.now = empty(this.now.received); // beside a scan the fields are typed from it
    this.#last.ask(this.now);
  }

  async #keep(text: string, now: Working): Promise<void> {
    if (this.#corrects) return; // it is registered; what is kept is of a letter that comes in
    if (blank(text, now)) await directives.dropIntake();
    else await directives.keepIntake(typedOf(text, now));
  }
}
