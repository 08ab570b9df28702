/** Reads the words of the window in one language: `words?in=bn` is lib/i18n/words.ts with the Bengali of each pair alone. */
import { type Plugin } from 'vite';

/** A part of a module's tree; each kind has parts of its own. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

const ASKED = /\?in=(bn|en)$/;
/** Of what lies beside the words, these are no words. */
const NOT_WORDS = ['./wording', './format'];

/** inOneLanguage lets the words be imported one language at a time, so that the other is not loaded. */
export function inOneLanguage(): Plugin {
  return {
    name: 'in-one-language',
    enforce: 'pre',
    async resolveId(source, importer) {
      const asked = ASKED.exec(source)?.[0] ?? (source.startsWith('./') && !NOT_WORDS.includes(source) ? ASKED.exec(importer ?? '')?.[0] : undefined);
      if (!asked) return null;
      const found = await this.resolve(source.replace(ASKED, ''), importer?.replace(ASKED, ''), { skipSelf: true });
      return found && `${found.id}${asked}`;
    },
    transform(code, id) {
      const language = ASKED.exec(id)?.[1];
      return language ? { code: inLanguage(code, this.parse(code, { lang: 'ts' }) as unknown as Node, language), map: null } : null;
    },
  };
}

/** inLanguage writes one wording of each pair in the place of the pair. */
function inLanguage(code: string, tree: Node, language: string): string {
  const pairs: { start: number; end: number; value: Node }[] = [];
  walk(tree, (node) => {
    const wordings = wordingsOf(node);
    const value = wordings?.get(language);
    if (value) pairs.push({ start: node.start, end: node.end, value });
    return !value;
  });
  let out = '';
  let at = 0;
  for (const { start, end, value } of pairs) {
    out += `${code.slice(at, start)}(${code.slice(value.start, value.end)})`;
    at = end;
  }
  return out + code.slice(at);
}

/** wordingsOf are both wordings of a pair; nothing of what is none. */
function wordingsOf(node: Node): Map<string, Node> | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const parts = node.properties as { key?: { name?: string; value?: string }; value?: Node }[];
  const named = new Map(parts.map((one) => [one.key?.name ?? one.key?.value ?? '', one.value as Node]));
  return parts.length === 2 && named.has('bn') && named.has('en') ? named : undefined;
}

/** walk visits a tree in the order of the text; into a node only where visit says so. */
function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  const parts = Object.values(node).flat().filter((part): part is Node => typeof part === 'object' && part !== null && 'type' in part);
  for (const part of parts.sort((a, b) => a.start - b.start)) walk(part, visit);
}
