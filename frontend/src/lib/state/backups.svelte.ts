import { backups } from '$lib/api/backups';
import { Problem } from '$lib/api/call';
import { jobs } from './jobs.svelte';
import { messages } from './messages.svelte';
import { language } from './language.svelte';

/** How often it is asked whether a backup is due; Go knows when one is. */
const EACH_MS = 30 * 60_000;
/** The page that is opened comes first: a slow computer has nothing left for it while a file is copied and read. */
const FIRST_MS = 2000;

/** Looks after the backups while an office file is open, and knows what is amiss with them. */
class Care {
  #note = $state.raw<Problem>();
  #job = $state('');
  #timer: ReturnType<typeof setInterval> | undefined;

  /** What is amiss; undefined where all is well. */
  get note(): Problem | undefined {
    const error = jobs.of(this.#job)?.error;
    return error ? new Problem(error) : this.#note;
  }

  /** The backup that is being made, or was made last, has ended: another value each time. */
  get done(): string {
    return this.#job + (jobs.of(this.#job)?.state ?? '');
  }

  /** begin is for an office file that was opened; the answer ends the care for it. */
  begin(): () => void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.tend(), EACH_MS);
    const first = setTimeout(() => void this.tend(), FIRST_MS);
    return () => {
      clearTimeout(first);
      clearInterval(this.#timer);
    };
  }

  /** started is for a backup that was asked for: how it ends is known here. */
  started(id: string): void {
    this.#job = id;
  }

  async tend(): Promise<void> {
    try {
      const { job, note, said } = await backups.tend();
      this.#note = note ? new Problem(note) : undefined;
      this.#job = job.id;
      jobs.hear(job);
      if (said) {
        const problem = new Problem(said);
        messages.add('error', problem.text(language.current), problem.todo(language.current));
      }
    } catch {
      // The next time tells; what the page itself asks for is refused there.
    }
  }
}

export const care = new Care();
