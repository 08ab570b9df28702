import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bn } from '../src/lib/i18n/bn';
import { en } from '../src/lib/i18n/en';

type Tree = { [key: string]: string | ((...args: never[]) => string) | Tree | readonly (readonly string[])[] };

/** Every wording of a tree by its path; a function is asked with figures or words that it would get. */
function said(tree: Tree, path = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') out.set(here, value);
    else if (typeof value === 'function') out.set(here, ask(value));
    else if (Array.isArray(value)) value.forEach((row: readonly string[]) => out.set(`${here}.${row[0]}`, row[1] ?? ''));
    else for (const [inner, text] of said(value as Tree, here)) out.set(inner, text);
  }
  return out;
}

/** The names of arguments that are figures, as the wordings' own types say; any other is text. */
const figures = new Set(
  readdirSync('src/lib/i18n')
    .flatMap((name) => [...readFileSync(join('src/lib/i18n', name), 'utf8').matchAll(/(\w+): number\b/g)])
    .map((found) => found[1]),
);

function ask(wording: (...args: never[]) => string): string {
  const names = /^\(?([^)=]*)\)?\s*=>/.exec(String(wording))?.[1]?.split(',') ?? [];
  return (wording as (...args: unknown[]) => string)(...names.slice(0, wording.length).map((name, index) => (figures.has(name.trim()) ? 3 + index : 'x')));
}

const bengali = said(bn);
const english = said(en);
const lettersAlone = /^key\./;

describe('the words of the window', () => {
  it('are there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...bengali.keys()].sort());
    expect(bengali.size).toBeGreaterThan(80);
  });

  it('take the same number of arguments in both', () => {
    const arity = (tree: Tree): string[] =>
      Object.entries(tree).flatMap(([key, value]) => (typeof value === 'object' ? (Array.isArray(value) ? [`${key}/${value.length}`] : arity(value as Tree)) : [`${key}/${typeof value === 'function' ? value.length : 0}`]));
    expect(arity(en)).toEqual(arity(bn));
  });

  it('have no Latin digit in Bengali', () => {
    const wrong = [...bengali].filter(([path, text]) => !lettersAlone.test(path) && /[0-9]/.test(text));
    expect(wrong).toEqual([]);
  });

  it('have no Bengali letter in English but the mark of the program', () => {
    const wrong = [...english].filter(([path, text]) => path !== 'app.mark' && /[\u0980-\u09ff]/.test(text));
    expect(wrong).toEqual([]);
  });

  it('are in the canonical form', () => {
    for (const [path, text] of [...bengali, ...english]) expect(text, path).toBe(text.normalize('NFC'));
  });

  it('are all used', () => {
    const source = sources('src').map((path) => readFileSync(path, 'utf8')).join('\n');
    const unused = [...bengali.keys()].filter((path) => {
      const [group = '', name = ''] = path.split('.');
      const chosenByValue = ['state', 'screen', 'draft', 'key', 'kind', 'help'].includes(group);
      return !chosenByValue && !new RegExp(`\\.${name}\\b`).test(source);
    });
    expect(unused).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.includes('i18n'))
    .map((path) => join(folder, path));
}
