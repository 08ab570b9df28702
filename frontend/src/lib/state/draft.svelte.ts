import { unkept } from './unkept';

/**
 * How long after the last key a draft goes to Go, and how long at most after the first: some typing never rests, and
 * what is typed is to be kept within two seconds, the way to the disk included.
 */
const PAUSE_MS = 800;
const MOST_MS = 1500;

type DraftState = 'same' | 'typing' | 'kept' | 'failed';

/**
 * What a person is typing, before it is saved. It goes to Go a moment after typing stops, and every second and a half while
 * it does not; a pause while an input method composes is none. The text itself is left alone.
 */
export class Draft<T extends object> {
  readonly #keep: (values: T) => Promise<void>;
  #state = $state<DraftState>('same');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bound: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;
  #going: Promise<void> = Promise.resolve();
  #sending = false;
  values = $state() as T;

  constructor(values: T, keepDraft: (values: T) => Promise<void>) {
    this.values = values;
    this.#keep = keepDraft;
  }

  get state(): DraftState {
    return this.#state;
  }

  /** touched tells that a value changed; give it the input event so that composing is seen. */
  touched(event?: Event): void {
    this.#state = 'typing';
    this.#waiting = true;
    unkept.add(this);
    clearTimeout(this.#timer);
    this.#bound ??= setTimeout(() => void this.flush(), MOST_MS);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** flush sends what waits, and ends when nothing is on its way: on leaving the page, before a save. */
  flush(): Promise<void> {
    this.#rest();
    // One at a time: an older state that lands after a newer one would be what is kept.
    if (this.#waiting) this.#going = this.#sending ? this.#going.then(() => this.#send()) : this.#send();
    return this.#going;
  }

  async #send(): Promise<void> {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#sending = true;
    try {
      await this.#keep($state.snapshot(this.values) as T);
      if (!this.#waiting) {
        this.#state = 'kept';
        unkept.drop(this);
      }
    } catch {
      this.#waiting = true;
      this.#state = 'failed';
    } finally {
      this.#sending = false;
    }
  }

  /** settled says that Go has these values as the record itself. */
  settled(values: T): void {
    this.#rest();
    this.#waiting = false;
    unkept.drop(this);
    this.values = values;
    this.#state = 'same';
  }

  #rest(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#bound);
    this.#bound = undefined;
  }
}
