/** Moving a row of a table by its grip: a line shows where it would stand, and it stands there when it is let go. */

/** The grip that is under a row of the table. */
const GRIP = '[data-row]';

/** drag follows the pointer from a grip on; dropped hears which row stands before, or after, which. Esc leaves all as it was. */
export function drag(event: PointerEvent & { currentTarget: HTMLElement }, dropped: (id: string, at: string, after: boolean) => void): void {
  const grip = event.currentTarget;
  const own = grip.dataset.row ?? '';
  const grid = grip.closest('[role="grid"]');
  if (event.button !== 0 || !grid) return;
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  let place: { row: HTMLElement; after: boolean } | undefined;
  const show = (next?: typeof place): void => {
    place?.row.removeAttribute('data-drop');
    place = next;
    place?.row.setAttribute('data-drop', place.after ? 'after' : 'before');
  };
  const rowAt = (y: number): HTMLElement | undefined =>
    [...grid.querySelectorAll<HTMLElement>('[role="row"]')].find((row) => row.querySelector(GRIP) && y >= row.getBoundingClientRect().top && y < row.getBoundingClientRect().bottom);
  const end = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(kind: K, run: (event: HTMLElementEventMap[K]) => void): void => grip.addEventListener(kind, run, { signal: end.signal });
  on('pointermove', ({ clientY }) => {
    const around = grid.getBoundingClientRect();
    // At an edge the rows beyond come into view.
    if (clientY < around.top + EDGE) grid.scrollBy(0, -STEP);
    if (clientY > around.bottom - EDGE) grid.scrollBy(0, STEP);
    const row = rowAt(clientY);
    const box = row?.getBoundingClientRect();
    show(row && box && row.querySelector<HTMLElement>(GRIP)?.dataset.row !== own ? { row, after: clientY > box.top + box.height / 2 } : undefined);
  });
  on('pointerup', () => {
    const at = place?.row.querySelector<HTMLElement>(GRIP)?.dataset.row;
    const after = place?.after ?? false;
    stop();
    if (at) dropped(own, at, after);
  });
  on('pointercancel', () => stop());
  const stop = (): void => {
    show();
    end.abort();
  };
}

/** So near to an edge of the table it scrolls, by so much with each move. */
const EDGE = 48;
const STEP = 24;
