import { working } from '$lib/api/jobs';
import type { Job } from '$lib/api/types';

/** Long work as Go tells of it. A page that starts a job hands it here and reads it back by its id. */
class Jobs {
  #jobs = $state.raw<readonly Job[]>([]);
  readonly #waiting = new Map<string, (job: Job) => void>();

  of(id: string): Job | undefined {
    return this.#jobs.find((job) => job.id === id);
  }

  /** What is under way, the first begun first. */
  get running(): readonly Job[] {
    return this.#jobs.filter((job) => job.state === 'running');
  }

  /** hear takes the answer that started a job, or news of it. News that is older than what is known is dropped. */
  hear(job: Job): void {
    if (job.id === '') return;
    const known = this.of(job.id);
    if (known && known.state !== 'running') return;
    this.#jobs = [...this.#jobs.filter((one) => one.id !== job.id), job];
    if (job.state === 'running') return;
    this.#waiting.get(job.id)?.(job);
    this.#waiting.delete(job.id);
  }

  /** over is how a job ended, once it has: also for who is gone from the page that began it. */
  over(id: string): Promise<Job> {
    const known = this.of(id);
    if (known && known.state !== 'running') return Promise.resolve(known);
    return new Promise((ended) => this.#waiting.set(id, ended));
  }

  async cancel(id: string): Promise<void> {
    this.hear(await working.cancel(id));
  }

  /** follow listens for the whole life of the window. */
  follow(): void {
    working.follow((job) => this.hear(job));
  }
}

export const jobs = new Jobs();
