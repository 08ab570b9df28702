/** The marks over what was found: laid over the page by the browser, so nothing of it is changed. */

const ALL = 'found';
const HERE = 'found-here';

/** mark shows what was found, and of it that at which one is. An engine that has no such marks still goes there. */
export function mark(all: readonly Range[], here: readonly Range[]): void {
  if (typeof Highlight === 'undefined') return;
  const over = new Highlight(...here);
  over.priority = 1;
  CSS.highlights.set(ALL, new Highlight(...all));
  CSS.highlights.set(HERE, over);
}

/** unmark takes all of them away. */
export function unmark(): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(HERE);
}
