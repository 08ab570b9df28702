/** The text of a field as its spelling is looked at, and how a word of it is written otherwise: as if typed, so that the field's own undo holds. */

/** typedIn is the field that a part of the page holds. */
export function typedIn(part: HTMLElement | undefined): HTMLElement | undefined {
  return part?.querySelector<HTMLElement>('input:not([type="checkbox"], [type="radio"]), textarea, [role="textbox"]') ?? undefined;
}

function isPlain(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}

function piecesOf(field: HTMLElement): Text[] {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  const pieces: Text[] = [];
  while (walker.nextNode()) pieces.push(walker.currentNode as Text);
  return pieces;
}

/** textOf is what a field says. Blocks of rich text stand on lines of their own; a word that is bold in part is one word. */
export function textOf(field: HTMLElement): string {
  if (isPlain(field)) return field.value;
  let text = '';
  let block: Element | null | undefined;
  for (const piece of piecesOf(field)) {
    const own = piece.parentElement?.closest('p, li, td, th, div');
    text += (block !== undefined && own !== block ? '\n' : '') + piece.data;
    block = own;
  }
  return text;
}

/** rangeOf is a part of a rich text; undefined where it is no longer so long. */
export function rangeOf(field: HTMLElement, from: number, to: number): Range | undefined {
  const range = document.createRange();
  let at = 0;
  let block: Element | null | undefined;
  let begun = false;
  for (const piece of piecesOf(field)) {
    const own = piece.parentElement?.closest('p, li, td, th, div');
    at += block !== undefined && own !== block ? 1 : 0;
    block = own;
    if (!begun && from < at + piece.length) {
      range.setStart(piece, from - at);
      begun = true;
    }
    if (begun && to <= at + piece.length) {
      range.setEnd(piece, to - at);
      return range;
    }
    at += piece.length;
  }
  return undefined;
}

/** write puts right in the place of a word; false where the word is no longer there. */
export function write(field: HTMLElement, from: number, word: string, right: string): boolean {
  if (textOf(field).slice(from, from + word.length) !== word) return false;
  const range = isPlain(field) ? undefined : rangeOf(field, from, from + word.length);
  field.focus();
  if (isPlain(field)) field.setSelectionRange(from, from + word.length);
  else if (range) {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  } else return false;
  return document.execCommand('insertText', false, right);
}

/** underline draws a line under parts of a rich text, where the browser can; nothing of the text changes. */
export function underline(ranges: readonly Range[]): void {
  if (!('highlights' in CSS) || typeof Highlight === 'undefined') return;
  if (ranges.length === 0) CSS.highlights.delete('spelling');
  else CSS.highlights.set('spelling', new Highlight(...ranges));
}
