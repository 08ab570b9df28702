/** What keys do: handlers by the names of shortcuts.ts. Nothing here acts while an input method composes. */
import { on } from 'svelte/events';
import { settle } from './focus';
import { type Shortcut, shortcuts } from './shortcuts';

/** What some shortcuts do; at tells which of several keys it was, counted from 0. */
type Actions = Partial<Record<Shortcut, ((at: number) => void) | undefined>>;

/** chordOf names the keys of an event, "Ctrl+Shift+KeyZ"; '' while composing. */
export function chordOf(event: KeyboardEvent): string {
  // 229 is what browsers give for a key that the input method has taken.
  if (event.isComposing || event.keyCode === 229) return '';
  const code = codeOf(event);
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : ''];
  return [...held.filter(Boolean), code].join('+');
}

/**
 * The place of a key on the board. What a program sends in place of a hand (a screen keyboard, a remote desktop) has often no place:
 * then it is told by the key's number, which Windows keeps for each place of a letter or figure whatever the layout writes.
 *
 * Source: Microsoft, Virtual-Key Codes.
 */
function codeOf({ code, keyCode }: KeyboardEvent): string {
  if (code !== '') return code;
  if (keyCode >= 65 && keyCode <= 90) return `Key${String.fromCharCode(keyCode)}`;
  if (keyCode >= 48 && keyCode <= 57) return `Digit${keyCode - 48}`;
  if (keyCode >= 112 && keyCode <= 123) return `F${keyCode - 111}`;
  return unplaced[keyCode] ?? '';
}

const unplaced: Readonly<Record<number, string>> = {
  8: 'Backspace', 9: 'Tab', 13: 'Enter', 27: 'Escape', 32: 'Space', 33: 'PageUp', 34: 'PageDown', 35: 'End', 36: 'Home',
  37: 'ArrowLeft', 38: 'ArrowUp', 39: 'ArrowRight', 40: 'ArrowDown', 46: 'Delete', 93: 'ContextMenu', 187: 'Equal', 189: 'Minus',
};

/** pressed tells whether an event is that of a shortcut. */
export function pressed(event: KeyboardEvent, name: Shortcut): boolean {
  return shortcuts[name].chords.includes(chordOf(event));
}

/** pick finds what an event does among some shortcuts; undefined for nothing. */
export function pick(event: KeyboardEvent, actions: Actions): { name: Shortcut; run: () => void } | undefined {
  const chord = chordOf(event);
  for (const [name, action] of Object.entries(actions) as [Shortcut, Actions[Shortcut]][]) {
    const at = shortcuts[name].chords.indexOf(chord);
    if (action && at >= 0) return { name, run: () => action(at) };
  }
  return undefined;
}

/** keys makes a handler for <svelte:window onkeydown={…}>; what acts is taken from the browser. */
export function keys(actions: Actions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const found = pick(event, actions);
    if (!found || (isUndo(found.name) && takesText(event.target))) return;
    const { over, settles } = shortcuts[found.name];
    if (!over && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    if (settles) settle();
    found.run();
  };
}

/**
 * enterMovesOn is an attachment for a form: Enter goes to the next field, as clerks know it from their
 * own programs, and from the last one to the form's own button. In a text area Enter stays a new line; on a
 * button it presses.
 */
export function enterMovesOn(form: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent): void => {
    if (!pressed(event, 'next') || event.defaultPrevented) return;
    // An open list takes Enter itself.
    if (!(event.target instanceof HTMLInputElement) || event.target.ariaExpanded === 'true') return;
    event.preventDefault();
    const fields = [...form.querySelectorAll<HTMLElement>('input, select, textarea, [data-field]')].filter(canFocus);
    (fields[fields.indexOf(event.target) + 1] ?? form.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
  };
  // Svelte's own listener keeps the order: a control's handler runs before this one.
  return on(form, 'keydown', onkeydown);
}

function canFocus(element: HTMLElement): boolean {
  return !element.hasAttribute('disabled') && element.tabIndex >= 0;
}

/** Undo inside a field belongs to the field; elsewhere it takes back the last saved change. */
function isUndo(name: Shortcut): boolean {
  return name === 'undo' || name === 'redo';
}

/** takesText tells whether text can be typed or pasted into what has the focus; into a tick it cannot. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]');
}

/**
 * letterOf is the letter that a keypress writes, '' for none. A press tells it also where the key itself has no name, as with letters
 * that Avro sends; with AltGr, Windows holds Ctrl and Alt.
 */
export function letterOf(event: KeyboardEvent): string {
  const isHeld = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  return isHeld || event.isComposing || Array.from(event.key).length !== 1 ? '' : event.key;
}

/** writes tells whether a key is about to put something into a field, an input method's included. */
export function writes(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && (event.key.length === 1 || event.key === 'Process' || event.key === 'Unidentified');
}
