/** How long what is not under the eye waits, so that it never stands in the way of the next key. */
const REST_MS = 120;

/**
 * Work on numbered things that is done one at a time, that nearest to where the eye is first: pages. A thing
 * wished for again before its turn came keeps its newest work alone. The work handles its own errors.
 */
export class Turns {
  readonly #eye: () => number;
  readonly #waiting = new Map<number, () => Promise<void>>();
  #working = false;
  #wake = (): void => undefined;

  constructor(eye: () => number) {
    this.#eye = eye;
  }

  wish(number: number, work: () => Promise<void>): void {
    this.#waiting.set(number, work);
    if (!this.#working) void this.#run();
    else if (number === this.#eye()) this.#wake();
  }

  async #run(): Promise<void> {
    this.#working = true;
    await Promise.resolve(); // all that are wished for at once are weighed together
    let rested = false;
    for (let number = this.#nearest(); number !== undefined; number = this.#nearest()) {
      const seen = number === this.#eye();
      if (!seen && !rested) {
        await new Promise<void>((done) => {
          this.#wake = done;
          setTimeout(done, REST_MS);
        });
        rested = true;
        continue; // what is under the eye may have been wished for meanwhile, and ended the rest
      }
      if (seen) rested = false;
      const work = this.#waiting.get(number);
      this.#waiting.delete(number);
      await work?.();
    }
    this.#working = false;
  }

  /** waits tells that newer work on the thing waits already. */
  waits(number: number): boolean {
    return this.#waiting.has(number);
  }

  #nearest(): number | undefined {
    const eye = this.#eye();
    return [...this.#waiting.keys()].sort((a, b) => Math.abs(a - eye) - Math.abs(b - eye))[0];
  }
}
