/** A column of a DataTable; width is its share of the room, 1 unless told. */
export interface Column {
  id: string;
  title: string;
  width?: number;
  /** The name of the row: heavier. */
  strong?: boolean;
  sortable?: boolean;
  /** However many columns there are, it is not made slimmer than this by itself. */
  least?: number;
  /** It stays in view where the others scroll sideways, and is as wide as what stands in it. */
  fixed?: boolean;
  /** Its head is drawn by whoever shows the table; where no column says so, all are that have a drawing. */
  own?: boolean;
  /** What stands in it can be edited in place. */
  edits?: boolean;
}

/** The column that a table is sorted by. */
export interface Sort {
  column: string;
  descending: boolean;
}

/** A place in a table: a row by its number, and a column, '' for the row as a whole. */
export interface Place {
  row: number;
  column: string;
}

/** stepTo is the column so many steps from one, past those that hold no value; from before the first it is the row itself. */
export function stepTo(columns: readonly Column[], from: string, step: number): string {
  const cells = columns.filter((one) => !one.own);
  const at = cells.findIndex((one) => one.id === from);
  if (at === 0 && step === -1) return '';
  return cells[Math.max(at < 0 && step < 0 ? -1 : 0, Math.min(cells.length - 1, at + step))]?.id ?? '';
}
