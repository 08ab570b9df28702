import { type Refused, refusal } from '$lib/api/call';
import { directives } from '$lib/api/directives';
import type { DueView } from '$lib/api/types';
import { daysOf, type Working } from './working';

/** How long after the last key the last day is asked for. */
const DUE_MS = 250;

/** The last day for the answer, as Go counts it from what is typed. Only the answer to the newest question counts. */
export class LastDay {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question = 0;
  #due = $state.raw<DueView>();
  #refused = $state.raw<Refused>();

  get due(): DueView | undefined {
    return this.#due;
  }

  /** Why it cannot be counted, on the field. */
  get refused(): Refused | undefined {
    return this.#refused;
  }

  /** soon asks when typing rests; quiet leaves what stands where it cannot be counted. */
  soon(now: () => Working, quiet = false): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(now(), quiet), DUE_MS);
  }

  ask({ received, term, days, deadline }: Working, quiet = false): void {
    const question = ++this.#question;
    const count = term === 'days' ? (daysOf(days) ?? 0) : 0;
    const until = term === 'deadline' ? deadline : '';
    if (count === 0 && until.trim() === '') {
      this.#due = undefined;
      this.#refused = undefined;
      return;
    }
    directives.due(received, count, until).then(
      (due) => {
        if (question !== this.#question) return;
        this.#due = due;
        this.#refused = undefined;
      },
      (thrown: unknown) => {
        if (question !== this.#question || quiet) return;
        this.#due = undefined;
        this.#refused = refusal(thrown);
      },
    );
  }

  /** leave is for the page going away: nothing is asked any more. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#question += 1;
  }
}
