// The fonts of the window are packed ones: what they draw is what the whole fonts draw, pixel by pixel.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, same } from '../harness.mjs';
import { root } from '../machine.mjs';
import { scene } from '../scene.mjs';

const assets = join(root, 'frontend', 'dist', 'assets');
const whole = join(root, 'frontend', 'node_modules', '@expo-google-fonts');

/** Every word of the shaping vectors, and each consonant joined to each other. */
function words() {
  const vectors = readFileSync(join(root, 'internal', 'typeset', 'testdata', 'shaping_vectors.tsv'), 'utf8');
  const known = vectors.split('\n').flatMap((line) => line.split('\t')).filter((cell) => /^[\u0980-\u09ff\u200c\u200d\u0964]+$/.test(cell));
  const consonants = Array.from({ length: 0x09b9 - 0x0995 + 1 }, (_, at) => String.fromCharCode(0x0995 + at)).filter((one) => /\p{Lo}/u.test(one));
  const joined = consonants.flatMap((one) => consonants.map((other) => `${one}\u09cd${other}`));
  return [...new Set([...known, ...joined, 'র্ক্ষ্মী', 'ক্ষ্ণ', 'স্ত্র্য', 'ড়ঢ়য়ৎ', 'ABCxyz0123456789@.:/-–“”৳'])];
}

scene('packed fonts draw every conjunct as the whole ones do', { office: 'none' }, async (stage) => {
  await stage.open();
  const all = words();
  expect(all.length > 1000, `only ${all.length} words`);
  const cuts = readdirSync(assets).filter((name) => name.endsWith('.woff2'));
  expect(cuts.length >= 9, `only ${cuts.length} fonts are packed`);
  for (const name of cuts) {
    const [, family, cut] = /^(\w+?)_(\d+\w+?)_/.exec(name);
    const folder = family.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
    const full = readFileSync(join(whole, folder, cut, `${family}_${cut}.ttf`)).toString('base64');
    const differ = await stage.page.evaluate(drawnApart, { packed: `/assets/${name}`, full, all, family });
    same(differ.join(' '), '', `${family} ${cut} draws these otherwise`);
  }
});

/** The words that two fonts draw apart; in the page. */
async function drawnApart({ packed, full, all, family }) {
  const bytes = Uint8Array.from(atob(full), (one) => one.charCodeAt(0));
  const pair = [new FontFace('Packed', await (await fetch(packed)).arrayBuffer()), new FontFace('Whole', bytes)];
  for (const face of pair) document.fonts.add(await face.load());
  const context = new OffscreenCanvas(400, 90).getContext('2d', { willReadFrequently: true });
  const drawn = (face, word) => {
    context.clearRect(0, 0, 400, 90);
    context.font = `36px ${face}`;
    context.fillText(word, 20, 60);
    return new Uint32Array(context.getImageData(0, 0, 400, 90).data.buffer);
  };
  const latin = !family.endsWith('Bengali');
  const apart = [];
  let inked = 0;
  for (const word of all) {
    if (latin && !/[A-Za-z]/.test(word)) continue;
    const [one, other] = [drawn('Packed', word), drawn('Whole', word)];
    if (one.some((pixel) => pixel !== 0)) inked += 1;
    if (one.some((pixel, at) => pixel !== other[at])) apart.push(word);
  }
  for (const face of pair) document.fonts.delete(face);
  return inked === 0 ? ['nothing was drawn'] : apart;
}
