import type { Column } from './columns';

/** How wide each column of a table would be by itself, and how much room all have. */
interface Measured {
  room: number;
  natural: Record<string, number>;
}

/** measured lays a table out without bounds for a moment and looks; then it is laid out by template again. What is shown scale times as large counts as at 100 %. */
export function measured(scroller: HTMLElement, columns: readonly Column[], template: string, scale: number): Measured | undefined {
  const row = scroller.querySelector<HTMLElement>('[role="row"]');
  if (!row) return undefined;
  const { paddingInlineStart, paddingInlineEnd, columnGap } = getComputedStyle(row);
  const room = scroller.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - Number.parseFloat(columnGap) * (columns.length - 1);
  scroller.style.setProperty('--columns', `repeat(${columns.length}, max-content)`);
  const wide = (at: number): number => Math.max(...[...scroller.querySelectorAll(`[aria-colindex="${at + 1}"]`)].map((cell) => Math.ceil(cell.getBoundingClientRect().width) + 1));
  const natural = Object.fromEntries(columns.map((column, at) => [column.id, wide(at) / scale]));
  scroller.style.setProperty('--columns', template);
  return { room: room / scale, natural };
}
