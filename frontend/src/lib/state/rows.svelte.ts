/** One page of a long list, and how many rows there are in all. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}

const PAGE_SIZE = 100;

/**
 * The rows of a table that is read by window: 20,000 rows are asked for a page at a time, as they come
 * into view. Answers that arrive after a newer question are dropped.
 */
export class Rows<Row> {
  readonly #fetch: (from: number, size: number) => Promise<Page<Row>>;
  readonly #failed: (thrown: unknown) => void;
  #pages = $state.raw(new Map<number, Row[]>());
  #total = $state(0);
  #loaded = $state(false);
  #question = 0;
  #asked = new Set<number>();

  constructor(fetchPage: (from: number, size: number) => Promise<Page<Row>>, failed: (thrown: unknown) => void) {
    this.#fetch = fetchPage;
    this.#failed = failed;
  }

  get total(): number {
    return this.#total;
  }

  /** False until the first answer, so that an empty table is not taken for a slow one. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** The row at an index, undefined while it is on its way. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  }

  /** need asks for the pages that hold rows from…to, once each. */
  need(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE_SIZE); page <= Math.floor(to / PAGE_SIZE); page += 1) void this.#ask(page);
  }

  /** reload forgets all pages and asks for the one in view again; the old rows stay until it comes, and then it ends. */
  reload(from = 0): Promise<void> {
    this.#question += 1;
    this.#asked = new Set();
    return this.#ask(Math.floor(from / PAGE_SIZE), true);
  }

  async #ask(page: number, fresh = false): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const question = this.#question;
    try {
      const answer = await this.#fetch(page * PAGE_SIZE, PAGE_SIZE);
      if (question !== this.#question) return;
      this.#pages = new Map(fresh ? [] : this.#pages).set(page, answer.rows);
      this.#total = answer.total;
      this.#loaded = true;
    } catch (thrown) {
      this.#asked.delete(page);
      if (question === this.#question) this.#failed(thrown);
    }
  }
}
