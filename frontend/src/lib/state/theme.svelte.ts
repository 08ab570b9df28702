import { keep, kept } from './kept';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';
export type RowSize = 'normal' | 'dense';
type NavSize = 'wide' | 'narrow';

/** Below it the navigation has room for its icons alone; in rem of the text at 100 %. */
const SMALL = 70;
/** Below these the window is so low that rows of the navigation move together. */
const LOW = 40;
const VERY_LOW = 34;
const REM = 16;
/** How much larger or smaller all of the window can be shown, in per cent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const PLAIN = 100;
/** How long the size is shown after a key. */
const SHOWN_MS = 2500;

/** How the window looks: the theme (the system's until one is chosen), the size of all, of text and rows, the navigation. */
class Appearance {
  #zoom = $state(Number(kept('zoom', zooms.map(String)) ?? PLAIN));
  #zoomed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #theme = $state<Theme>(kept('theme', ['system', 'light', 'dark']) ?? 'system');
  #text = $state<TextSize>(kept('text', ['normal', 'large', 'larger']) ?? 'normal');
  #rows = $state<RowSize>(kept('rows', ['normal', 'dense']) ?? 'normal');
  #nav = $state<NavSize>(kept('nav', ['wide', 'narrow']) ?? 'wide');
  #systemDark = $state(false);
  #small = $state(false);
  #low: '' | 'yes' | 'very' = '';

  get theme(): Theme {
    return this.#theme;
  }

  get text(): TextSize {
    return this.#text;
  }

  get rows(): RowSize {
    return this.#rows;
  }

  /** How large all of the window is shown, in per cent. */
  get zoom(): number {
    return this.#zoom;
  }

  /** It was changed a moment ago. */
  get zoomed(): boolean {
    return this.#zoomed;
  }

  /** The window has no room for more than a narrow navigation. */
  get small(): boolean {
    return this.#small;
  }

  /** The navigation shows icons alone, by choice or for want of room. */
  get narrow(): boolean {
    return this.#small || this.#nav === 'narrow';
  }

  /** The theme on the screen now, the system's resolved. */
  get shown(): 'light' | 'dark' {
    if (this.#theme !== 'system') return this.#theme;
    return this.#systemDark ? 'dark' : 'light';
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    keep('theme', theme);
    this.#apply();
  }

  chooseText(size: TextSize): void {
    this.#text = size;
    keep('text', size);
    this.#apply();
  }

  chooseRows(size: RowSize): void {
    this.#rows = size;
    keep('rows', size);
    this.#apply();
  }

  /** zoomBy goes so many sizes up or down; 0 goes back to 100 %. */
  zoomBy(steps: number): void {
    const at = zooms.findIndex((one) => one === this.#zoom);
    this.zoomTo(steps === 0 ? PLAIN : (zooms[Math.max(0, Math.min(zooms.length - 1, at + steps))] ?? PLAIN));
  }

  zoomTo(percent: number): void {
    this.#zoom = percent;
    keep('zoom', String(this.#zoom));
    clearTimeout(this.#timer);
    this.#zoomed = true;
    this.#timer = setTimeout(() => (this.#zoomed = false), SHOWN_MS);
    this.#measure();
    // What is typed in stays in view, however much larger all around it is now.
    requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  }

  /** turnNav makes the navigation narrow or wide. */
  turnNav(): void {
    this.#nav = this.#nav === 'narrow' ? 'wide' : 'narrow';
    keep('nav', this.#nav);
    this.#apply();
  }

  /** follow starts listening to the system and the window; called once, before the first drawing, so nothing flashes. */
  follow(): void {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = system.matches;
    system.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
      this.#apply();
    });
    window.addEventListener('resize', () => this.#measure());
    this.#measure();
  }

  /** What there is room for, as the window is and as large as all is shown in it. */
  #measure(): void {
    this.#small = window.innerWidth < SMALL * REM * this.#factor;
    const high = window.innerHeight / REM / this.#factor;
    this.#low = high <= VERY_LOW ? 'very' : high <= LOW ? 'yes' : '';
    this.#apply();
  }

  get #factor(): number {
    return this.#zoom / PLAIN;
  }

  #apply(): void {
    const { dataset, style } = document.documentElement;
    style.setProperty('--zoom', String(this.#factor));
    if (this.#low === '') delete dataset.low;
    else dataset.low = this.#low;
    dataset.theme = this.shown;
    dataset.text = this.#text;
    dataset.rows = this.#rows;
    dataset.nav = this.narrow ? 'narrow' : 'wide';
  }
}

export const appearance = new Appearance();
