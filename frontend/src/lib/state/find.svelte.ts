/** Ctrl F: what is looked for on the screen, where it was found, and at which of it one is. */
import { mark, unmark } from '$lib/find/marks';
import { type Place, placesIn, rangesIn, show, type Source } from '$lib/find/page';

/** How long after a key, or a change of the page, it is looked for again. */
const PAUSE_MS = 150;
/** More are neither marked nor counted. */
const MOST = 5000;
/** What is chosen on the page is looked for at once, unless it is a whole passage. */
const LONGEST = 80;

/** Where a field is on the screen that holds what was found. */
interface Ring {
  top: number;
  left: number;
  width: number;
  height: number;
}

class Find {
  #open = $state(false);
  #looked = $state('');
  #total = $state(0);
  #at = $state(-1);
  #busy = $state(false);
  #wish = $state(0);
  #ring = $state.raw<Ring>();
  #places: Place[] = [];
  #question = 0;
  #stepped = false;
  #from: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #watch = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver((changes) => this.#changed(changes));
  readonly #sources = new Set<Source>();
  readonly #boxes = new Set<() => HTMLInputElement | null | undefined>();

  get open(): boolean {
    return this.#open;
  }

  get looked(): string {
    return this.#looked;
  }

  /** How many places there are, and at which one is, from 0; -1 for none. */
  get total(): number {
    return this.#total;
  }

  get at(): number {
    return this.#at;
  }

  /** There may be more: not all was read yet. */
  get busy(): boolean {
    return this.#busy;
  }

  /** No more are counted. */
  get full(): boolean {
    return this.#total >= MOST;
  }

  /** Grows whenever its field is to have the focus. */
  get wish(): number {
    return this.#wish;
  }

  /** The field at which one is, to be drawn around. */
  get ring(): Ring | undefined {
    return this.#ring;
  }

  /** source adds words that are not on the page unless they are seen; what it gives takes them away again. */
  source(one: Source): () => void {
    this.#sources.add(one);
    this.#soon();
    return () => {
      this.#sources.delete(one);
      this.#soon();
    };
  }

