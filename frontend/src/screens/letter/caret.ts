import type { PartPlace } from '$lib/api/types';
import type { Point, Spot } from '$lib/pdf';

/** Where somebody types: in which part of the letter, and after which share of its text, from 0 to 1. */
export interface Caret {
  part: string;
  share: number;
}

/** caretIn is where the caret stands in a field of the letter, whose name is that of the part; undefined elsewhere. */
export function caretIn(target: EventTarget | null): Caret | undefined {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) || target.name === '') return undefined;
  return { part: target.name, share: target.value === '' ? 0 : (target.selectionStart ?? 0) / target.value.length };
}

/** spotOf is about where that is printed; undefined where it is not. */
export function spotOf(parts: readonly PartPlace[], caret: Caret | undefined): Spot | undefined {
  const place = caret && parts.find(({ part }) => part === caret.part);
  if (!place) return undefined;
  const { from, to } = ends(place);
  const at = from + (to - from) * caret.share;
  const page = Math.min(Math.floor(at), place.last_page);
  return { page, y: at - page };
}

/** caretAt is the way back: what is written at a point of the pages; undefined between the parts. */
export function caretAt(parts: readonly PartPlace[], { page, x, y }: Point): Caret | undefined {
  const at = page + y;
  const here = parts
    .filter((place) => ends(place).from <= at && at <= ends(place).to && place.left <= x * 1000 && x * 1000 <= place.right)
    .sort((a, b) => ends(a).to - ends(a).from - (ends(b).to - ends(b).from))[0];
  return here && { part: here.part, share: (at - ends(here).from) / (ends(here).to - ends(here).from) };
}

/** placeIn is the end of the word that stands after a share of a text: never inside a conjunct. */
export function placeIn(text: string, share: number): number {
  const from = Math.round(text.length * share);
  return from + text.slice(from).search(/\s|$/);
}

/** ends are where a part begins and ends, in pages: 3.5 is half way down page 3. */
function ends(place: PartPlace): { from: number; to: number } {
  return { from: place.page + place.top / 1000, to: place.last_page + place.bottom / 1000 };
}
