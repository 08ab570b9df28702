import type { PartPlace } from '$lib/api/types';
import type { Spot } from '$lib/pdf';

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
  const from = place.page + place.top / 1000;
  const to = place.last_page + place.bottom / 1000;
  const at = from + (to - from) * caret.share;
  const page = Math.min(Math.floor(at), place.last_page);
  return { page, y: at - page };
}
