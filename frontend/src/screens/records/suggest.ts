/** What is typed, and what takes its place when a value that was written before is chosen: of several lines the one at the caret. */

/** What numbers a line of a list: figures or a letter and a danda (U+0964), a dot, a colon or a bracket; or a dash. It stays. */
const MARK = /^\s*(?:[-•*]|\(?(?:\p{Nd}{1,3}|\p{Lo})[\u0964.):])\s*/u;

/** What is asked of a field of text. */
interface Typed {
  value: string;
  selectionStart: number | null;
}

/** lineAt is the line in which the caret is, without its number, and where it begins and ends. */
export function lineAt({ value, selectionStart }: Typed): { text: string; from: number; to: number } {
  const caret = selectionStart ?? value.length;
  const start = value.lastIndexOf('\n', caret - 1) + 1;
  const end = value.indexOf('\n', caret);
  const to = end < 0 ? value.length : end;
  const from = start + (MARK.exec(value.slice(start, to))?.[0].length ?? 0);
  return { text: value.slice(from, to), from, to };
}

/** replaced is the text with its line become a value, and the caret behind it. */
export function replaced(typed: Typed, value: string): { text: string; caret: number } {
  const { from, to } = lineAt(typed);
  return { text: typed.value.slice(0, from) + value + typed.value.slice(to), caret: from + value.length };
}
