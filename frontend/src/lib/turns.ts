/** How long after a key what is not under the eye still waits, so that it never stands in the way of the next. */
const REST_MS = 300;

type Work = () => Promise<void>;

/**
 * Work on numbered things that is done one at a time, that nearest to where the eye is first: pages. A thing
 * wished for again before its turn came keeps its newest work alone. While the eye's own is wished for again
 * and again, as by typing, all else waits for a rest. The work handles its own errors.
 */
export class Turns {
  readonly #eye: () => number;
  readonly #waiting = new Map<number, Work>();
  readonly #after = new Map<number, Work>();
  #working = false;
  #last: number | undefined;
  #typed = -REST_MS;
  #wake = (): void => undefined;

  constructor(eye: () => number) {
    this.#eye = eye;
  }

  /** wish has work done on a thing; what was still to follow for it is dropped. */
  wish(number: number, work: Work): void {
    this.#after.delete(number);
    this.#waiting.set(number, work);
    if (number === this.#eye()) {
      if (number === this.#last) this.#typed = performance.now();
      this.#last = number;
      this.#wake();
    }
    if (!this.#working) void this.#run();
  }

  /** follow is for the work itself: what has still to be done on the thing once there is a rest. */
  follow(number: number, work: Work): void {
    this.#after.set(number, work);
  }

  async #run(): Promise<void> {
    this.#working = true;
    await Promise.resolve(); // all that are wished for at once are weighed together
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const { from, number } = next;
      const rest = this.#typed + REST_MS - performance.now();
      if (rest > 0 && !(from === this.#waiting && number === this.#eye())) {
        await new Promise<void>((done) => {
          this.#wake = done;
          setTimeout(done, rest);
        });
        continue; // what is under the eye may have been wished for meanwhile
      }
      const work = from.get(number);
      from.delete(number);
      await work?.();
    }
    this.#working = false;
  }

  /** Nearest to the eye first; of one thing, what follows comes last. */
  #next(): { from: Map<number, Work>; number: number } | undefined {
    const eye = this.#eye();
    const all = [this.#waiting, this.#after].flatMap((from) => [...from.keys()].map((number) => ({ from, number })));
    return all.sort((a, b) => Math.abs(a.number - eye) - Math.abs(b.number - eye))[0];
  }
}
