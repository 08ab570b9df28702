import { charters } from '$lib/api/charters';
import { prints } from '$lib/api/prints';
import type { Preview, SavedFile } from '$lib/api/types';

/** The kind that is no list of Go's: the charter has its own form and paper. */
export const CHARTER = 'charter';
/** The one kind that covers a period. */
export const REGISTER = 'register';

/** Which document is on the page, and how it is to be printed. */
export class Paper {
  kind = $state(CHARTER);
  form = $state('');
  paper = $state('a4');
  from = $state('');
  to = $state('');

  preview(): Promise<Preview> {
    return this.kind === CHARTER ? charters.preview(this.#charter()) : prints.preview(this.#print());
  }

  savePdf(): Promise<SavedFile> {
    return this.kind === CHARTER ? charters.savePdf(this.#charter()) : prints.savePdf(this.#print());
  }

  print(): Promise<unknown> {
    return this.kind === CHARTER ? charters.print(this.#charter()) : prints.print(this.#print());
  }

  #charter() {
    return { form: this.form, paper: this.paper };
  }

  #print() {
    const period = this.kind === REGISTER ? { from: this.from, to: this.to } : {};
    return { kind: this.kind, ...period };
  }
}
