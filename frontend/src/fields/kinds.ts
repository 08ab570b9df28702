/** The only map from a field's kind to its control. */
import type { Component } from 'svelte';
import BoolControl from './BoolControl.svelte';
import ChoiceControl from './ChoiceControl.svelte';
import DateControl from './DateControl.svelte';
import type { FieldProps } from './field';
import FileControl from './FileControl.svelte';
import FigureControl from './FigureControl.svelte';
import LongControl from './LongControl.svelte';
import OfficerControl from './OfficerControl.svelte';
import RichControl from './RichControl.svelte';
import TextControl from './TextControl.svelte';

const controls: Record<string, Component<FieldProps>> = {
  text: TextControl,
  email: TextControl,
  url: TextControl,
  int: FigureControl,
  money: FigureControl,
  phone: FigureControl,
  mobile: FigureControl,
  year: FigureControl,
  long: LongControl,
  rich: RichControl,
  list: LongControl,
  date: DateControl,
  choice: ChoiceControl,
  bool: BoolControl,
  officer: OfficerControl,
  file: FileControl,
};

/** controlOf is the control of a kind; one that this window does not know yet is typed as text. */
export function controlOf(kind: string): Component<FieldProps> {
  return controls[kind] ?? TextControl;
}

/** How much room a kind needs where two fields can stand side by side. */
export function isWide(kind: string): boolean {
  return ['long', 'rich', 'list', 'file'].includes(kind);
}
