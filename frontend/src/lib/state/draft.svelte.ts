/** How long after the last key a draft goes to Go, and how long at most after the first: some typing never rests. */
const PAUSE_MS = 800;
const MOST_MS = 2000;

type DraftState = 'same' | 'typing' | 'kept' | 'failed';

/**
 * What a person is typing, before it is saved. It goes to Go a moment after typing stops, and every two seconds while it
 * does not; a pause while an input method composes is none. The text itself is left alone.
 */
export class Draft<T extends object> {
  readonly #keep: (values: T) => Promise<void>;
  #state = $state<DraftState>('same');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bound: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;
  #going: Promise<unknown> = Promise.resolve();
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
    clearTimeout(this.#timer);
    this.#bound ??= setTimeout(() => void this.flush(), MOST_MS);
    if (event instanceof InputEvent && event.isComposing) return;
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** flush sends what waits, and ends when nothing is on its way: on leaving the page, before a save. */
  flush(): Promise<void> {
    this.#rest();
    if (this.#waiting) this.#going = Promise.all([this.#going, this.#send()]);
    return this.#going.then(() => undefined);
  }

  async #send(): Promise<void> {
    this.#waiting = false;
    try {
      await this.#keep($state.snapshot(this.values) as T);
      if (!this.#waiting) this.#state = 'kept';
    } catch {
      this.#waiting = true;
      this.#state = 'failed';
    }
  }

  /** settled says that Go has these values as the record itself. */
  settled(values: T): void {
    this.#rest();
    this.#waiting = false;
    this.values = values;
    this.#state = 'same';
  }

  #rest(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#bound);
    this.#bound = undefined;
  }
}
