/** What was done last, in words: each goes away by itself, and one that offers to take something back takes its offer along. */

interface Message {
  id: number;
  tone: 'done' | 'error';
  text: string;
  detail: string;
  undo: (() => void) | undefined;
  ms: number;
}

/** Long enough to be read. */
const PLAIN_MS = 5000;
/** Long enough to reach the button without a mouse, or to read what to do. */
const OFFER_MS = 10_000;
/** More at once nobody reads; the oldest goes. */
const MOST = 2;

class Messages {
  #shown = $state.raw<readonly Message[]>([]);
  /** The same as shown: what goes away reads old values of a state, and would bring back what is no more. */
  #all: readonly Message[] = [];
  #told = $state('');
  #turn = $state(0);
  #last = 0;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  get all(): readonly Message[] {
    return this.#shown;
  }

  /** What the one live region says of what is seen by itself. */
  get told(): string {
    return this.#told;
  }

  /** Grows with each that is told: the same sentence twice is read twice. */
  get turn(): number {
    return this.#turn;
  }

  /** tell has it read aloud and shows nothing: what happened is seen by itself. */
  tell(text: string): void {
    this.#told = text;
    this.#turn = ++this.#last;
  }

  add(tone: Message['tone'], text: string, detail = '', undo?: () => void): void {
    const message = { id: ++this.#last, tone, text, detail, undo, ms: undo || tone === 'error' ? OFFER_MS : PLAIN_MS };
    for (const old of this.#all.slice(0, Math.max(0, this.#all.length - MOST + 1))) this.drop(old.id);
    this.#put([...this.#all, message]);
    this.#start(message);
  }

  drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#put(this.#all.filter((one) => one.id !== id));
  }

  /** withdraw drops those that offer to take something back: their time is over. */
  withdraw(): void {
    for (const { id, undo } of this.#all) if (undo) this.drop(id);
  }

  /** hold keeps all while somebody is at them; release lets their time begin again. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  release(): void {
    for (const message of this.#all) this.#start(message);
  }

  #put(all: readonly Message[]): void {
    this.#all = this.#shown = all;
  }

  #start({ id, ms }: Message): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(id, setTimeout(() => this.drop(id), ms));
  }
}

export const messages = new Messages();
