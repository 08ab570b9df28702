/** The rules of the house that a reader would otherwise have to watch for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(svelte|ts|css)$/.test(path));
const text = (path: string): string => readFileSync(join('src', path), 'utf8');
const drawn = files.filter((path) => path.endsWith('.svelte'));

describe('colours and sizes', () => {
  const elsewhere = files.filter((path) => path !== 'styles/tokens.css' && !path.startsWith('lib/i18n/'));
  const rules: [string, RegExp][] = [
    ['a colour', /#[0-9a-f]{3,8}\b(?!["'`]\s*\))|\b(?:rgba?|hsla?|oklch)\(/i],
    ['a pixel size', /\b\d*\.?\d+px\b/],
    ['a shadow', /box-shadow:(?!\s*(?:none|var\(--|inset 0 0 0 var\(--))/],
    ['a layer', /z-index:(?!\s*var\(--)/],
    ['a style attribute', /\sstyle=["'{]/],
  ];
  it.each(rules)('%s is named in tokens.css alone', (_, rule) => {
    const found = elsewhere.flatMap((path) =>
      text(path)
        .split('\n')
        .map((line, index) => ({ at: `${path}:${index + 1}`, line: line.trim() }))
        .filter(({ line }) => rule.test(line) && !line.includes('href="#') && !line.includes('#page')),
    );
    expect(found).toEqual([]);
  });

  it('both themes name the same colours', () => {
    const tokens = text('styles/tokens.css');
    const dark = /\[data-theme="dark"\]\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
    const light = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
    const names = (block: string): string[] => [...block.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]!);
    expect(names(dark).length).toBeGreaterThan(20);
    expect(names(dark).filter((name) => !names(light).includes(name))).toEqual([]);
  });

  it('every token that is asked for is there', () => {
    const known = new Set(files.flatMap((path) => [...text(path).matchAll(/(--[a-z][a-z0-9-]*)\s*:|style:(--[a-z-]+)/g)].map((match) => match[1] ?? match[2])));
    const asked = files.flatMap((path) => [...text(path).matchAll(/var\((--[a-z][a-z0-9-]*)/g)].map((match) => match[1]!));
    expect([...new Set(asked)].filter((name) => !known.has(name) && !name.startsWith('--bits-') && name !== '--total-scale-factor')).toEqual([]);
  });
});

describe('imports', () => {
  const order = ['lib', 'components', 'fields', 'screens'];
  const roomOf = (path: string): number => order.findIndex((room) => path.startsWith(`${room}/`));

  it('go from screens to fields to components to lib', () => {
    const wrong = files.flatMap((path) => {
      const own = roomOf(path);
      return own < 0 ? [] : [...text(path).matchAll(/(?:from |import\()'\$(\w+)\//g)].filter((match) => roomOf(`${match[1]}/`) > own).map((match) => `${path} → ${match[1]}`);
    });
    expect(wrong).toEqual([]);
  });

  it('never leave a room, or a screen, by a relative path', () => {
    const leaves = (path: string): boolean => {
      const room = dirname(path).split('/').slice(0, path.startsWith('screens/') ? 2 : 1).join('/');
      return [...text(path).matchAll(/(?:from |import\()'(\.[^']*)'/g)].some((match) => !`${posix.join(dirname(path), match[1]!)}/`.startsWith(`${room}/`));
    };
    expect(files.filter((path) => roomOf(path) >= 0 && leaves(path))).toEqual([]);
  });

  it('of a screen reach no other screen', () => {
    expect(files.filter((path) => path.startsWith('screens/') && /(?:from |import\()'\$screens\//.test(text(path)))).toEqual([]);
  });

  it('have a room each: beside main.ts lies the frame alone, beside the list of screens none', () => {
    expect(files.filter((path) => !path.includes('/')).sort()).toEqual(['App.svelte', 'main.ts']);
    expect(files.filter((path) => /^screens\/[^/]+$/.test(path))).toEqual(['screens/screens.ts']);
  });

  it('reach the generated bindings from lib/api alone', () => {
    expect(files.filter((path) => !path.startsWith('lib/api/') && /\$wails|wailsjs/.test(text(path)))).toEqual([]);
  });

  it('of components reach nothing of lib/api but the reading of problems', () => {
    const wrong = files.filter((path) => path.startsWith('components/') && /from '\$lib\/api\/(?!call')/.test(text(path)));
    expect(wrong).toEqual([]);
  });

  it('use one kind of shared state', () => {
    expect(files.filter((path) => text(path).includes('svelte/store'))).toEqual([]);
  });
});

describe('shortcuts', () => {
  it('stand in one table, which feeds handlers, buttons and the list of F1', () => {
    const own = ['lib/shortcuts.ts', 'lib/keys.ts'];
    const chords = /\b(?:event|pressed|e)\.(?:key|code)\b|'(?:Escape|Enter|Space|F\d{1,2}|Arrow\w+|Page(?:Up|Down)|(?:Ctrl|Alt|Shift)\+[^']*)'/;
    expect(files.filter((path) => !own.includes(path) && chords.test(text(path)))).toEqual([]);
    expect(text('screens/frame/HelpKeys.svelte')).toContain('Object.keys(shortcuts)');
  });
});

describe('text', () => {
  const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'words', 'text', 'help', 'subtitle', 'phrase']);

  it('stands in lib/i18n, never in a component or screen', () => {
    const found = drawn.flatMap((path) => sentences(parse(text(path), { modern: true, filename: path }).fragment).map((words) => `${path}: ${words}`));
    expect(found).toEqual([]);
  });

  it('in Bengali stands in lib/i18n alone', () => {
    const bare = (path: string): string => text(path).replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
    expect(files.filter((path) => !path.startsWith('lib/i18n/') && /[\u0980-\u09ff]/.test(bare(path)))).toEqual([]);
  });

  /** Letters between tags, and letters in the attributes that are read or shown. */
  function sentences(node: unknown): string[] {
    if (Array.isArray(node)) return node.flatMap(sentences);
    if (typeof node !== 'object' || node === null) return [];
    const { type } = node as { type?: string };
    if (type === 'Text') return /\p{L}/u.test(spelled((node as AST.Text).data)) ? [(node as AST.Text).data.trim()] : [];
    if (type === 'Attribute') {
      const { name, value } = node as AST.Attribute;
      if (spoken.has(name)) return Array.isArray(value) ? value.flatMap((part) => (part.type === 'Text' ? sentences(part) : [])) : [];
      return [];
    }
    return Object.entries(node).flatMap(([key, value]) => (key === 'parent' || key === 'metadata' ? [] : sentences(value)));
  }

  /** Entities such as &nbsp; are no words. */
  function spelled(data: string): string {
    return data.replace(/&\w+;/g, ' ');
  }
});

describe('files', () => {
  it('stay short enough to be read at once', () => {
    const most = (path: string): number => (path.endsWith('.svelte') ? 150 : 280);
    expect(files.map((path) => ({ path, lines: text(path).split('\n').length })).filter(({ path, lines }) => lines > most(path))).toEqual([]);
  });

  it('that are drawn say in a first line what they are', () => {
    expect(drawn.filter((path) => !text(path).startsWith('<!--'))).toEqual([]);
  });
});
