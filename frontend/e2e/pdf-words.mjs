// Words as a reader compares them.

/** Signs that carry no ink and that some readers drop. */
const invisible = /\p{Cf}/gu;

/**
 * The words of a text: NFC, without invisible signs. Long addresses and joined
 * words may be broken over lines after these signs, and are then two words to a
 * reader of the page; so both sides are taken apart there.
 */
export function words(text) {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/([-@./:_,])(?=\S)/g, '$1 ')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
}

/** How many of the wanted words are found in the same order: the longest common subsequence. */
export function inOrder(want, got) {
  let before = new Uint32Array(got.length + 1);
  let now = new Uint32Array(got.length + 1);
  for (const word of want) {
    for (let j = 0; j < got.length; j++) now[j + 1] = word === got[j] ? before[j] + 1 : Math.max(now[j], before[j + 1]);
    [before, now] = [now, before];
  }
  return before[got.length];
}

/** The first wanted words that are not in the text at all, for the message of a failed test. */
export function lost(want, got) {
  const there = new Map();
  for (const word of got) there.set(word, (there.get(word) ?? 0) + 1);
  return want.filter((word) => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left <= 0;
  });
}
