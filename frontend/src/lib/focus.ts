/**
 * Where the keyboard is: after every change it is where work goes on, never nowhere. A page marks that place with
 * data-start, an element or what holds it. Where what had the focus goes away, its neighbour gets it.
 */

/** An element and those around it, each with its place among its parent's children. */
interface Trail {
  last: HTMLElement;
  steps: readonly { parent: Element; at: number }[];
}

const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** settle takes in what stands in the focused field, as leaving it would; the focus stays there. */
export function settle(): void {
  const { activeElement: at } = document;
  if (!(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)) return;
  at.blur();
  at.focus({ preventScroll: true });
}

/** firstIn is what Tab reaches first of an element and all that is in it. */
export function firstIn(element: Element | null | undefined): HTMLElement | undefined {
  if (!element) return undefined;
  return [element, ...element.querySelectorAll(REACHED)].find(isReached);
}

function isReached(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement && element.tabIndex >= 0 && !element.hasAttribute('disabled') &&
    element.matches(REACHED) && (element.checkVisibility?.({ visibilityProperty: true }) ?? true)
  );
}

class Focus {
  #trail: Trail | undefined;
  /** The last that was in no dialog: there the work goes on after one. */
  #page: Trail | undefined;
  /** A page was opened and nobody has put the focus anywhere since. */
  #arriving = false;
  #pointing = false;
  #asked = 0;

  /** follow watches for the whole life of the window. */
  follow(): void {
    document.addEventListener('focusin', (event) => this.#went(event.target));
    for (const kind of ['keydown', 'pointerdown', 'pointerup']) {
      const hear = (): void => {
        this.#arriving = this.#arriving && kind === 'pointerup';
        this.#pointing = kind === 'pointerdown';
      };
      document.addEventListener(kind, hear, true);
    }
    new MutationObserver(() => this.#soon()).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] });
  }

  /** arrive is for another page: unless it has taken the focus itself, it goes to its start as soon as that is there. */
  arrive(): void {
    const page = document.getElementById('page');
    if (page && document.activeElement !== page && page.contains(document.activeElement)) return;
    page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    this.#arriving = true;
    this.#soon();
  }

  #went(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    this.#arriving = false;
    // A browser is content when the edge of a field is seen; under a pointer nothing moves.
    if (!this.#pointing && target.matches('input, textarea, [data-field]')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#trail = { last: target, steps: stepsOf(target) };
    if (!target.closest('dialog')) this.#page = this.#trail;
  }

  /** After what changes the page has had its own say. */
  #soon(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => this.#mend());
  }

  #mend(): void {
    const open = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
    if (this.#arriving && !open) {
      const start = startIn(document.getElementById('page'));
      if (start) start.focus({ preventScroll: true });
      else if (isLost()) {
        this.#toHeading(); // a heading that took another's place; the start may be still on its way
        this.#arriving = true;
      }
      return;
    }
    if (!isLost()) return;
    const trail = open ? this.#trail : this.#page;
    if (trail && trail.last.isConnected && isReached(trail.last)) {
      // After a dialog back to where it was opened; else somebody put the focus nowhere by a click.
      if (trail !== this.#trail) trail.last.focus();
      this.#trail = trail;
      return;
    }
    const place = (trail && nextTo(trail)) ?? firstIn(open);
    if (place) place.focus();
    else this.#toHeading();
  }

  #toHeading(): void {
    document.querySelector<HTMLElement>('#page h1')?.focus({ preventScroll: true });
  }
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function startIn(element: Element | null): HTMLElement | undefined {
  return [...(element?.querySelectorAll('[data-start]') ?? [])].map(firstIn).find((one) => one !== undefined);
}

function stepsOf(element: Element): Trail['steps'] {
  const steps: { parent: Element; at: number }[] = [];
  for (let one: Element = element; one.parentElement; one = one.parentElement) steps.push({ parent: one.parentElement, at: [...one.parentElement.children].indexOf(one) });
  return steps;
}

/** The start of what is left around it, what took its place, or what stands before; of another page its start alone. */
function nextTo(trail: Trail): HTMLElement | undefined {
  for (const { parent, at } of trail.steps) {
    if (!parent.isConnected || parent === document.body) continue;
    if (parent.id === 'page') return startIn(parent);
    const children = [...parent.children];
    const near = [...children.slice(at), ...children.slice(0, at).reverse()];
    const found = startIn(parent) ?? near.map(firstIn).find((one) => one !== undefined);
    if (found) return found;
  }
  return undefined;
}

export const focus = new Focus();
