import { keep, kept } from './kept';

export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';

/** How the window looks: the theme (the system's until one is chosen) and the size of text. */
class Appearance {
  #theme = $state<Theme>(kept('theme', ['system', 'light', 'dark']) ?? 'system');
  #text = $state<TextSize>(kept('text', ['normal', 'large', 'larger']) ?? 'normal');
  #systemDark = $state(false);

  get theme(): Theme {
    return this.#theme;
  }

  get text(): TextSize {
    return this.#text;
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

  /** follow starts listening to the system; called once, before the first drawing, so nothing flashes. */
  follow(): void {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    this.#systemDark = system.matches;
    system.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
      this.#apply();
    });
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.shown;
    document.documentElement.dataset.text = this.#text;
  }
}

export const appearance = new Appearance();
