/** A column of a DataTable; width is its share of the room, 1 unless told. */
export interface Column {
  id: string;
  title: string;
  width?: number;
  /** The name of the row: heavier. */
  strong?: boolean;
  sortable?: boolean;
}

/** The column that a table is sorted by. */
export interface Sort {
  column: string;
  descending: boolean;
}
