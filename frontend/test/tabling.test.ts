import { describe, expect, it } from 'vitest';
import { type Column, stepTo } from '../src/components/columns';
import type { FormField } from '../src/lib/api/types';
import { folding } from '../src/screens/records/folding';
import { lineAt, replaced } from '../src/screens/records/suggest';

describe('the keyboard in a table', () => {
  const columns: Column[] = [{ id: 'choice', title: '', own: true }, { id: 'a', title: 'a' }, { id: 'b', title: 'b' }, { id: 'c', title: 'c' }];
  it.each([
    ['', 1, 'a', 'from the row into its first cell'],
    ['a', 1, 'b', 'to the next'],
    ['a', -1, '', 'from the first out to the row'],
    ['', -1, '', 'and no further'],
    ['c', 1, 'c', 'the last is the last'],
    ['b', 4, 'c', 'End'],
    ['c', -4, 'a', 'Home'],
    ['gone', 1, 'a', 'a column that is shown no more is the row'],
  ])('from "%s" by %i is "%s": %s', (from, step, to) => {
    expect(stepTo(columns, from, step)).toBe(to);
  });
});

describe('a value that was written before', () => {
  it('is looked for by the line at the caret, without its number', () => {
    const value = '১। ছবি\n২। জাতীয়\n৩। সনদ';
    expect(lineAt({ value, selectionStart: 12 }).text).toBe('জাতীয়');
    expect(lineAt({ value, selectionStart: null }).text).toBe('সনদ');
    expect(lineAt({ value: '', selectionStart: 0 }).text).toBe('');
  });

  it('takes the place of that line alone, and the caret stands behind it', () => {
    const value = '১। ছবি\n২। জাতীয়\n৩। সনদ';
    const { text, caret } = replaced({ value, selectionStart: 12 }, 'জাতীয় পরিচয়পত্র');
    expect(text).toBe('১। ছবি\n২। জাতীয় পরিচয়পত্র\n৩। সনদ');
    expect(text.slice(0, caret)).toBe('১। ছবি\n২। জাতীয় পরিচয়পত্র');
  });
});

describe('a form', () => {
  const fields = (...counts: boolean[]): FormField[] => counts.map((one, at) => ({ name: String(at), counts: one }) as FormField);
  it('begins with what counts and folds the rest', () => {
    const { first, rest } = folding(fields(true, false, true, false, false));
    expect([first, rest].map((part) => part.map((field) => field.name).join())).toEqual(['0,2', '1,3,4']);
  });

  it('stays in its order where little would be folded', () => {
    const { first, rest } = folding(fields(true, false, true, false));
    expect([first.length, rest.length]).toEqual([4, 0]);
  });
});
