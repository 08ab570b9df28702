/**
 * Work on numbered things that is done one at a time, that nearest to where the eye is first: pages. A thing
 * wished for again before its turn came keeps its newest work alone. The work handles its own errors.
 */
export class Turns {
  readonly #eye: () => number;
  readonly #waiting = new Map<number, () => Promise<void>>();
  #working = false;

  constructor(eye: () => number) {
    this.#eye = eye;
  }

  wish(number: number, work: () => Promise<void>): void {
    this.#waiting.set(number, work);
    if (!this.#working) void this.#run();
  }

  async #run(): Promise<void> {
    this.#working = true;
    await Promise.resolve(); // all that are wished for at once are weighed together
    for (let work = this.#next(); work; work = this.#next()) await work();
    this.#working = false;
  }

  #next(): (() => Promise<void>) | undefined {
    const eye = this.#eye();
    const [nearest] = [...this.#waiting.keys()].sort((a, b) => Math.abs(a - eye) - Math.abs(b - eye));
    if (nearest === undefined) return undefined;
    const work = this.#waiting.get(nearest);
    this.#waiting.delete(nearest);
    return work;
  }
}
