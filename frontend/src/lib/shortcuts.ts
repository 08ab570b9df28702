/**
 * Every shortcut of the window, once: handlers are keyed by these names (keys.ts) and F1 lists them in this order.
 * Keys are named by their place on the board, "Ctrl+KeyS": a Bengali layout changes what they write, never the place.
 */

interface Keyed {
  chords: readonly string[];
  /** How it is written on a button and in the list. */
  written: string;
  group: Group;
  /** It acts over an open dialog too; any other leaves a dialog alone. */
  over?: true;
  /** What stands in the focused field is taken in before it acts. */
  settles?: true;
}

export const groups = ['window', 'page', 'form', 'list'] as const;
type Group = (typeof groups)[number];

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `Ctrl+Digit${digit}`);

const table = {
  help: { chords: ['F1'], written: 'F1', group: 'window', over: true },
  find: { chords: ['Ctrl+KeyK'], written: 'Ctrl K', group: 'window' },
  places: { chords: digits, written: 'Ctrl 1–9', group: 'window' },
  back: { chords: ['Alt+ArrowLeft', 'BrowserBack'], written: 'Alt ←', group: 'window' },
  forward: { chords: ['Alt+ArrowRight', 'BrowserForward'], written: 'Alt →', group: 'window' },
  refresh: { chords: ['F5', 'Ctrl+KeyR'], written: 'F5', group: 'window' },
  look: { chords: ['Ctrl+KeyF'], written: 'Ctrl F', group: 'window', over: true },
  lookNext: { chords: ['F3', 'Ctrl+KeyG'], written: 'F3', group: 'window', over: true },
  lookLast: { chords: ['Shift+F3', 'Ctrl+Shift+KeyG'], written: 'Shift F3', group: 'window', over: true },
  lookBefore: { chords: ['Shift+Enter', 'Shift+NumpadEnter'], written: 'Shift Enter', group: 'window' },
  larger: { chords: ['Ctrl+Equal', 'Ctrl+Shift+Equal', 'Ctrl+NumpadAdd'], written: 'Ctrl +', group: 'window', over: true },
  smaller: { chords: ['Ctrl+Minus', 'Ctrl+Shift+Minus', 'Ctrl+NumpadSubtract'], written: 'Ctrl −', group: 'window', over: true },
  plainSize: { chords: ['Ctrl+Digit0', 'Ctrl+Numpad0'], written: 'Ctrl 0', group: 'window', over: true },
  menu: { chords: ['Shift+F10', 'ContextMenu'], written: 'Shift F10', group: 'window', over: true },
  nextReason: { chords: ['F8'], written: 'F8', group: 'window', settles: true },
  lastReason: { chords: ['Shift+F8'], written: 'Shift F8', group: 'window', settles: true },
  undo: { chords: ['Ctrl+KeyZ'], written: 'Ctrl Z', group: 'window', over: true },
  redo: { chords: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'], written: 'Ctrl Y', group: 'window', over: true },
  seat: { chords: ['F9'], written: 'F9', group: 'window', settles: true },
  narrow: { chords: ['Ctrl+KeyB'], written: 'Ctrl B', group: 'window' },
  add: { chords: ['Ctrl+KeyN'], written: 'Ctrl N', group: 'page', settles: true },
  file: { chords: ['Ctrl+KeyO'], written: 'Ctrl O', group: 'page', settles: true },
  paste: { chords: ['Ctrl+KeyV'], written: 'Ctrl V', group: 'page' },
  save: { chords: ['Ctrl+KeyS'], written: 'Ctrl S', group: 'page', settles: true },
  print: { chords: ['Ctrl+KeyP'], written: 'Ctrl P', group: 'page', settles: true },
  copyNext: { chords: ['F2'], written: 'F2', group: 'page' },
  tick: { chords: ['Ctrl+Enter', 'Ctrl+NumpadEnter'], written: 'Ctrl Enter', group: 'page', settles: true },
  saveNext: { chords: ['Ctrl+Enter', 'Ctrl+NumpadEnter'], written: 'Ctrl Enter', group: 'form', settles: true },
  duplicate: { chords: ['Ctrl+KeyD'], written: 'Ctrl D', group: 'form', settles: true },
  next: { chords: ['Enter', 'NumpadEnter'], written: 'Enter', group: 'form' },
  bold: { chords: ['Ctrl+KeyB'], written: 'Ctrl B', group: 'form' },
  italic: { chords: ['Ctrl+KeyI'], written: 'Ctrl I', group: 'form' },
  bullets: { chords: ['Ctrl+Shift+Digit8'], written: 'Ctrl Shift 8', group: 'form' },
  numbers: { chords: ['Ctrl+Shift+Digit7'], written: 'Ctrl Shift 7', group: 'form' },
  pasteText: { chords: ['Ctrl+Shift+KeyV'], written: 'Ctrl Shift V', group: 'form' },
  cutText: { chords: ['Ctrl+KeyX'], written: 'Ctrl X', group: 'form' },
  copyText: { chords: ['Ctrl+KeyC'], written: 'Ctrl C', group: 'form' },
  close: { chords: ['Escape'], written: 'Esc', group: 'form' },
  open: { chords: ['Enter', 'NumpadEnter'], written: 'Enter', group: 'list' },
  intoCells: { chords: ['ArrowRight'], written: '→', group: 'list' },
  outOfCells: { chords: ['ArrowLeft'], written: '←', group: 'list' },
  edit: { chords: ['F2'], written: 'F2', group: 'list' },
  overwrite: { chords: [], written: 'A–Z 0–9', group: 'list' },
  rubOut: { chords: ['Backspace'], written: 'Backspace', group: 'list' },
  openRow: { chords: ['F4'], written: 'F4', group: 'list' },
  nextCell: { chords: ['Tab'], written: 'Tab', group: 'list' },
  lastCell: { chords: ['Shift+Tab'], written: 'Shift Tab', group: 'list' },
  newLine: { chords: ['Alt+Enter', 'Alt+NumpadEnter'], written: 'Alt Enter', group: 'list' },
  choose: { chords: ['Space', 'Shift+Space'], written: 'Space', group: 'list' },
  chooseUp: { chords: ['Shift+ArrowUp'], written: 'Shift ↑', group: 'list' },
  chooseDown: { chords: ['Shift+ArrowDown'], written: 'Shift ↓', group: 'list' },
  chooseAll: { chords: ['Ctrl+KeyA'], written: 'Ctrl A', group: 'list' },
  fillDown: { chords: ['Ctrl+Shift+KeyD'], written: 'Ctrl Shift D', group: 'list' },
  moveUp: { chords: ['Alt+ArrowUp'], written: 'Alt ↑', group: 'list' },
  moveDown: { chords: ['Alt+ArrowDown'], written: 'Alt ↓', group: 'list' },
  mark: { chords: ['Delete', 'Space'], written: 'Delete', group: 'list' },
  press: { chords: ['Space'], written: 'Space', group: 'list' },
  left: { chords: ['ArrowLeft'], written: '←', group: 'list' },
  right: { chords: ['ArrowRight'], written: '→', group: 'list' },
  up: { chords: ['ArrowUp'], written: '↑', group: 'list' },
  down: { chords: ['ArrowDown'], written: '↓', group: 'list' },
  pageUp: { chords: ['PageUp'], written: 'Page Up', group: 'list' },
  pageDown: { chords: ['PageDown'], written: 'Page Down', group: 'list' },
  first: { chords: ['Home'], written: 'Home', group: 'list' },
  last: { chords: ['End'], written: 'End', group: 'list' },
  top: { chords: ['Ctrl+Home'], written: 'Ctrl Home', group: 'list' },
  bottom: { chords: ['Ctrl+End'], written: 'Ctrl End', group: 'list' },
  wider: { chords: ['Shift+ArrowRight'], written: 'Shift →', group: 'list' },
  slimmer: { chords: ['Shift+ArrowLeft'], written: 'Shift ←', group: 'list' },
} as const satisfies Record<string, Keyed>;

export type Shortcut = keyof typeof table;

/** All of them; names and order are those of the list that F1 shows. */
export const shortcuts: Readonly<Record<Shortcut, Keyed>> = table;

/** asAria writes a shortcut for aria-keyshortcuts. */
export function asAria(name: Shortcut): string {
  return shortcuts[name].written.replaceAll(' ', '+').replace('Ctrl', 'Control');
}
