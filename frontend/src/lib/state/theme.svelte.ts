import { keep, kept } from './kept';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';
export type RowSize = 'normal' | 'dense';
type NavSize = 'wide' | 'narrow';

/** Below it the navigation has room for its icons alone. */
const SMALL = '(max-width: 69.99rem)';

/** How the window looks: the theme (the system's until one is chosen), the size of text and rows, the navigation. */
class Appearance {
  #theme = $state<Theme>(kept('theme', ['system', 'light', 'dark']) ?? 'system');
  #text = $state<TextSize>(kept('text', ['normal', 'large', 'larger']) ?? 'normal');
  #rows = $state<RowSize>(kept('rows', ['normal', 'dense']) ?? 'normal');
  #nav = $state<NavSize>(kept('nav', ['wide', 'narrow']) ?? 'wide');
  #systemDark = $state(false);
  #small = $state(false);

  get theme(): Theme {
    return this.#theme;
  }

  get text(): TextSize {
    return this.#text;
  }

  get rows(): RowSize {
    return this.#rows;
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
    const small = window.matchMedia(SMALL);
    this.#small = small.matches;
    small.addEventListener('change', (event) => {
      this.#small = event.matches;
      this.#apply();
    });
    this.#apply();
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    dataset.theme = this.shown;
    dataset.text = this.#text;
    dataset.rows = this.#rows;
    dataset.nav = this.narrow ? 'narrow' : 'wide';
  }
}

export const appearance = new Appearance();
