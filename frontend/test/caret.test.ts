import { describe, expect, it } from 'vitest';
import type { PartPlace } from '../src/lib/api/types';
import { caretAt, caretIn, placeIn, spotOf } from '../src/screens/letter/caret';

const parts: PartPlace[] = [
  { part: 'subject', page: 1, top: 200, last_page: 1, bottom: 240, left: 100, right: 900 },
  { part: 'paragraphs.7', page: 3, top: 900, last_page: 4, bottom: 300, left: 100, right: 900 },
  { part: 'addressee', page: 4, top: 500, last_page: 4, bottom: 600, left: 100, right: 500 },
  { part: 'signature', page: 4, top: 400, last_page: 4, bottom: 600, left: 500, right: 900 },
];

describe('the caret', () => {
  it('stands in the part that the field is named after, so far in its text', () => {
    const field = document.createElement('textarea');
    field.name = 'paragraphs.7';
    expect(caretIn(field)).toEqual({ part: 'paragraphs.7', share: 0 });
    field.value = 'কাজ চলমান।';
    field.setSelectionRange(5, 5);
    expect(caretIn(field)).toEqual({ part: 'paragraphs.7', share: 0.5 });
  });

  it('stands nowhere outside the fields of the letter', () => {
    expect(caretIn(null)).toBeUndefined();
    expect(caretIn(document.body)).toBeUndefined();
    expect(caretIn(document.createElement('input'))).toBeUndefined();
  });

  it('is printed between the ends of its part, over a page break too', () => {
    expect(spotOf(parts, { part: 'subject', share: 0.5 })).toEqual({ page: 1, y: expect.closeTo(0.22, 3) });
    expect(spotOf(parts, { part: 'paragraphs.7', share: 0 })).toEqual({ page: 3, y: expect.closeTo(0.9, 3) });
    expect(spotOf(parts, { part: 'paragraphs.7', share: 1 })).toEqual({ page: 4, y: expect.closeTo(0.3, 3) });
  });

  it('comes from a point of the pages, in columns too, and from none between the parts', () => {
    const at = (page: number, x: number, y: number) => caretAt(parts, { page, x, y });
    expect(at(1, 0.5, 0.22)).toEqual({ part: 'subject', share: expect.closeTo(0.5, 3) });
    expect(at(4, 0.5, 0.3)?.part).toBe('paragraphs.7');
    expect(at(4, 0.2, 0.55)?.part).toBe('addressee');
    expect(at(4, 0.8, 0.55)?.part).toBe('signature');
    expect(at(2, 0.5, 0.5)).toBeUndefined();
    expect(at(1, 0.95, 0.22)).toBeUndefined();
  });

  it('is set after a word, never inside a conjunct', () => {
    const text = 'ক্ষমতা বৃদ্ধি';
    const places = [0, 0.1, 0.3, 0.4, 0.7, 1].map((share) => text.slice(0, placeIn(text, share)));
    expect(places).toEqual(['ক্ষমতা', 'ক্ষমতা', 'ক্ষমতা', 'ক্ষমতা', text, text]);
    expect(placeIn('', 0.5)).toBe(0);
  });

  it('is in no view where its part is not printed', () => {
    expect(spotOf(parts, { part: 'copies', share: 0 })).toBeUndefined();
    expect(spotOf(parts, undefined)).toBeUndefined();
  });
});
