import { describe, expect, it } from 'vitest';
import { coded, worded } from '../src/screens/settings/places';

describe('the facts that a remark may name', () => {
  const text = '{all}টির মধ্যে {bad}টির তথ্য অসম্পূর্ণ ({fields})';
  const places = {
    bn: [{ value: '{all}', label: '{মোট}' }, { value: '{bad}', label: '{অসম্পূর্ণ}' }, { value: '{fields}', label: '{অসম্পূর্ণ ঘর}' }, { value: '{date}', label: '{তারিখ}' }],
    en: [{ value: '{all}', label: '{all}' }, { value: '{bad}', label: '{incomplete}' }, { value: '{fields}', label: '{incomplete fields}' }, { value: '{date}', label: '{date}' }],
  };
  const choices = (rows: { value: string; label: string }[]) => rows.map((row) => ({ ...row, hint: '' }));

  it('stand in words of the language and come back as Go reads them', () => {
    for (const rows of Object.values(places)) expect(coded(worded(text, choices(rows)), choices(rows))).toBe(text);
    expect(worded(text, choices(places.bn))).toBe('{মোট}টির মধ্যে {অসম্পূর্ণ}টির তথ্য অসম্পূর্ণ ({অসম্পূর্ণ ঘর})');
  });

  it('that nobody knows stay as typed', () => {
    for (const odd of ['{xyz}', '{', '}{', '{}', 'কিছু না']) expect(coded(worded(odd, choices(places.bn)), choices(places.bn))).toBe(odd);
    expect(coded('{ তারিখ }', choices(places.bn))).toBe('{date}');
  });
});
