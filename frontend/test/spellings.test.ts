/** One spelling for each word: spellings.tsv against all the window says, and against the sentences that Go words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';

interface Spelling {
  word: string;
  not: RegExp;
}

const rows = readFileSync('test/spellings.tsv', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));
const spellings: Spelling[] = rows.map(([word = '', not = '']) => ({ word, not: new RegExp(not, 'u') }));

/** Formats that are told by the end of a file's name keep it. */
const formats = /\((?:PDF|JPEG|PNG|XLSX|CSV|JSON)[^)]*\)/g;

/** Every Bengali sentence of a table, with what a wording that takes facts says around them. */
function said(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String((value as (...facts: unknown[]) => string)('x', 3, 'x'))];
    return typeof value === 'object' && value !== null ? said(value) : [];
  });
}

/** The Bengali of Go's tables in some files of a room, as it stands in the source. */
function wordedByGo(room: string, files: RegExp): string[] {
  const folder = join('..', 'internal', room);
  return readdirSync(folder)
    .filter((name) => files.test(name) && !name.endsWith('_test.go'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:\b(?:Todo)?BN:\s*|\bText\{)"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1] ?? ''));
}

function misspelled(sentences: readonly string[]): string[] {
  return sentences.flatMap((sentence) => spellings.filter(({ not }) => not.test(sentence.replaceAll(formats, ''))).map(({ word }) => `${word}: ${sentence}`));
}

describe('a word has one spelling', () => {
  it('in a list that is no empty one', () => {
    expect(spellings.length).toBeGreaterThan(15);
    for (const { word, not } of spellings) expect(not.test(word), word).toBe(false);
    expect(rows.filter(([, , why]) => !why)).toEqual([]);
  });

  it('on every screen', () => {
    const sentences = said(bn);
    expect(sentences.length).toBeGreaterThan(600);
    expect(misspelled(sentences)).toEqual([]);
  });

  it('in every sentence that Go words', () => {
    const sentences = wordedByGo('office', /^wording.*\.go$/);
    expect(sentences.length).toBeGreaterThan(400);
    expect(misspelled(sentences)).toEqual([]);
  });
});

describe('a label', () => {
  it('of the catalogue, the vocabularies and the prints has the one spelling', () => {
    const labels = [
      ...wordedByGo('catalog', /^(categories_.*|labels)\.go$/), ...wordedByGo('office', /^(vocabular.*|check_.*)\.go$/), ...wordedByGo('document', /^template.*\.go$/),
    ];
    expect(labels.length).toBeGreaterThan(180);
    expect(misspelled(labels)).toEqual([]);
  });
});

describe('a hint', () => {
  it('says nothing twice', () => {
    const twice = said(bn).filter((sentence) => {
      const parts = sentence.split(/[।;]\s*/).map((part) => part.trim()).filter((part) => part.length > 8);
      return new Set(parts).size < parts.length;
    });
    expect(twice).toEqual([]);
  });
});
