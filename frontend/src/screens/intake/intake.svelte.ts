import { type Refused, refusal } from '$lib/api/call';
import { directives } from '$lib/api/directives';
import type { DueView, Intake, Reading } from '$lib/api/types';
import { type KeptIntake, keepIntake, keptIntake } from './kept';
import { daysOf, empty, intakeOf, merge, type WorkItem, type Working } from './working';

/** How long after the last key the text is read, the last day asked for, the typed text kept. */
const READ_MS = 400;
const DUE_MS = 250;
const KEEP_MS = 400;

/** One letter on its way into the office file: its text, what was understood, what the clerk put right. */
export class LetterIntake {
  readonly #file: string;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #dueTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #readQuestion = 0;
  #dueQuestion = 0;
  #read: Intake | null = null;
  /** The fields were brought back and are not yet beside a reading of their text. */
  #broughtBack = false;
  #reading = $state.raw<Reading>();
  #due = $state.raw<DueView>();
  #busy = $state(false);
  #registering = $state(false);
  #refused = $state.raw<Refused>();
  #dueRefused = $state.raw<Refused>();
  text = $state('');
  now = $state<Working>(empty(''));
  /** The text is shown with its marks, not typed. */
  marked = $state(false);

  constructor(file: string, today: string) {
    this.#file = file;
    const back = keptIntake(file);
    this.text = back?.text ?? '';
    this.now = back?.now ?? empty(today);
    this.#broughtBack = back !== undefined && this.text.trim() !== '';
    this.marked = this.text.trim() !== '';
  }

  get reading(): Reading | undefined {
    return this.#reading;
  }

  get due(): DueView | undefined {
    return this.#due;
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
    return this.#refused?.of(field) ?? this.#dueRefused?.of(field);
  }

  /** typed tells that the text changed. */
  typed(event?: Event): void {
    clearTimeout(this.#readTimer);
    this.#later();
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
      this.#broughtBack = false;
      this.#read = reading.intake;
      this.#refused = undefined;
      if (show) this.marked = true;
      this.#later();
      this.#askDue();
    } catch (thrown) {
      if (question === this.#readQuestion) this.#refused = refusal(thrown);
    } finally {
      if (question === this.#readQuestion) this.#busy = false;
    }
  }

  /** changed tells that the clerk put a field right. */
  changed(event?: Event): void {
    this.#refused = undefined;
    this.#later();
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#dueTimer);
    this.#dueTimer = setTimeout(() => this.#askDue(), DUE_MS);
  }

  addItem(): WorkItem {
    const item: WorkItem = { key: this.now.nextKey++, at: -1, mark: '', text: '', category: '', read: null };
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

  /** register answers with the directive; undefined where something stands in the way. */
  async register(): Promise<Awaited<ReturnType<typeof directives.register>> | undefined> {
    this.#registering = true;
    this.#refused = undefined;
    try {
      const registered = await directives.register(intakeOf(this.text, $state.snapshot(this.now) as Working));
      this.#drop();
      return registered;
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
    clearTimeout(this.#dueTimer);
    this.#readQuestion += 1;
    this.#dueQuestion += 1;
    if (this.#keepTimer !== undefined) this.#keep();
  }

  /** startOver empties the page for another letter. */
  startOver(today: string): void {
    this.text = '';
    this.now = empty(today);
    this.marked = false;
    this.#forget();
    this.#drop();
  }

  #forget(): void {
    this.#readQuestion += 1;
    this.#busy = false;
    this.#reading = undefined;
    this.#read = null;
    this.#refused = undefined;
    this.now = empty(this.now.received);
    this.#askDue();
  }

  #askDue(): void {
    const question = ++this.#dueQuestion;
    const { received, term, days, deadline } = this.now;
    const count = term === 'days' ? (daysOf(days) ?? 0) : 0;
    const until = term === 'deadline' ? deadline : '';
    if (count === 0 && until.trim() === '') {
      this.#due = undefined;
      this.#dueRefused = undefined;
      return;
    }
    directives.due(received, count, until).then(
      (due) => {
        if (question !== this.#dueQuestion) return;
        this.#due = due;
        this.#dueRefused = undefined;
      },
      (thrown: unknown) => {
        if (question !== this.#dueQuestion) return;
        this.#due = undefined;
        this.#dueRefused = refusal(thrown);
      },
    );
  }

  #later(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.#keep(), KEEP_MS);
  }

  /** Forgets what was kept. */
  #drop(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    keepIntake(this.#file, undefined);
  }

  #keep(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    const whole: KeptIntake = { text: this.text, now: $state.snapshot(this.now) as Working };
    keepIntake(this.#file, this.text.trim() === '' && whole.now.items.length === 0 ? undefined : whole);
  }
}