  /** drawn tells that words of a source have come onto the screen. */
  drawn(): void {
    if (this.#open) this.#mark();
  }

  /** box names the field that narrows a long table, most of whose rows are not on the page. */
  box(field: () => HTMLInputElement | null | undefined): () => void {
    this.#boxes.add(field);
    return () => this.#boxes.delete(field);
  }

  /** begin opens the search; where a table has a field of its own that field first, and the search when it is asked for there or beside the table. */
  begin(): void {
    const now = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    const box = [...this.#boxes].map((one) => one()).find((one) => one);
    if (box && !this.#open && now !== box && !now?.closest('aside, dialog') && !document.querySelector('dialog[open]')) {
      box.focus();
      box.select();
      return;
    }
    this.#show(now, now === box ? (box?.value ?? '') : '');
  }

  /** look is begin for words that are given. */
  look(words: string): void {
    this.#show(document.activeElement instanceof HTMLElement ? document.activeElement : undefined, words);
  }

  type(text: string): void {
    this.#looked = text;
    this.#at = -1;
    this.#soon();
  }

  /** step goes so many places on, around at the end; opens the search where it is not. */
  async step(by: number): Promise<void> {
    if (!this.#open) return this.#show(document.activeElement instanceof HTMLElement ? document.activeElement : undefined, this.#looked);
    if (this.#places.length === 0) return;
    this.#stepped = true;
    this.#at = (this.#at + by + this.#places.length) % this.#places.length;
    await this.#go();
  }

  /** close takes the marks away; the keyboard goes into the field that was gone to, else back to where it was. */
  close(): void {
    const here = this.#places[this.#at];
    this.#open = false;
    this.#question += 1;
    this.#places = [];
    this.#total = 0;
    this.#at = -1;
    this.#ring = undefined;
    clearTimeout(this.#timer);
    this.#watch?.disconnect();
    unmark();
    const back = this.#stepped && here?.kind === 'field' ? here.field : this.#from;
    if (back?.isConnected) back.focus();
  }

  #show(from: HTMLElement | undefined, words: string): void {
    const chosen = words || (getSelection()?.toString() ?? '').trim();
    if (chosen !== '' && chosen.length <= LONGEST && !chosen.includes('\n')) this.#looked = chosen;
    if (!this.#open) {
      this.#from = from;
      this.#stepped = false;
      this.#open = true;
      this.#watch?.observe(document.body, { childList: true, characterData: true, subtree: true, attributeFilter: ['open', 'hidden'] });
      document.addEventListener('input', this.#typed);
      window.addEventListener('scroll', this.#circle, true);
      window.addEventListener('resize', this.#circle);
    }
    this.#wish += 1;
    this.#soon();
  }

  readonly #typed = (event: Event): void => {
    if (event.target instanceof Element && !event.target.closest('.find-own')) this.#soon();
  };

  /** Drawn pages and the search itself change the page without a word of it being another. */
  #changed(changes: readonly MutationRecord[]): void {
    const isOwn = ({ target }: MutationRecord): boolean => (target instanceof Element ? target : target.parentElement)?.closest('.find-own, .pdf-text, .said') != null;
    if (!changes.every(isOwn)) this.#soon();
  }

  #soon(): void {
    if (!this.#open) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), PAUSE_MS);
  }

  /** Asks anew; where one was already, one stays, as near as can be told. */
  async #search(): Promise<void> {
    const question = ++this.#question;
    const isOver = (): boolean => question !== this.#question;
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.getElementById('page');
    const [was, found]: [number, Place[]] = [this.#at, []];
    this.#busy = true;
    let first = -1;
    if (root && this.#looked.trim() !== '') {
      for await (const places of placesIn(root, this.#looked, [...this.#sources], isOver)) {
        if (isOver()) return;
        for (const place of places) {
          if (found.length >= MOST) break;
          if (first < 0 && isSeen(place)) first = found.length;
          found.push(place);
        }
        if (found.length > this.#places.length || found.length >= MOST) this.#total = found.length;
        if (found.length >= MOST) break;
      }
    }
    if (isOver()) return;
    this.#places = found;
    this.#total = found.length;
    this.#busy = false;
    this.#at = found.length === 0 ? -1 : was >= 0 ? Math.min(was, found.length - 1) : Math.max(0, first);
    if (was < 0) await this.#go();
    else this.#mark();
  }

  async #go(): Promise<void> {
    const place = this.#places[this.#at];
    if (place?.kind === 'words') show(place.range);
    else if (place?.kind === 'field') {
      place.field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      choose(place.field, place.at.from, place.at.to);
    } else if (place) {
      const words = await place.source.reveal(place.page);
      if (this.#places[this.#at] !== place || !words) return;
      const range = rangesIn(words, this.#looked)[place.nth];
      if (range) show(range);
    }
    this.#mark();
  }

  readonly #circle = (): void => {
    const place = this.#open ? this.#places[this.#at] : undefined;
    const box = place?.kind === 'field' ? place.field.getBoundingClientRect() : undefined;
    this.#ring = box && { top: box.top, left: box.left, width: box.width, height: box.height };
  };

  #mark(): void {
    const here = this.#places[this.#at];
    const drawn = [...this.#sources].flatMap((source) => source.drawn().map(({ page, words }) => ({ source, page, ranges: rangesIn(words, this.#looked) })));
    const at = here?.kind === 'words' ? here.range : here?.kind === 'leaf' ? drawn.find((one) => one.source === here.source && one.page === here.page)?.ranges[here.nth] : undefined;
    mark([...this.#places.flatMap((one) => (one.kind === 'words' ? [one.range] : [])), ...drawn.flatMap((one) => one.ranges)], at ? [at] : []);
    this.#circle();
  }
}

/** choose selects a stretch of a field without going into it; of a kind that has no stretches, all. */
function choose(field: HTMLInputElement | HTMLTextAreaElement, from: number, to: number): void {
  try {
    field.setSelectionRange(from, to);
  } catch {
    field.select();
  }
}

function isSeen(place: Place): boolean {
  if (place.kind === 'leaf') return false;
  const { top, bottom } = place.kind === 'words' ? place.range.getBoundingClientRect() : place.field.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

export const find = new Find();
