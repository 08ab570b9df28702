/**
 * Looking for words in a text as a reader means them: Bengali and Latin figures are the same, so are the ways in which one letter
 * is stored, joiners and kinds of blanks. What is found begins and ends with whole clusters: ষ is not found in ক্ষ, nor does a
 * mark end between ক and its ি.
 */

/** A stretch of a text in UTF-16 units, as the DOM counts them. */
export interface Stretch {
  from: number;
  to: number;
}

const ZERO = 0x09e6;
const HASANTA = '\u09cd';
const JOINER = '\u200d';
/** Not seen by themselves: joiners, marks of direction, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const LEANS = /\p{M}/u;
const BLANK = /\s/u;

/** A text made alike: its letters, and for each the places in the text that it came from. */
interface Alike {
  letters: string;
  from: number[];
  to: number[];
}

/** alike folds a text letter by letter; the order of canonical decomposition makes য় and য + ় one. */
function alike(text: string): Alike {
  const made: Alike = { letters: '', from: [], to: [] };
  const put = (letter: string, from: number, to: number): void => {
    for (const unit of letter) {
      made.letters += unit;
      for (let n = 0; n < unit.length; n++) {
        made.from.push(from);
        made.to.push(to);
      }
    }
  };
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const to = at + letter.length;
    if (BLANK.test(letter)) {
      if (made.letters.endsWith(' ')) made.to[made.to.length - 1] = to;
      else put(' ', at, to);
    } else if (!UNSEEN.test(letter)) {
      const code = letter.codePointAt(0) ?? 0;
      put(code >= ZERO && code < ZERO + 10 ? String(code - ZERO) : letter.normalize('NFKD').toLowerCase(), at, to);
    }
    at = to;
  }
  return made;
}

/** isEdge tells whether a cluster may end before a place: no vowel sign follows, and no hasanta ties it to what does. */
function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (LEANS.test(next) || next === JOINER || next === '\u200c') return false;
  const low = text.charCodeAt(at);
  if (low >= 0xdc00 && low < 0xe000) return false;
  const before = text[at - 1] === JOINER ? text[at - 2] : text[at - 1];
  return before !== HASANTA || !/\p{L}/u.test(next);
}

/** A text to look in, folded once for many questions. */
export class Haystack {
  readonly text: string;
  #made: Alike | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** find gives every place of what is looked for, in order and never one over another; none for nothing. */
  find(looked: string): Stretch[] {
    const { letters: needle } = alike(looked);
    if (needle.trim() === '') return [];
    this.#made ??= alike(this.text);
    const { letters, from, to } = this.#made;
    const found: Stretch[] = [];
    for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + 1)) {
      const begin = from[at] ?? 0;
      if (begin < (found.at(-1)?.to ?? 0) || !isEdge(this.text, begin)) continue;
      let end = to[at + needle.length - 1] ?? begin;
      while (!isEdge(this.text, end)) end += 1;
      found.push({ from: begin, to: end });
    }
    return found;
  }
}
