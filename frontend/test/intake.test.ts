import { describe, expect, it } from 'vitest';
import type { Intake } from '../src/lib/api/types';
import { pieces } from '../src/components/pieces';
import { blank, changed, daysOf, empty, intakeOf, merge, type Working, withScan, workingOf, typedOf } from '../src/screens/intake/working';

const mark = (from: number, to: number, field: string, doubt = false) => ({ from, to, field, doubt });

describe('the marks of a letter', () => {
  it('are counted in code points, so an emoji before them shifts nothing', () => {
    const text = '📜👩🏽‍⚖️ স্মারক নং-৫৬.০৪';
    const points = Array.from(text);
    const from = points.length - 5;
    const cut = pieces(text, [mark(from, points.length, 'memo')]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
    expect(cut.at(-1)).toEqual({ text: '৫৬.০৪', from, field: 'memo', doubt: false });
  });

  it('join mark and text of an item on one line, and keep its doubt', () => {
    const text = 'ঝ) শুল্কাচার কৌশল\nঅনুলিপি';
    const cut = pieces(text, [mark(0, 1, 'items[8].mark'), mark(3, 17, 'items[8].text', true)]);
    expect(cut).toEqual([
      { text: 'ঝ) শুল্কাচার কৌশল', from: 0, field: 'items[8]', doubt: true },
      { text: '\nঅনুলিপি', from: 17, field: '', doubt: false },
    ]);
  });

  it('leave a mark alone on its line apart from its text', () => {
    const cut = pieces('ক)\nনোটিশ', [mark(0, 1, 'items[0].mark'), mark(3, 8, 'items[0].text')]);
    expect(cut.map((piece) => piece.field)).toEqual(['items[0]', '', 'items[0]']);
  });

  it.each([
    ['beyond the text', [mark(0, 99, 'memo')]],
    ['overlapping', [mark(0, 3, 'issuer'), mark(2, 4, 'memo')]],
    ['empty or backwards', [mark(2, 2, 'memo'), mark(3, 1, 'date')]],
  ])('never lose or repeat a letter when they are %s', (_, marks) => {
    expect(pieces('কখগঘঙ', marks).map((piece) => piece.text).join('')).toBe('কখগঘঙ');
  });

  it('take the vowel sign that leans on their last letter, so none stands alone', () => {
    const text = 'কর্মদিবসের মধ্যে';
    const cut = pieces(text, [mark(0, 8, 'days')]);
    expect(cut.map((piece) => piece.text)).toEqual(['কর্মদিবসে', 'র মধ্যে']);
  });

  it('of nothing are nothing', () => {
    expect(pieces('', [mark(0, 1, 'memo')])).toEqual([]);
  });
});

const reading = (over: Partial<Intake> = {}): Intake => ({
  text: '', received: '2020-10-05', issuer: 'জেলা প্রশাসকের কার্যালয়', branch: '', memo: '৫৬-৮৯', date: '2020-09-28', subject: 'হালনাগাদ',
  days: 7, deadline: '', scope: 'own', items: [{ mark: 'ক', text: 'কর্মকর্তা', category: 'officers_staff' }, { mark: 'খ', text: 'নোটিশ', category: 'notices' }],
  signatory: ['মোঃ আসলাম হোসেন'], copies: [], settled: [], files: [], ...over,
});
const filled = (read = reading()): Working => merge(empty('2020-09-29'), null, read);

const scan = (sha256: string) => ({ name: `${sha256}.png`, media_type: 'image/png', size: 1, size_text: '', sha256, field: '', address: '', kind: '', note: '' });

describe('the scan of a letter', () => {
  it('stays when another letter is read beside it, and goes along when it is registered', () => {
    const now = { ...filled(), files: [scan('a')] };
    const other = merge(now, reading(), reading({ memo: '৫৬-৯১', subject: 'তাগিদ' }));
    expect(other.files).toEqual([scan('a')]);
    expect(intakeOf('', other).files).toEqual([scan('a')]);
  });

  it('is something to keep, with no text and no field', () => {
    const now = { ...empty('2020-09-29'), files: [scan('a')] };
    expect(blank('', now)).toBe(false);
    expect(workingOf(typedOf('', now))?.files).toEqual([scan('a')]);
    expect(workingOf(typedOf(' ', empty('2020-09-29')))).toBeUndefined();
    expect(blank('', { ...empty('2020-09-29'), memo: '৫' })).toBe(false);
  });

  it.each([
    ['after all', ['c'], undefined, 'abc'],
    ['in the place of one', ['c', 'd'], 'a', 'cdb'],
    ['once, though it comes again', ['a'], undefined, 'ba'],
    ['once, though it is there in another place', ['b'], 'a', 'b'],
    ['after all where that one is gone', ['c'], 'x', 'abc'],
  ])('stands %s', (_, came, instead, want) => {
    const all = withScan([scan('a'), scan('b')], came.map(scan), instead === undefined ? undefined : scan(instead));
    expect(all.map((one) => one.sha256).join('')).toBe(want);
  });
});

describe('what the clerk put right', () => {
  it('stays when the letter is read again, and all else follows the text', () => {
    const now = { ...filled(), issuer: 'জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া', days: '১০' };
    const next = merge(now, reading(), reading({ issuer: 'জেলা', subject: 'নতুন বিষয়', days: 5 }));
    expect(next).toMatchObject({ issuer: 'জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া', days: '১০', subject: 'নতুন বিষয়', received: '2020-09-29' });
  });

  it('is no change when the figure is the same in the other digits', () => {
    const now = { ...filled(), days: '7' };
    expect(changed(now, reading(), 'days')).toBe(false);
    expect(merge(now, reading(), reading({ days: 5 })).days).toBe('৫');
  });

  it('was typed before any letter was there, and stays', () => {
    expect(merge({ ...empty('2020-09-29'), branch: 'আইসিটি শাখা' }, null, reading()).branch).toBe('আইসিটি শাখা');
  });

  it('stays in an item, part by part', () => {
    const now = filled();
    now.items[1]!.category = 'services';
    const next = merge(now, reading(), reading({ items: [{ mark: 'ক', text: 'কর্মকর্তা', category: 'officers_staff' }, { mark: 'খ', text: 'নোটিশ বোর্ড', category: 'notices' }] }));
    expect(next.items[1]).toMatchObject({ key: now.items[1]!.key, mark: 'খ', text: 'নোটিশ বোর্ড', category: 'services', at: 1 });
  });

  it('an item taken away does not come back, an item added does not go', () => {
    const now = filled();
    now.removed = [{ ...now.items[0]!.read! }];
    now.items = [now.items[1]!, { key: 9, at: -1, mark: 'গ', text: 'নিজের', category: '', read: null }];
    expect(merge(now, reading(), reading()).items.map((item) => item.text)).toEqual(['নোটিশ', 'নিজের']);
  });

  it('an item that the text lost goes, unless the clerk rewrote it', () => {
    const now = filled();
    now.items[0]!.text = 'কর্মকর্তা ও কর্মচারী';
    const next = merge(now, reading(), reading({ items: [] }));
    expect(next.items.map((item) => [item.text, item.at])).toEqual([['কর্মকর্তা ও কর্মচারী', -1]]);
  });

  it('belongs to its own letter: another memo and subject start anew', () => {
    const now = { ...filled(), issuer: 'ভুল', removed: [{ mark: 'ক', text: 'কর্মকর্তা', category: 'officers_staff' }] };
    const next = merge(now, reading(), reading({ memo: '৫৬-৯০', subject: 'অন্য', deadline: '2020-10-15', days: undefined }));
    expect(next).toMatchObject({ issuer: 'জেলা প্রশাসকের কার্যালয়', term: 'deadline', deadline: '2020-10-15', received: '2020-09-29' });
    expect(next.items).toHaveLength(2);
  });
});

describe('what is registered', () => {
  it('has the figures of either script and the lines of each list', () => {
    const intake = intakeOf('পত্র', { ...filled(), days: '১০', signatory: 'মোঃ আসলাম\n\nজেলা প্রশাসক' });
    expect(intake).toMatchObject({ text: 'পত্র', days: 10, deadline: '', signatory: ['মোঃ আসলাম', 'জেলা প্রশাসক'] });
    expect(intake.items[0]).toEqual({ mark: 'ক', text: 'কর্মকর্তা', category: 'officers_staff' });
  });

  it('has either days or a day', () => {
    const intake = intakeOf('', { ...filled(), term: 'deadline', deadline: '2020-10-15' });
    expect(intake.days).toBeUndefined();
    expect(intake.deadline).toBe('2020-10-15');
  });

  it.each([['', null], ['৭', 7], [' 07 ', 7], ['সাত', 0], ['-3', 0], ['7.5', 0]])('reads %j as %j days', (typed, want) => {
    expect(daysOf(typed)).toBe(want);
  });
});
