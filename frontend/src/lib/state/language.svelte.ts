import { bn, en, type Words } from '$lib/i18n/words';
import type { Language } from '$lib/i18n/format';
import { keep, kept } from './kept';

/** The language of the window. Bengali until the person says otherwise. */
class LanguageState {
  #current = $state<Language>(kept('language', ['bn', 'en']) ?? 'bn');

  get current(): Language {
    return this.#current;
  }

  /** Every word the window shows, in the language of now. */
  get words(): Words {
    return this.#current === 'bn' ? bn : en;
  }

  choose(language: Language): void {
    this.#current = language;
    keep('language', language);
    this.apply();
  }

  /** of picks the wording of the language from a pair that Go sent; Bengali stands in for missing English. */
  of(bengali: string, english: string): string {
    return this.#current === 'en' && english !== '' ? english : bengali;
  }

  apply(): void {
    document.documentElement.lang = this.#current;
  }
}

export const language = new LanguageState();
