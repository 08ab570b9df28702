import { appearance } from '$lib/state/theme.svelte';
import { choose, keptWidths, share, type Widths } from '$lib/widths';
import type { Column } from './columns';
import { measured } from './measured';

/** How wide the columns of a table are: by their content, the room, and what somebody has drawn. In pixels as at 100 %, so that a size of the window changes none of it. */
export class ColumnWidths {
  readonly #name: () => string;
  readonly #columns: () => readonly Column[];
  /** What the columns would take by themselves; empty until the first rows were measured. */
  #natural = $state.raw<Widths>({});
  #room = $state(0);
  #chosen = $derived.by<Widths>(() => keptWidths(this.#name()));
  readonly all = $derived.by(() => share(this.#columns().map(({ id, least, fixed }) => ({ id, natural: this.#natural[id] ?? 0, least, fixed })), this.#chosen, this.#room));
  /** The same as a grid's template. */
  readonly template = $derived.by(() => {
    const columns = this.#columns();
    if (columns.every((column) => column.id in this.#natural)) return this.all.map((width) => `calc(${width}px * var(--zoom))`).join(' ');
    return columns.map((column) => `minmax(0, ${column.width ?? 1}fr)`).join(' ');
  });

  constructor(name: () => string, columns: () => readonly Column[]) {
    this.#name = name;
    this.#columns = columns;
  }

  /** look measures what stands in a table. */
  look(scroller: HTMLElement | undefined): void {
    const found = scroller && measured(scroller, this.#columns(), this.template, appearance.zoom / 100);
    if (!found) return;
    this.#room = found.room;
    this.#natural = found.natural;
  }

  /** choose keeps the width that somebody gave a column; undefined gives it back to its content. */
  choose(column: string, width: number | undefined): void {
    this.#chosen = choose(this.#name(), this.#chosen, column, width);
  }
}
