/** Whether Ctrl K's palette is open; the frame draws it, any page may open it. */
class Finder {
  #open = $state(false);

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    this.#open = true;
  }

  hide(): void {
    this.#open = false;
  }
}

export const finder = new Finder();
