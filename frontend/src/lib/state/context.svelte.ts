/** The menu of the right button and of Shift F10, in the window's own words: over fields, and over text that is chosen. */
import { copy, read } from '$lib/api/clipboard';
import { sayRefused } from '$lib/toast';
import { find } from './find.svelte';

/** What stands in the menu, by its words. */
export type Deed = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteText' | 'all' | 'look';

interface Open {
  x: number;
  y: number;
  deeds: readonly { deed: Deed; off: boolean }[];
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What of an element can be typed in, or undefined. */
function fieldOf(target: Element | null): Field | HTMLElement | undefined {
  const rich = target?.closest<HTMLElement>('[contenteditable="true"]');
  if (rich) return rich;
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : undefined;
  return field?.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="file"]), textarea') ? field : undefined;
}

const isPlain = (field: Field | HTMLElement): field is Field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

/** Whether something is chosen in a field; a kind without stretches is asked of the page's selection. */
function hasChosen(field: Field | HTMLElement): boolean {
  if (!isPlain(field)) return getSelection()?.isCollapsed === false;
  return field.selectionStart === null ? (getSelection()?.toString() ?? '') !== '' : field.selectionStart !== field.selectionEnd;
}

class ContextMenu {
  #open = $state.raw<Open>();
  #field: Field | HTMLElement | undefined;

  get open(): Open | undefined {
    return this.#open;
  }

  /** ask opens it for what lies at a place of the window. False where there is nothing to do there. */
  ask(target: Element | null, x: number, y: number): boolean {
    const field = fieldOf(target);
    const chosen = getSelection()?.toString().trim() ?? '';
    this.#field = field;
    if (!field && (chosen === '' || target?.closest('canvas'))) {
      this.close();
      return false;
    }
    this.#open = { x, y, deeds: field ? deedsOf(field) : [{ deed: 'copy', off: false }, { deed: 'look', off: chosen.includes('\n') }] };
    return true;
  }

  /** askHere opens it from the keyboard, under what has the focus. */
  askHere(): void {
    const { activeElement: at } = document;
    const selection = getSelection();
    const field = fieldOf(at);
    const inPlain = field !== undefined && isPlain(field);
    const range = !inPlain && selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
    const box = range && range.height > 0 ? range : at?.getBoundingClientRect();
    if (box) this.ask(at, box.left + (inPlain ? Math.min(box.width, box.height) / 2 : 0), box.bottom);
  }

  close(): void {
    this.#open = undefined;
  }

  /** run does one of the deeds and closes the menu; the field keeps the focus all the while. */
  async run(deed: Deed): Promise<void> {
    const field = this.#field;
    const chosen = getSelection()?.toString() ?? '';
    this.close();
    if (field && document.activeElement !== field) field.focus();
    try {
      if (deed === 'look') find.look(chosen.trim());
      else if (deed === 'paste' || deed === 'pasteText') await paste(field, deed === 'paste');
      else if (deed === 'all') all(field);
      else if (!document.execCommand(deed) && deed === 'copy') await copy(chosen);
    } catch (thrown) {
      sayRefused(thrown);
    }
  }
}

function deedsOf(field: Field | HTMLElement): Open['deeds'] {
  const fixed = isPlain(field) && (field.readOnly || field.disabled);
  const secret = field instanceof HTMLInputElement && field.type === 'password';
  const none = !hasChosen(field);
  const empty = isPlain(field) ? field.value === '' : field.textContent.trim() === '';
  return [
    ...(fixed ? [] : (['undo', 'redo'] as const).map((deed) => ({ deed, off: !document.queryCommandEnabled(deed) }))),
    ...(fixed ? [] : [{ deed: 'cut' as const, off: none || secret }]),
    { deed: 'copy', off: none || secret },
    ...(fixed ? [] : [{ deed: 'paste' as const, off: false }]),
    ...(fixed || isPlain(field) ? [] : [{ deed: 'pasteText' as const, off: false }]),
    { deed: 'all', off: empty },
  ];
}

/** paste puts in what the clipboard holds as Ctrl V does: what listens for a paste is asked first, and it can be undone. */
async function paste(field: Field | HTMLElement | undefined, looks: boolean): Promise<void> {
  const { text, html } = await read();
  if (!field || (text === '' && html === '')) return;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  if (looks && html !== '') data.setData('text/html', html);
  const isTaken = !field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  if (!isTaken) document.execCommand('insertText', false, field instanceof HTMLInputElement ? text.replaceAll(/\s*[\r\n]+\s*/g, ' ') : text.replaceAll('\r\n', '\n'));
}

function all(field: Field | HTMLElement | undefined): void {
  if (field && isPlain(field)) field.select();
  else if (field) getSelection()?.selectAllChildren(field);
}

export const contextMenu = new ContextMenu();
