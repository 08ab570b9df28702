/** How wide the columns of a table are: by what stands in them, unless somebody has drawn one wider or slimmer. */
import { keep, keptText } from './state/kept';

/** No column is slimmer; none takes more by itself than a line that is read at once. */
const LEAST = 56;
const MOST = 420;

export type Widths = Readonly<Record<string, number>>;

/**
 * share gives each column of natural widths its part of the room. Where there is more, all grow alike but those
 * that were chosen or are fixed; where there is less, the widest give way first, each down to its least.
 */
export function share(columns: readonly { id: string; natural: number; least?: number | undefined; fixed?: boolean | undefined }[], chosen: Widths, room: number): number[] {
  const wanted = columns.map(({ id, natural, least = LEAST }) => chosen[id] ?? Math.min(MOST, Math.max(least, natural)));
  const whole = sum(wanted);
  if (whole <= room) {
    const free = columns.map(({ id, fixed }, at) => (id in chosen || fixed ? 0 : (wanted[at] ?? 0)));
    const growing = sum(free) || 1;
    return wanted.map((width, at) => width + ((room - whole) * (free[at] ?? 0)) / growing);
  }
  const most = highest(wanted, room);
  return wanted.map((width, at) => Math.min(width, Math.max(columns[at]?.least ?? LEAST, most)));
}

/** The width that no column may pass so that all have room. */
function highest(wanted: readonly number[], room: number): number {
  const rising = [...wanted].sort((a, b) => a - b);
  let left = room;
  for (const [at, width] of rising.entries()) {
    const even = left / (rising.length - at);
    if (width > even) return even;
    left -= width;
  }
  return Infinity;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

/** keptWidths reads the chosen widths of a table. */
export function keptWidths(table: string): Widths {
  try {
    const read: unknown = JSON.parse(keptText(`columns.${table}`));
    const entries = Object.entries(typeof read === 'object' && read !== null ? read : {});
    return Object.fromEntries(entries.filter(([, width]) => typeof width === 'number' && width >= LEAST));
  } catch {
    return {};
  }
}

/** choose is the widths with one column set, at least as wide as any may be, or given back to its content. */
export function choose(table: string, widths: Widths, column: string, width: number | undefined): Widths {
  const others = Object.entries(widths).filter(([id]) => id !== column);
  const next = Object.fromEntries(width === undefined ? others : [...others, [column, Math.max(LEAST, Math.round(width))]]);
  keep(`columns.${table}`, JSON.stringify(next));
  return next;
}
