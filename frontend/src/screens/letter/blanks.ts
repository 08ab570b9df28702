/** Blanks of a letter, "[পত্রের বিবরণ লিখুন]": they give way to what is written, however the caret came there. */

const BLANK = /\[[^[\]\n]*\]|\.{4,}|…{2,}|_{3,}/g;

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Blank {
  from: number;
  to: number;
}

/** blanksIn finds the blanks of a text, in order. */
export function blanksIn(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/**
 * blankAt is the blank that what is written at a place should take the place of: the one that it is inside of, or at an
 * end of where the blank has the line for itself; undefined beside other words, where something may be added.
 */
export function blankAt(text: string, at: number): Blank | undefined {
  return blanksIn(text).find(({ from, to }) => {
    if (from < at && at < to) return true;
    const alone = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n');
    return alone && from <= at && at <= to;
  });
}

function fieldOf(target: EventTarget | null): Field | undefined {
  const isField = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
  return isField && !target.readOnly ? target : undefined;
}

function choose(field: Field, blank: Blank | undefined): void {
  if (blank && field.selectionStart === field.selectionEnd) field.setSelectionRange(blank.from, blank.to);
}

/** enterBlank is for the focus that comes by keys: the first blank of the field is chosen, to be typed over. */
export function enterBlank(event: Event): void {
  const field = fieldOf(event.target);
  if (field) choose(field, blanksIn(field.value)[0]);
}

/** touchBlank is for a click, and for a key that writes: the blank at the caret is chosen. */
export function touchBlank(event: Event): void {
  const field = fieldOf(event.target);
  if (field) choose(field, blankAt(field.value, field.selectionStart ?? 0));
}

/**
 * writeOver is for text that is about to be put in without a key, as an input method commits it: it takes the place of
 * the blank. The command keeps it among what the browser can take back.
 */
export function writeOver(event: InputEvent): void {
  const field = fieldOf(event.target);
  const { selectionStart: at, selectionEnd: to } = field ?? {};
  if (!field || event.isComposing || event.inputType !== 'insertText' || !event.data || at !== to) return;
  const blank = blankAt(field.value, at ?? 0);
  if (!blank) return;
  event.preventDefault();
  choose(field, blank);
  document.execCommand('insertText', false, event.data);
}
