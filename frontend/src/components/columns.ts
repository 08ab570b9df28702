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
}

/** The column that a table is sorted by. */
export interface Sort {
  column: string;
  descending: boolean;
}
