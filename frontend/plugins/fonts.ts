/** The fonts of the window, made from those of paper: packed, and of the Latin ones only what an office writes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import subset from 'subset-font';
import type { Plugin } from 'vite';

/** From and to, both of it. */
type Range = readonly [from: number, to: number];

/** All that a Bengali face has, its shaping whole: it draws conjuncts that nobody thought of. */
const ALL: readonly Range[] = [[0x20, 0xd7ff], [0xe000, 0xffff]];
/** Latin of every language, Greek, signs of currencies, of mathematics and of lists: no Cyrillic and none of the rarer blocks. */
const LATIN: readonly Range[] = [[0x20, 0x3ff], [0x1e00, 0x1fff], [0x2000, 0x22ff], [0x2500, 0x27bf], [0xfb00, 0xfb06], [0xfffd, 0xfffd]];

const FONTS = '$fonts/';
const named = /^\$fonts\/(?<family>[\w-]+)\/(?<cut>\d+\w+)\.woff2$/;

/** packedFonts makes `$fonts/noto-sans-bengali/400Regular.woff2` of @expo-google-fonts' cut of that name; cache keeps them. */
export function packedFonts(cache: string): Plugin {
  const make = async (family: string, cut: string): Promise<string> => {
    const list = createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/package.json`);
    const name = family.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const font = readFileSync(join(dirname(list), cut, `${name}_${cut}.ttf`));
    const kept = family.endsWith('-bengali') ? ALL : LATIN;
    const mark = createHash('sha256').update(font).update(JSON.stringify(kept)).digest('hex').slice(0, 16);
    const made = join(cache, `${name}_${cut}_${mark}.woff2`);
    if (!existsSync(made)) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(made, await subset(font, textOf(kept), { targetFormat: 'woff2' }));
    }
    return made;
  };
  return {
    name: 'packed-fonts',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.css') || !code.includes(FONTS)) return null;
      let out = code;
      for (const asked of new Set(code.match(/\$fonts\/[^"')]+/g))) {
        const parts = named.exec(asked)?.groups;
        if (!parts?.family || !parts.cut) throw new Error(`${id}: no font is called ${asked}`);
        out = out.replaceAll(asked, (await make(parts.family, parts.cut)).replaceAll('\\', '/'));
      }
      return { code: out, map: null };
    },
  };
}

function textOf(ranges: readonly Range[]): string {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))).join('');
}
