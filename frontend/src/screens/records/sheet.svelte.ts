import { bundles } from '$lib/api/bundles';
import type { Job } from '$lib/api/types';
import { jobs } from '$lib/state/jobs.svelte';
import { sayRefused } from '$lib/toast';

/** The spreadsheet of a category's table, while it is written. */
export class Sheet {
  readonly #category: string;
  #busy = $state(false);
  #job = $state('');

  constructor(category: string) {
    this.#category = category;
  }

  get job(): Job | undefined {
    return jobs.of(this.#job);
  }
  /** It is being asked for. */
  get busy(): boolean {
    return this.#busy;
  }

  async write(): Promise<void> {
    this.#busy = true;
    try {
      const job = await bundles.spreadsheet(this.#category);
      jobs.hear(job);
      this.#job = job.id;
    } catch (thrown) {
      sayRefused(thrown);
    } finally {
      this.#busy = false;
    }
  }

  /** told forgets it after its end was told. */
  told(): void {
    this.#job = '';
  }
}
