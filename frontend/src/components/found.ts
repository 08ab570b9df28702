import type { Component } from 'svelte';

/** A piece of a text; what was looked for is marked. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** One thing found by Ctrl K, or one thing to do. */
export interface Found {
  key: string;
  title: string;
  /** Where it is: the category, the register. */
  place: string;
  detail?: string;
  /** The title and the detail in pieces, where some of them are marked. */
  titled?: readonly Piece[];
  detailed?: readonly Piece[];
  /** Why it was found, where its words are others than those looked for. */
  how?: string;
  icon?: Component;
  open: () => void;
}
