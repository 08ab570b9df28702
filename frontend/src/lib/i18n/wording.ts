/** How the words of the window are written down: each in both languages, side by side. */
import { count, type Language } from './format';

/** One wording; the compiler misses a language that is left out. */
export type Pair = Record<Language, string>;

/** A wording, or one that takes facts: the same list of them for both languages. */
type Wording = Pair | ((...facts: never[]) => Pair);

/** The words of one part of the window. */
export interface Wordings {
  [name: string]: Wording | Wordings;
}

/** The same words as they are read in one language. */
export type Said<Words> = Words extends (...facts: infer Facts) => Pair
  ? (...facts: Facts) => string
  : Words extends Pair
    ? string
    : { readonly [Name in keyof Words]: Said<Words[Name]> };

/** byName is for words that are looked up by what Go names, so a name may be asked for that is not there. */
export function byName(words: Record<string, Pair>): Record<string, Pair> {
  return words;
}

export const bnCount = (value: number): string => count(value, 'bn');
export const enCount = (value: number): string => count(value, 'en');

/** things is for English, where one thing is not many. */
export const things = (value: number, one: string, many: string): string => `${enCount(value)} ${value === 1 ? one : many}`;
