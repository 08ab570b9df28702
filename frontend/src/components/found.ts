import type { Component } from 'svelte';

/** One thing found by Ctrl K, or one thing to do. */
export interface Found {
  key: string;
  title: string;
  /** Where it is: the category, the register. */
  place: string;
  detail?: string;
  icon?: Component;
  open: () => void;
}
