/**
 * Keys by their place on the board (event.code): a Bengali layout changes event.key, never the place.
 * Nothing here acts while an input method composes.
 */
import { on } from 'svelte/events';

/** "Ctrl+KeyS", "F1", "Escape", "Ctrl+Shift+KeyZ". */
type Chord = string;

/** chordOf names the keys of an event; '' while composing. */
export function chordOf(event: KeyboardEvent): Chord {
  // 229 is what browsers give for a key that the input method has taken.
  if (event.isComposing || event.keyCode === 229) return '';
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', event.shiftKey ? 'Shift' : ''];
  return [...held.filter(Boolean), event.code].join('+');
}

/** keys makes a handler for <svelte:window onkeydown={…}>; a chord that acts is taken from the browser. */
export function keys(actions: Record<Chord, (() => void) | undefined>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented) return;
    const chord = chordOf(event);
    const action = actions[chord];
    if (!action || (isUndo(chord) && isTyping(event.target))) return;
    event.preventDefault();
    action();
  };
}

/**
 * enterMovesOn is an attachment for a form: Enter goes to the next field, as clerks know it from their
 * own programs, and from the last one to the form's own button. In a text area Enter stays a new line; on a
 * button it presses.
 */
export function enterMovesOn(form: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent): void => {
    if (chordOf(event) !== 'Enter' || event.defaultPrevented) return;
    // An open list takes Enter itself.
    if (!(event.target instanceof HTMLInputElement) || event.target.ariaExpanded === 'true') return;
    event.preventDefault();
    const fields = [...form.querySelectorAll<HTMLElement>('input, select, textarea, button[data-field]')].filter(canFocus);
    (fields[fields.indexOf(event.target) + 1] ?? form.querySelector<HTMLElement>('button[type="submit"]'))?.focus();
  };
  // Svelte's own listener keeps the order: a control's handler runs before this one.
  return on(form, 'keydown', onkeydown);
}

function canFocus(element: HTMLElement): boolean {
  return !element.hasAttribute('disabled') && element.tabIndex >= 0;
}

/** Undo inside a field belongs to the field; elsewhere it takes back the last saved change. */
function isUndo(chord: Chord): boolean {
  return chord === 'Ctrl+KeyZ' || chord === 'Ctrl+KeyY' || chord === 'Ctrl+Shift+KeyZ';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]');
}
