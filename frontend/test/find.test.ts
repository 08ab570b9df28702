import { describe, expect, it } from 'vitest';
import { rangesIn } from '$lib/find/page';
import { Haystack } from '$lib/find/text';

/** The pieces of a text that are found. */
const found = (text: string, looked: string): string[] => new Haystack(text).find(looked).map(({ from, to }) => text.slice(from, to));

describe('what is looked for in a text', () => {
  it.each([
    ['every place, whatever the case', 'Office and OFFICE, offices', 'office', ['Office', 'OFFICE', 'office']],
    ['figures of either script', 'স্মারক ৩১৫, memo 315', '৩১৫', ['৩১৫', '315']],
    ['figures of either script, asked in Latin', 'তারিখ ২৮/৯/২০২০', '28/9', ['২৮/৯']],
    ['one letter stored in two ways', 'সময় ও সম\u09df', 'সম\u09af\u09bc', ['সম\u09af\u09bc', 'সম\u09df']],
    ['a vowel sign stored in two parts', 'ক\u09c7\u09beন কোন', 'কোন', ['ক\u09c7\u09beন', 'কোন']],
    ['joiners are not typed and not missed', 'র\u200d\u09cdযাব ও উ\u200cল্লেখ', 'উল্লেখ', ['উ\u200cল্লেখ']],
    ['blanks of every kind are one', 'জেলা\u00a0প্রশাসক,\nজেলা   প্রশাসক', 'জেলা প্রশাসক', ['জেলা\u00a0প্রশাসক', 'জেলা   প্রশাসক']],
    ['a beginning, while it is typed', 'কর্মকর্তা', 'কর্', ['কর্ম', 'কর্তা']],
    ['whole clusters: a consonant with its sign', 'অফিস', 'অফ', ['অফি']],
    ['no part of a conjunct', 'ক্ষমা ষড়যন্ত্র', 'ষ', ['ষ']],
    ['no sign without its letter', 'কি', 'ি', []],
    ['a letter and the sign on it', 'নির্দেশনা', 'দেশ', []],
    ['never one over another', 'আআআআ', 'আআ', ['আআ', 'আআ']],
    ['nothing for nothing', 'লেখা', '  ', []],
    ['letters outside the first plane', '😀 ক 😀', '😀', ['😀', '😀']],
  ])('%s', (_, text, looked, want) => {
    expect(found(text, looked)).toEqual(want);
  });

  it('is found in the same order and number as a plain search finds plain words', () => {
    const words = ['সেবা', 'ফি', 'নাম', 'পদ'];
    const text = Array.from({ length: 400 }, (_, n) => words[(n * 7 + (n >> 3)) % words.length]).join(' ');
    for (const word of words) expect(found(text, word).length).toBe(text.split(' ').filter((one) => one.startsWith(word)).length);
  });
});

describe('what is looked for on a page', () => {
  const page = (html: string): HTMLElement => {
    document.body.innerHTML = `<main>${html}</main>`;
    return document.body.querySelector('main')!;
  };

  it('goes on over letters that are drawn apart, not over the end of a paragraph', () => {
    const ranges = rangesIn(page('<p>নির্দে<b style="display: inline">শনা</b> পত্র</p><p>নির্দে</p><p>শনা</p>'), 'নির্দেশনা');
    expect(ranges.map(String)).toEqual(['নির্দেশনা']);
  });

  it('leaves out what is not seen', () => {
    expect(rangesIn(page('<p>এক</p><p class="hidden-words">এক</p><p hidden>এক</p><select><option>এক</option></select>'), 'এক')).toHaveLength(1);
  });
});
