import { describe, expect, test } from 'vitest';
import { blankAt, blanksIn } from '../src/screens/letter/blanks';

describe('blanks of a letter', () => {
  test('are brackets, dots and lines to write on', () => {
    expect(blanksIn('[বিষয় লিখুন] ও ........ এবং …… ___ ... [ভাঙা\nলাইন]').map(({ from, to }) => [from, to])).toEqual([[0, 13], [16, 24], [29, 31], [32, 35]]);
  });
  const text = 'প্রিয় [নাম লিখুন],';
  const from = text.indexOf('[');
  const to = text.indexOf(']') + 1;
  test.each([
    ['inside of one', text, from + 3, { from, to }],
    ['beside one in a sentence, where something may be added', text, to, undefined],
    ['before one in a sentence', text, from, undefined],
    ['after one that is the whole field', '[পত্রের বিবরণ লিখুন]', 20, { from: 0, to: 20 }],
    ['before one that is a whole line', 'এক\n[প্রাপকের দপ্তর লিখুন]', 3, { from: 3, to: 25 }],
    ['in plain words', 'কোনো ফাঁকা নেই', 4, undefined],
  ])('%s', (_, written, at, want) => expect(blankAt(written, at)).toEqual(want));
});
