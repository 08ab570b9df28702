import { describe, expect, it } from 'vitest';
import { bn } from '../src/lib/i18n/bn';
import { en } from '../src/lib/i18n/en';
import { coded, worded } from '../src/screens/settings/places';

describe('the facts that a remark may name', () => {
  const text = '{all}টির মধ্যে {bad}টির তথ্য অসম্পূর্ণ ({fields})';

  it('stand in words of the language and come back as Go reads them', () => {
    for (const { placeWords } of [bn.settings, en.settings]) expect(coded(worded(text, placeWords), placeWords)).toBe(text);
    expect(worded(text, bn.settings.placeWords)).toBe('{মোট}টির মধ্যে {অসম্পূর্ণ}টির তথ্য অসম্পূর্ণ ({অসম্পূর্ণ ঘর})');
  });

  it('are each another word', () => {
    for (const { placeWords } of [bn.settings, en.settings]) expect(new Set(Object.values(placeWords)).size).toBe(Object.keys(placeWords).length);
  });

  it('that nobody knows stay as typed', () => {
    for (const odd of ['{xyz}', '{', '}{', '{}', 'কিছু না']) {
      expect(coded(worded(odd, bn.settings.placeWords), bn.settings.placeWords)).toBe(odd);
    }
    expect(coded('{ তারিখ }', bn.settings.placeWords)).toBe('{date}');
  });
});
