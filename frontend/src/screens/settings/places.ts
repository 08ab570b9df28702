/** The facts that a remark may name: Go writes them as codes, "{date}", the window in words of the language. */
import type { Words } from '$lib/i18n/bn';

type Named = Words['settings']['placeWords'];

/** worded is a text with its facts in words: "{তারিখ}". */
export function worded(text: string, named: Named): string {
  return text.replaceAll(/\{([a-z]+)\}/g, (whole, code: string) => (code in named ? `{${named[code]}}` : whole));
}

/** coded is the same text as Go reads it. */
export function coded(text: string, named: Named): string {
  const codes = new Map(Object.entries(named).map(([code, word]) => [word, code]));
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => {
    const code = codes.get(word.trim());
    return code === undefined ? whole : `{${code}}`;
  });
}
