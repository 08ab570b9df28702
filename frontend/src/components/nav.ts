import type { Component } from 'svelte';
import type { State } from '$lib/states';

/** One link of the navigation. */
export interface NavLink {
  id: string;
  href: string;
  label: string;
  icon?: Component;
  /** What a pointer is told, where the label alone does not say it. */
  tip?: string;
  /** The shortcut that leads there, as aria-keyshortcuts has it. */
  keys?: string;
  state?: State;
  /** A number at the end, already in the digits of the language. */
  count?: string;
}

/** Links under one heading; the first group has none. */
export interface NavGroup {
  id: string;
  title: string;
  links: readonly NavLink[];
}
