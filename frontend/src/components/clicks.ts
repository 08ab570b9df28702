/** A table whose rows open by a click and whose cells are edited by two. */

/** So long a row waits with opening for a second click. */
const DOUBLE_MS = 220;
/** What takes a click by itself. */
const TAKES = 'input, button, textarea, label';

export class Clicks {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** wait runs a moment after the first click, unless another comes. */
  wait(event: MouseEvent, run: () => void): void {
    if (event.detail < 2) this.#waiting = setTimeout(run, DOUBLE_MS);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}

/** takesClick tells whether what was clicked is a control in a row. */
export function takesClick(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest(TAKES) !== null;
}

/** cellOf is the place, from 0, of the cell that was clicked; -1 for none. */
export function cellOf(event: MouseEvent): number {
  return event.target instanceof Element ? Number(event.target.closest('[role="gridcell"]')?.getAttribute('aria-colindex') ?? 0) - 1 : -1;
}
