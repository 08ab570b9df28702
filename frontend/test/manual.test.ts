/** The manual speaks of the window: every word, key and shortcut that it names is the window's own. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digits } from '../src/lib/i18n/format';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';
import { wordings as en } from '../src/lib/i18n/words?in=en';
import { groups, type Shortcut, shortcuts } from '../src/lib/shortcuts';
import { topicOf, topicOfProblem } from '../src/lib/topics';
import { screens } from '../src/lib/state/route.svelte';

const folder = '../internal/manual';
const topics = readdirSync(join(folder, 'topics')).sort();
const idOf = (name: string): string => name.replace(/^\d+-|\.(bn|en)\.txt$/g, '');
const ids = new Set(topics.map(idOf));

interface Named {
  at: string;
  text: string;
  ref: string;
  words: typeof bn;
}
const named: Named[] = topics.flatMap((name) =>
  [...readFileSync(join(folder, 'topics', name), 'utf8').matchAll(/\[([^\][]+)\]\(([^()\s]+)\)/g)].map(([, text, ref]) => ({ at: name, text: text!, ref: ref!, words: name.endsWith('.bn.txt') ? bn : en })),
);

/** What the window says at a path such as records.save. */
function saidAt(words: object, path: string): unknown {
  return path.split('.').reduce<unknown>((now, step) => (now as Record<string, unknown> | undefined)?.[step], words);
}

describe('the manual', () => {
  it('names buttons and headings as the window does', () => {
    const words = named.filter(({ ref }) => !ref.includes(':'));
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter(({ text, ref, words: all }) => saidAt(all, ref) !== text).map(({ at, text, ref, words: all }) => `${at}: [${text}](${ref}) is ${JSON.stringify(saidAt(all, ref))}`)).toEqual([]);
  });

  it('names keys as they are written on buttons', () => {
    const keys = named.filter(({ ref }) => ref.startsWith('key:'));
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter(({ text, ref }) => shortcuts[ref.slice(4) as Shortcut]?.written !== text).map(({ at, text, ref }) => `${at}: [${text}](${ref})`)).toEqual([]);
  });

  it('names other topics that are there', () => {
    expect(named.filter(({ ref }) => ref.startsWith('topic:') && !ids.has(ref.slice(6))).map(({ at, ref }) => `${at}: ${ref}`)).toEqual([]);
  });

  it('prints the table of shortcuts that F1 shows', () => {
    const path = join(folder, 'shortcuts.tsv');
    const all = Object.keys(shortcuts) as Shortcut[];
    const does = (words: typeof bn, name: Shortcut): string => (name === 'places' ? words.help.placesOf(digits('1–9', words === bn ? 'bn' : 'en')) : words.help.does[name]);
    const now = groups
      .flatMap((group) => all.filter((name) => shortcuts[name].group === group).map((name) => [name, bn.help.groups[group], en.help.groups[group], shortcuts[name].written, does(bn, name), does(en, name)].join('\t')))
      .map((line) => `${line}\n`)
      .join('');
    if (process.env.BATAYAN_UPDATE) writeFileSync(path, now);
    expect(readFileSync(path, 'utf8'), 'BATAYAN_UPDATE=1 npx vitest run manual writes it anew').toBe(now);
  });

  it('has a topic for every screen', () => {
    for (const screen of screens) expect(ids, screen).toContain(topicOf(screen, ''));
    expect([topicOf('settings', 'people'), topicOf('settings', 'memo'), topicOf('history', 'bin')]).toEqual(['people', 'settings', 'history']);
  });

  it('has a topic for what it explains of a refusal, and none for what explains itself', () => {
    expect(topicOfProblem('store.damaged')).toBe('backups');
    expect(topicOfProblem('phone.digits')).toBe('');
    for (const code of ['import.none', 'backup.none', 'letter.blank', 'pin.wrong', 'bundle.bad', 'store.full', 'memo.code']) expect(ids).toContain(topicOfProblem(code));
  });
});
