/** What Go answers with, as the window names it. */
import type { State } from '$lib/states';

export interface NavCategory {
  category: string;
  clause: string;
  label: string;
  state: State;
  count: number;
}

/** What the frame shows beside every page; part of every answer that may change it. */
export interface Nav {
  categories: NavCategory[];
  worklist: number;
  directives: number;
  undo: string;
}

/** What the window needs before its first page. */
export interface Session {
  open: boolean;
  sample: boolean;
  name: string;
  place: string;
  file: string;
  day: string;
  day_text: string;
  day_kind: string;
  actor: string;
  actors: string[];
  nav: Nav;
}
