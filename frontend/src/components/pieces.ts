/** A stretch of a text that was understood as what field names; from and to count code points, as Go does. */
export interface Mark {
  from: number;
  to: number;
  field: string;
  doubt: boolean;
}

/** A stretch of a letter's text: plain, or understood as what field names. */
export interface Piece {
  text: string;
  /** Code points before it: its place, and its key. */
  from: number;
  /** '' where nothing was understood. */
  field: string;
  doubt: boolean;
}

/** Vowel signs, hasanta, joiners: alone at the head of a piece they would be drawn on a dotted circle. */
const LEANS = /^[\p{M}\u200c\u200d]$/u;
const ITEM_PART = /^(items\[\d+\])\./;

/**
 * pieces cuts a text at its marks. Go counts code points, a string here counts UTF-16 units, so a sign
 * outside the first plane (an emoji, a rare letter) would shift every mark after it. Marks that are out of
 * order or beyond the text are left out, never trusted. Mark and text of one item become one piece.
 */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const points = Array.from(text);
  const out: Piece[] = [];
  let at = 0;
  const cut = (to: number, field: string, doubt: boolean): void => {
    if (to > at) out.push({ text: points.slice(at, to).join(''), from: at, field, doubt });
    at = to;
  };
  for (const mark of joined(marks, points)) {
    if (mark.from < at || mark.to <= mark.from || mark.to > points.length) continue;
    cut(mark.from, '', false);
    let to = mark.to;
    while (to < points.length && LEANS.test(points[to] ?? '')) to += 1;
    cut(to, mark.field, mark.doubt);
  }
  cut(points.length, '', false);
  return out;
}

/** An item's mark and its text, side by side on one line or the next, are one thing to point at. */
function joined(marks: readonly Mark[], points: readonly string[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const item = ITEM_PART.exec(mark.field)?.[1];
    const last = out.at(-1);
    if (item && last?.field === item && !points.slice(last.to, mark.from).includes('\n')) {
      out[out.length - 1] = { ...last, to: mark.to, doubt: last.doubt || mark.doubt };
    } else out.push(item ? { ...mark, field: item } : mark);
  }
  return out;
}
