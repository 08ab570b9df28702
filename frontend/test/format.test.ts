import { describe, expect, it } from 'vitest';
import { bnDigits, clock, count, day, digits, enDigits, isDay, share, size } from '../src/lib/i18n/format';

describe('figures', () => {
  it('are written in the digits of the language', () => {
    expect(bnDigits('০১7 0১')).toBe('০১৭ ০১');
    expect(enDigits('৫৬.০৪.5000')).toBe('56.04.5000');
    expect(digits(2020, 'bn')).toBe('২০২০');
    expect(digits('২০২০', 'en')).toBe('2020');
  });

  it.each([
    [0, '০', '0'],
    [14, '১৪', '14'],
    [999, '৯৯৯', '999'],
    [1000, '১,০০০', '1,000'],
    [20000, '২০,০০০', '20,000'],
    [123456, '১,২৩,৪৫৬', '1,23,456'],
    [1234567, '১২,৩৪,৫৬৭', '12,34,567'],
    [123456789, '১২,৩৪,৫৬,৭৮৯', '12,34,56,789'],
    [-1200, '−১,২০০', '−1,200'],
  ])('are grouped as in Bangladesh: %d', (value, bengali, english) => {
    expect(count(value, 'bn')).toBe(bengali);
    expect(count(value, 'en')).toBe(english);
  });

  it('name a share and a size', () => {
    expect(share(5, 9, 'bn')).toBe('৫/৯');
    expect(size(512, 'bn')).toBe('৫১২ বাইট');
    expect(size(1536, 'en')).toBe('1.5 KB');
    expect(size(37 * 1024 * 1024, 'bn')).toBe('৩৭ মেগাবাইট');
  });
});

describe('days', () => {
  it('are written in words of the language', () => {
    expect(day('2020-10-08', 'bn')).toBe('৮ অক্টোবর ২০২০');
    expect(day('2020-10-08', 'en')).toBe('8 October 2020');
    expect(clock('2020-10-05T10:42:00+06:00', 'bn')).toBe('১০:৪২');
  });

  it('that were typed in another form are left as they are', () => {
    expect(day('৮/১০/২০২০', 'bn')).toBe('৮/১০/২০২০');
  });

  it.each([
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2020-13-01', false],
    ['2020-10-8', false],
    ['2020-10-08T00:00', false],
    ['', false],
  ])('%s is an ISO day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});
