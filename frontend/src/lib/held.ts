import { tick } from 'svelte';
import { takesText } from './keys';

/**
 * holdTyping keeps what is typed out of the field that still has the focus, from the moment on which something else was asked for
 * until that is there; then what was typed goes where the focus is. What an input method composes cannot be held.
 */
export function holdTyping(): () => void {
  const left = document.activeElement;
  let held = '';
  const hold = (event: InputEvent): void => {
    if (!event.cancelable) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.inputType === 'deleteContentBackward') held = held.slice(0, -1);
    else held += event.data ?? '';
  };
  addEventListener('beforeinput', hold, true);
  return () => {
    removeEventListener('beforeinput', hold, true);
    void tick().then(() => {
      const now = document.activeElement;
      if (held !== '' && now !== left && takesText(now)) document.execCommand('insertText', false, held);
    });
  };
}
