/** What lies in front: the page, or the dialog that was opened last. There alone stands what keys open over it. */
class Over {
  #all = $state.raw<readonly symbol[]>([]);

  /** The one in front. */
  get top(): symbol | undefined {
    return this.#all.at(-1);
  }

  /** comes puts another in front; what it gives names it. */
  comes(): symbol {
    const own = Symbol('in front');
    this.#all = [...this.#all, own];
    return own;
  }

  goes(own: symbol): void {
    this.#all = this.#all.filter((one) => one !== own);
  }
}

export const over = new Over();
