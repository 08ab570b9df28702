/** The columns of a category's table, with the room that each kind of value needs. */
import type { Column } from '$components/columns';
import type { Form, TableColumn } from '$lib/api/types';

export const PORTAL = 'portal';
/** The column of what is chosen. */
export const CHOICE = 'choice';
/** Kinds that are no value to be typed. */
const untyped = ['file'];
const PORTAL_WIDTH = 1.1;
const CHOICE_WIDTH = 0.3;
const LEAST_CHOICE = 16;
const widths: Record<string, number> = {
  text: 1.6, long: 2, rich: 2, list: 1.6, email: 1.6, url: 1.6, officer: 1.5, choice: 1.1, date: 1.2, mobile: 1.2, phone: 1.2, money: 1, year: 0.9, int: 0.6, bool: 0.7, file: 1,
};

/** However small the room, so many are shown, the portal not counted. */
const LEAST = 1;
/** Kinds that say little by themselves go first when room is short. */
const minor = ['int', 'bool', 'choice'];

/** columnsOf puts the choice of rows first, where rows can be chosen, and the portal last; the first column of words names the row. Of most, where that is told, the needed columns stay. */
export function columnsOf(columns: readonly TableColumn[], form: Form | undefined, portal: string, most?: number, choice = false): Column[] {
  const named = columns.find((one) => one.kind === 'text') ?? columns[0];
  const needOf = (one: TableColumn): string => form?.fields.find((field) => field.name === one.field)?.need ?? '';
  const weight = (one: TableColumn): number => (one === named ? 0 : minor.includes(one.kind) ? 3 : needOf(one) === 'optional' ? 2 : 1);
  const stay = most === undefined ? columns : [...columns].sort((a, b) => weight(a) - weight(b)).slice(0, Math.max(LEAST, most - 1));
  return [
    ...(choice ? [{ id: CHOICE, title: '', width: CHOICE_WIDTH, least: LEAST_CHOICE, fixed: true, own: true }] : []),
    ...columns.filter((one) => stay.includes(one)).map((one) => ({ id: one.field, title: one.label, width: widths[one.kind] ?? 1, strong: one === named, sortable: true, edits: choice && !untyped.includes(one.kind) })),
    { id: PORTAL, title: portal, width: PORTAL_WIDTH },
  ];
}
