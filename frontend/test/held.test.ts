/** What is typed while something that was asked for is on its way belongs to it, not to the field behind. */
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { holdTyping } from '../src/lib/held';

const type = (field: HTMLElement, data: string | null, inputType = 'insertText'): boolean =>
  field.dispatchEvent(new InputEvent('beforeinput', { data, inputType, bubbles: true, cancelable: true }));

describe('typing that is held', () => {
  afterEach(() => document.body.replaceChildren());

  it('goes where the focus has gone', async () => {
    document.body.innerHTML = '<input id="behind"><input id="asked">';
    const [behind, asked] = [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
    const inserted = vi.fn();
    document.execCommand = inserted;
    behind.focus();
    const done = holdTyping();
    expect(type(behind, 'ক')).toBe(false);
    type(behind, 'খগ');
    type(behind, null, 'deleteContentBackward');
    asked.focus();
    done();
    await tick();
    await tick();
    expect(inserted.mock.calls).toEqual([['insertText', false, 'কখ']]);
    expect(type(behind, 'ঘ')).toBe(true);
  });

  it('is dropped where nothing came', async () => {
    document.body.innerHTML = '<input>';
    const field = document.querySelector('input')!;
    const inserted = vi.fn();
    document.execCommand = inserted;
    field.focus();
    const done = holdTyping();
    type(field, 'ক');
    done();
    await tick();
    await tick();
    expect(inserted).not.toHaveBeenCalled();
  });
});
