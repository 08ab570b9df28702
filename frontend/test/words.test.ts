import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pair, Wordings } from '../src/lib/i18n/wording';
import { wordings } from '../src/lib/i18n/words';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';
import { wordings as en } from '../src/lib/i18n/words?in=en';

/** Names of facts that are figures, as the wordings' own types say; any other is text. */
const figures = new Set(
  readdirSync('src/lib/i18n')
    .flatMap((name) => [...readFileSync(join('src/lib/i18n', name), 'utf8').matchAll(/(\w+): number\b/g)])
    .map((found) => found[1]),
);

/** Every wording by its path; one that takes facts is asked with figures or words that it would get. */
function said(words: Wordings, path = ''): [string, Pair][] {
  return Object.entries(words).flatMap(([name, value]): [string, Pair][] => {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'function') return [[here, ask(value)]];
    return typeof value.bn === 'string' ? [[here, value as Pair]] : said(value as Wordings, here);
  });
}

function ask(wording: (...facts: never[]) => Pair): Pair {
  const names = /^\(?([^)=]*)\)?\s*=>/.exec(String(wording))?.[1]?.split(',') ?? [];
  return (wording as (...facts: unknown[]) => Pair)(...names.slice(0, wording.length).map((name, index) => (figures.has(name.trim()) ? 3 + index : 'x')));
}

const all = said(wordings);
/** Sizes of paper are called as they stand on the packet. */
const paper = /\bA[0-4]\b/g;

describe('the words of the window', () => {
  it('are a wording each, empty in both languages or in none', () => {
    expect(all.length).toBeGreaterThan(600);
    expect(all.filter(([, pair]) => (pair.bn === '') !== (pair.en === ''))).toEqual([]);
  });

  it('that lack a language or take other facts in one do not compile', () => {
    // @ts-expect-error the English is left out
    const lacking = { save: { bn: 'সংরক্ষণ' } } satisfies Wordings;
    // @ts-expect-error so it is here, where there are facts
    const lackingFacts = { total: (total: number) => ({ bn: `${total}` }) } satisfies Wordings;
    // @ts-expect-error a list of facts of its own
    const apart = { total: { bn: (total: number) => `${total}`, en: () => '' } } satisfies Wordings;
    // @ts-expect-error asked with a fact that it does not take
    const answer = bn.records.total('x');
    expect([lacking, lackingFacts, apart, answer]).toHaveLength(4);
  });

  it('are read in the language asked for, with their facts', () => {
    expect([bn.action.undo, en.action.undo]).toEqual(['ফিরিয়ে নিন', 'Undo']);
    expect([bn.records.total(3), en.records.total(3)]).toEqual(['৩টি', '3 records']);
    expect(bn.worklist.kind.nothing).toBeUndefined();
  });

  it('have no Latin digit in Bengali', () => {
    expect(all.filter(([, pair]) => /[0-9]/.test(pair.bn.replace(paper, '')))).toEqual([]);
  });

  it('have no Bengali letter in English but the mark of the program', () => {
    expect(all.filter(([path, pair]) => path !== 'app.mark' && /[\u0980-\u09ff]/.test(pair.en))).toEqual([]);
  });

  it('are in the canonical form', () => {
    for (const [path, pair] of all) for (const text of [pair.bn, pair.en]) expect(text, path).toBe(text.normalize('NFC'));
  });

  it('are all used, in a file that names the part they belong to', () => {
    const files = sources('src').map((path) => readFileSync(path, 'utf8'));
    /** Parts of which Go or a state names the wording. */
    const byValue = new Set(['state', 'screen', 'draft', 'note']);
    const asks = (text: string, name: string): boolean => new RegExp(`\\.${name}\\b|'${name}'`).test(text);
    const unused = Object.entries(wordings).flatMap(([part, words]) => {
      const askers = files.filter((text) => asks(text, part));
      if (byValue.has(part)) return askers.length > 0 ? [] : [part];
      return Object.keys(words).filter((name) => !askers.some((text) => asks(text, name))).map((name) => `${part}.${name}`);
    });
    expect(unused).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('i18n'))
    .map((path) => join(folder, path));
}
