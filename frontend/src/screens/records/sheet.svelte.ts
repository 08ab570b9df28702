import { bundles } from '$lib/api/bundles';
import { records } from '$lib/api/records';
import type { Job, TableIn } from '$lib/api/types';
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

  /** write has the table written as it is asked for: narrowed and ordered, or whole. */
  async write(question: TableIn): Promise<void> {
    this.#busy = true;
    try {
      const job = await (question.filter + question.only === '' ? bundles.spreadsheet(this.#category) : records.sheetOf(question));
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
