import type { Words } from '$lib/i18n/words';
import type { Language } from '$lib/i18n/format';
import { keep, kept } from './kept';

/** The words of each language come when it is chosen. */
const spoken = {
  bn: () => import('$lib/i18n/words?in=bn'),
  en: () => import('$lib/i18n/words?in=en'),
};

/** The language of the window. Bengali until the person says otherwise. */
class LanguageState {
  #current = $state<Language>(kept('language', ['bn', 'en']) ?? 'bn');
  readonly #words = new Map<Language, Words>();

  get current(): Language {
    return this.#current;
  }

  get other(): Language {
    return this.#current === 'bn' ? 'en' : 'bn';
  }

  /** Every word the window shows, in the language of now; there once begin is through. */
  get words(): Words {
    return this.#words.get(this.#current)!;
  }

  /** begin loads the words of the language, or of the other where they cannot be had. */
  async begin(): Promise<void> {
    await this.wordsIn(this.#current).catch(() => this.#speak(this.other));
    this.apply();
  }

  /** wordsIn loads the words of a language; it fails where they cannot be had. */
  async wordsIn(language: Language): Promise<Words> {
    const words = this.#words.get(language) ?? (await spoken[language]()).wordings;
    this.#words.set(language, words);
    return words;
  }

  /** choose speaks another language from now on; where its words cannot be had, it fails and all stays. */
  async choose(language: Language): Promise<void> {
    await this.#speak(language);
    keep('language', language);
    this.apply();
  }

  async #speak(language: Language): Promise<void> {
    await this.wordsIn(language);
    this.#current = language;
  }

  /** of picks the wording of the language from a pair that Go sent; Bengali stands in for missing English. */
  of(bengali: string, english: string): string {
    return this.#current === 'en' && english !== '' ? english : bengali;
  }

  /** apply tells the browser what is spoken, which fonts and screen readers go by. */
  apply(): void {
    document.documentElement.lang = this.#current;
  }
}

export const language = new LanguageState();
