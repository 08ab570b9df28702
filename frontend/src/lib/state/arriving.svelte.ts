import { arrivals } from '$lib/api/arrivals';
import { Problem, Refused, refusal } from '$lib/api/call';
import { offices } from '$lib/api/offices';
import type { ArrivalChoice, ArrivalIn, ArrivalView, Job } from '$lib/api/types';
import { say } from '$lib/toast';
import { done } from './done.svelte';
import { jobs } from './jobs.svelte';
import { language } from './language.svelte';
import { session } from './session.svelte';

/** How many things are shown at first, and with each step more. */
const step = 40;

/** A bundle on its way in: verified, looked at under the choices made, taken. Nothing is stored before it is taken. */
class Arriving {
  #view = $state.raw<ArrivalView>();
  #choices = $state.raw<readonly ArrivalChoice[]>([]);
  #fallback = $state('ours');
  #show = $state('');
  #count = step;
  #refused = $state.raw<Refused>();
  #job = $state('');
  #looks = 0;

  /** What would come of it; undefined while none is open. */
  get view(): ArrivalView | undefined {
    return this.#view;
  }

  /** Why it could not be opened or taken. */
  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** The verifying or taking that was started last, also once it is over. */
  get job(): Job | undefined {
    return jobs.of(this.#job);
  }

  /** The state of the things that are shown, '' all. */
  get show(): string {
    return this.#show;
  }

  /** Whose stays where both changed and nothing else was chosen: ours or theirs. */
  get fallback(): string {
    return this.#fallback;
  }

  /** open asks for a bundle, or takes the one that was dropped, and shows it once it is verified. */
  async open(dropped = false): Promise<void> {
    if (this.job?.state === 'running') return;
    this.#refused = undefined;
    try {
      const end = await this.#over(await arrivals.open(dropped));
      if (end?.state !== 'done' || end.lines.length > 0) return;
      [this.#choices, this.#fallback, this.#show, this.#count] = [[], 'ours', '', step];
      await this.#look('');
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  /** leave lets the bundle go; nothing was stored. */
  leave(): void {
    if (!this.#view || this.job?.state === 'running') return;
    void arrivals.drop(this.#view.source).catch(() => undefined); // the next one takes its place
    this.#view = undefined;
    this.#job = '';
    this.#refused = undefined;
  }

  /** again looks once more: after another language, after something else has changed. */
  again(): void {
    if (this.#view) void this.#look(this.#view.source);
  }

  more(): void {
    this.#count += step;
    this.again();
  }

  filter(show: string): void {
    [this.#show, this.#count] = [show, step];
    this.again();
  }

  /** choose takes one side of a field, or of a thing as a whole. */
  choose(choice: ArrivalChoice): void {
    const other = (one: ArrivalChoice): boolean => one.subject !== choice.subject || one.id !== choice.id || one.field !== choice.field;
    this.#choices = [...this.#choices.filter(other), choice];
    this.again();
  }

  /** chooseAll says whose stays where both changed; what was chosen before gives way. */
  chooseAll(side: string): void {
    [this.#fallback, this.#choices] = [side, []];
    this.again();
  }

  /** take stores what was looked at last. */
  async take(): Promise<void> {
    const view = this.#view;
    if (!view || view.ready === '' || this.job?.state === 'running') return;
    this.#refused = undefined;
    try {
      const end = await this.#over(await arrivals.take(this.#question(view.source), view.stamp));
      if (end?.state === 'done') {
        this.#view = undefined;
        this.#job = '';
        session.renew((await offices.session(language.current)).nav);
        say(end.result, done.undo);
        return;
      }
      if (end?.state === 'cancelled') say(language.words.arrival.stopped);
      this.again(); // what it rests on may have changed: import.stale
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  /** become makes the office of the bundle. */
  async become(): Promise<void> {
    if (!this.#view) return;
    try {
      await arrivals.become(this.#view.source);
      this.#view = undefined;
      this.#job = '';
      session.begin(await offices.session(language.current));
    } catch (thrown) {
      this.#refused = refusal(thrown);
    }
  }

  async #over(job: Job): Promise<Job | undefined> {
    if (job.state === '') return undefined;
    jobs.hear(job);
    this.#job = job.id;
    const end = await jobs.over(job.id);
    if (end.error) this.#refused = new Refused([new Problem(end.error)]);
    return end;
  }

  #question(source: string): ArrivalIn {
    return { source, choices: [...this.#choices], default: this.#fallback, show: this.#show, from: 0, count: this.#count };
  }

  /** Of looks that come faster than answers the last alone is shown. */
  async #look(source: string): Promise<void> {
    const turn = ++this.#looks;
    try {
      const view = await arrivals.look(this.#question(source));
      if (turn === this.#looks) this.#view = view;
    } catch (thrown) {
      if (turn !== this.#looks) return;
      this.#view = undefined;
      this.#refused = refusal(thrown);
    }
  }
}

export const arriving = new Arriving();
