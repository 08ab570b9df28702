/** The columns of a category's table, with the room that each kind of value needs. */
import type { Column } from '$components/columns';
import type { TableColumn } from '$lib/api/types';

export const PORTAL = 'portal';
const PORTAL_WIDTH = 0.9;
const widths: Record<string, number> = {
  text: 1.7, long: 2, rich: 2, list: 1.6, email: 1.6, url: 1.6, officer: 1.5, choice: 1.1, date: 1.2, mobile: 1.2, phone: 1.2, money: 1, year: 0.8, int: 0.5, bool: 0.7, file: 1,
};

/** columnsOf puts the portal last; the first column of words names the row. */
export function columnsOf(columns: readonly TableColumn[], portal: string): Column[] {
  const named = columns.find((one) => one.kind === 'text') ?? columns[0];
  return [
    ...columns.map((one) => ({ id: one.field, title: one.label, width: widths[one.kind] ?? 1, strong: one === named, sortable: true })),
    { id: PORTAL, title: portal, width: PORTAL_WIDTH },
  ];
}
