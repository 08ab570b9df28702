import { keep, kept, keptText } from './kept';

export const steps = ['content', 'letter', 'board'] as const;
export type GuideStep = (typeof steps)[number];

/**
 * The three first steps that a new office is led through; kept for this computer. Once they are done or put away they never come
 * back by themselves.
 */
class Guide {
  #shown = $state(kept('guide', ['on', 'over']) === 'on');
  #done = $state.raw<readonly GuideStep[]>(steps.filter((step) => kept(`guide.${step}`, ['done']) !== undefined));

  get shown(): boolean {
    return this.#shown;
  }

  did(step: GuideStep): boolean {
    return this.#done.includes(step);
  }

  /** How many entries there were when they began. */
  get from(): number {
    return Number(keptText('guide.from'));
  }

  /** first shows the steps where this computer has never seen them; entries is how many the office has. */
  first(entries: number): void {
    if (kept('guide', ['on', 'over']) === undefined) this.begin(entries);
  }

  /** begin shows them, from the first. */
  begin(entries: number): void {
    keep('guide.from', String(entries));
    for (const step of steps) keep(`guide.${step}`, '');
    this.#done = [];
    this.#show(true);
  }

  /** tick says that a step is done; it tells whether it was the last. */
  tick(step: GuideStep): boolean {
    if (!this.#shown || this.did(step)) return false;
    keep(`guide.${step}`, 'done');
    this.#done = [...this.#done, step];
    if (this.#done.length < steps.length) return false;
    this.#show(false);
    return true;
  }

  /** leave puts them away. */
  leave(): void {
    this.#show(false);
  }

  #show(shown: boolean): void {
    this.#shown = shown;
    keep('guide', shown ? 'on' : 'over');
  }
}

export const guide = new Guide();
