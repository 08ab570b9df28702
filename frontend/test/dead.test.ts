/** What nobody asks for any more goes. Words have a test of their own; scoped styles are watched by svelte-check. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(svelte|ts|css)$/.test(path));
/** Without comments, which speak of many things. */
const bare = new Map(files.map((path) => [path, readFileSync(join('src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')]));
const scripts = files.filter((path) => path.endsWith('.ts'));

/** How often a text speaks of each name. */
function named(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (const [name] of text.matchAll(/[\w$]+/g)) out.set(name, (out.get(name) ?? 0) + 1);
  return out;
}
const names = new Map([...bare].map(([path, text]) => [path, named(text)]));
const inTests = named(readdirSync('test').map((name) => readFileSync(join('test', name), 'utf8')).join('\n'));

/** The file that an import in path asks for. */
function fileOf(path: string, asked: string): string {
  const at = asked.startsWith('$') ? asked.slice(1) : join(dirname(path), asked).replaceAll('\\', '/');
  return [at, `${at}.ts`].find((one) => bare.has(one)) ?? at;
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join('src', path), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Names that a file gives to others. */
function exported(path: string): string[] {
  return parse(path).statements.flatMap((statement): string[] => {
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((one) => one.name.getText());
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.getText()] : [];
  });
}

/** Methods and readers of classes, and of the objects that stand for bound structs. */
function members(path: string): string[] {
  const out: string[] = [];
  const walk = (node: ts.Node): void => {
    const open = ts.isMethodDeclaration(node) || ts.isGetAccessor(node) || (ts.isPropertyDeclaration(node) && ts.isClassDeclaration(node.parent));
    const bound = ts.isPropertyAssignment(node) && path.startsWith('lib/api/') && ts.isVariableDeclaration(node.parent.parent);
    if ((open || bound) && !ts.isPrivateIdentifier(node.name)) out.push(node.name.getText());
    ts.forEachChild(node, walk);
  };
  walk(parse(path));
  return out;
}

describe('nothing dead is left', () => {
  it('of files', () => {
    const imported = new Set([...bare].flatMap(([path, text]) => [...text.matchAll(/(?:from |import |import\()'([$.][^']*)'/g)].map((found) => fileOf(path, found[1]!.replace(/\?.*/, '')))));
    expect(files.filter((path) => path !== 'main.ts' && !imported.has(path))).toEqual([]);
  });

  it('of what a file gives to others', () => {
    // What a file uses itself may be given to the tests alone.
    const forTests = (name: string, path: string): boolean => (names.get(path)?.get(name) ?? 0) > 1 && inTests.has(name);
    const isDead = (name: string, path: string): boolean => !forTests(name, path) && ![...names].some(([other, said]) => other !== path && said.has(name));
    expect(scripts.flatMap((path) => exported(path).filter((name) => path !== 'main.ts' && isDead(name, path)).map((name) => `${path}: ${name}`))).toEqual([]);
  });

  it('of the members of classes and bound structs', () => {
    const all = [...bare.values()].join('\n');
    const called = (name: string): boolean => new RegExp(`\\.${name}\\b|\\{[^{}=]*\\b${name}\\b[^{}]*\\} = `).test(all);
    expect(scripts.flatMap((path) => members(path).filter((name) => !called(name)).map((name) => `${path}: ${name}`))).toEqual([]);
  });

  it('of tokens and shared classes', () => {
    const text = [...bare.values()].join('\n');
    const tokens = [...bare.get('styles/tokens.css')!.matchAll(/(--[a-z][a-z0-9-]*)\s*:/g)].map((found) => found[1]!);
    expect([...new Set(tokens)].filter((name) => !text.includes(`var(${name})`) && !text.includes(`var(${name},`))).toEqual([]);
    const classes = files.filter((path) => path.startsWith('styles/')).flatMap((path) => [...bare.get(path)!.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map((found) => found[1]!));
    const drawn = [...bare].filter(([path]) => !path.endsWith('.css')).map(([, source]) => source).join('\n');
    const ofPdfJs = ['hiddenCanvasElement', 'markedContent'];
    expect([...new Set(classes)].filter((name) => !drawn.includes(name) && !ofPdfJs.includes(name))).toEqual([]);
  });
});
