/** What a field says for its spelling, and how one word of it is written otherwise. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rangeOf, textOf, typedIn, write } from '../src/lib/spelled';
import { partsSpelled } from '../src/screens/letter/spelled';
import type { LetterBody } from '../src/lib/api/types';

const exec = vi.fn(() => true);

beforeEach(() => {
  exec.mockClear();
  document.execCommand = exec as unknown as typeof document.execCommand;
  document.body.innerHTML = '';
});

function shown(html: string): HTMLElement {
  document.body.innerHTML = `<div>${html}</div>`;
  const field = typedIn(document.body);
  if (!field) throw new Error('no field');
  return field;
}

describe('the text of a field', () => {
  it('is what stands in a line or an area', () => {
    expect(textOf(shown('<input type="checkbox"><textarea>সরকারী ছুটি</textarea>'))).toBe('সরকারী ছুটি');
  });

  it('keeps blocks of rich text apart and a word that is bold in part together', () => {
    const field = shown('<div role="textbox"><p>সর<b>কারী</b> ছুটি</p><ul><li>এক</li><li>দুই</li></ul></div>');
    expect(textOf(field)).toBe('সরকারী ছুটি\nএক\nদুই');
    expect(rangeOf(field, 0, 6)?.toString()).toBe('সরকারী');
    expect(rangeOf(field, 15, 18)?.toString()).toBe('দুই');
    expect(rangeOf(field, 15, 99)).toBeUndefined();
  });
});

describe('a word is written otherwise', () => {
  it('as if typed over it, so that the undo of the field holds', () => {
    const field = shown('<textarea>🙂 সরকারী ছুটি</textarea>') as HTMLTextAreaElement;
    expect(write(field, 3, 'সরকারী', 'সরকারি')).toBe(true);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('সরকারী');
    expect(exec).toHaveBeenCalledWith('insertText', false, 'সরকারি');
  });

  it('in rich text as well', () => {
    const field = shown('<div role="textbox" tabindex="0"><p>নতুন <b>সরকারী</b> ছুটি</p></div>');
    expect(write(field, 5, 'সরকারী', 'সরকারি')).toBe(true);
    expect(document.getSelection()?.toString()).toBe('সরকারী');
  });

  it('never where something else stands there now', () => {
    const field = shown('<textarea>নতুন ছুটি</textarea>');
    expect(write(field, 5, 'সরকারী', 'সরকারি')).toBe(false);
    expect(exec).not.toHaveBeenCalled();
  });
});

describe('a letter', () => {
  it('is looked at in what it says, not in who signs and whom it goes to', () => {
    const body = { subject: 'বিষয়', references: [], paragraphs: ['এক', ''], items_printed: ['ক'], copies: [], signature: ['নাম'], addressee: ['প্রাপক'] } as unknown as LetterBody;
    expect(partsSpelled(body)).toEqual([{ part: 'subject', text: 'বিষয়' }, { part: 'paragraphs.0', text: 'এক' }, { part: 'items_printed', text: 'ক' }]);
  });
});
