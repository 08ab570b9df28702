// What three keyboards of Bangladesh's offices send to a window for a word, as Chromium shows it to a page.
//
// Avro (phonetic): after each Latin key the word is spelled anew; what stands there already and is no longer right goes by
// Backspace, the rest comes as letters without a key (VK_PACKET). Some versions take all of the word away each time: avroAnew.
// Bijoy with Unicode (Bijoy 52, Ekushe): signs are typed in the order in which they are drawn, ি before ক; each is put right by
// Backspace as soon as its letter is there.
// Windows' own Bangla (INSCRIPT): each key is one letter. Its phonetic sister is an input method: it composes and then commits
// what it composed. (Committed in another normal form, Chromium itself loses a sign of rich text, on any page.)
//
// Sources: OmicronLab, Avro Phonetic layout (the table of letters); Microsoft, keyboard KBDINBE1 (Bangla INSCRIPT), VK_PACKET
// under Virtual-Key Codes; the order of Bijoy's keys as its sticker for keyboards shows it.

const HASANTA = '্';
const VOWELS = { অ: 'o', আ: 'a', ই: 'i', ঈ: 'I', উ: 'u', ঊ: 'U', ঋ: 'rri', এ: 'e', ঐ: 'OI', ও: 'O', ঔ: 'OU' };
const SIGNS = { 'া': 'a', 'ি': 'i', 'ী': 'I', 'ু': 'u', 'ূ': 'U', 'ৃ': 'rri', 'ে': 'e', 'ৈ': 'OI', 'ো': 'O', 'ৌ': 'OU' };
const CONSONANTS = {
  ক: 'k', খ: 'kh', গ: 'g', ঘ: 'gh', ঙ: 'Ng', চ: 'c', ছ: 'ch', জ: 'j', ঝ: 'jh', ঞ: 'NG', ট: 'T', ঠ: 'Th', ড: 'D', ঢ: 'Dh', ণ: 'N',
  ত: 't', থ: 'th', দ: 'd', ধ: 'dh', ন: 'n', প: 'p', ফ: 'f', ব: 'b', ভ: 'bh', ম: 'm', য: 'z', র: 'r', ল: 'l', শ: 'sh', ষ: 'Sh', স: 's', হ: 'h',
  'ড\u09bc': 'R', 'ঢ\u09bc': 'Rh', 'য\u09bc': 'Y',
};
const OTHERS = { 'ৎ': 't``', 'ং': 'ng', 'ঃ': ':', 'ঁ': '^' };
const NUKTA = '\u09bc';

/** Avro and its like send য় as one letter; the stored form has two. */
const asOne = (text) => text.replaceAll('য\u09bc', '\u09df').replaceAll('ড\u09bc', '\u09dc').replaceAll('ঢ\u09bc', '\u09dd');

/** The letters of a word; one with a dot below is one. */
function lettersOf(word) {
  return word.normalize('NFC').match(new RegExp(`.${NUKTA}|.`, 'gu')) ?? [];
}

/** The Latin keys by which Avro writes a word; undefined for one that this table cannot write. */
function latinOf(word) {
  const letters = lettersOf(word);
  let keys = '';
  for (let at = 0; at < letters.length; at++) {
    const [letter, next] = [letters[at], letters[at + 1]];
    const joined = letters[at - 1] === HASANTA;
    if (letter === HASANTA) {
      if (!CONSONANTS[next]) return undefined;
    } else if (CONSONANTS[letter]) {
      keys += letter === 'র' && next === HASANTA && letters[at + 2] !== 'য' ? 'rr' : joined && letter === 'য' ? 'y' : joined && letter === 'ব' && letters[at - 2] !== 'র' ? 'w' : CONSONANTS[letter];
      if (next !== undefined && next !== HASANTA && !SIGNS[next]) keys += 'o';
    } else keys += SIGNS[letter] ?? VOWELS[letter] ?? OTHERS[letter] ?? '?';
  }
  return keys.includes('?') ? undefined : keys;
}

const PATTERNS = [
  ...Object.entries(CONSONANTS).map(([letter, keys]) => ({ keys, letter, kind: 'consonant' })),
  ...Object.entries(OTHERS).map(([letter, keys]) => ({ keys, letter, kind: 'other' })),
  ...Object.entries(SIGNS).map(([sign, keys]) => ({ keys, sign, letter: Object.keys(VOWELS).find((vowel) => VOWELS[vowel] === keys), kind: 'vowel' })),
  { keys: 'o', sign: '', letter: 'অ', kind: 'vowel' },
  { keys: 'rr', kind: 'reph' }, { keys: 'y', kind: 'ya' }, { keys: 'w', kind: 'ba' },
].sort((a, b) => b.keys.length - a.keys.length);

/** What Avro shows for some Latin keys. */
function avroShows(keys) {
  let shown = '';
  let before = '';
  for (let at = 0; at < keys.length; ) {
    const found = PATTERNS.find((one) => keys.startsWith(one.keys, at));
    if (!found) return `${shown}${keys.slice(at)}`;
    at += found.keys.length;
    const { kind } = found;
    if (kind === 'consonant') shown += before === 'consonant' && !shown.endsWith('র') ? HASANTA + found.letter : found.letter;
    else if (kind === 'vowel') shown += before === 'consonant' ? found.sign : found.keys === 'o' && before === 'vowel' ? 'ও' : found.letter;
    else if (kind === 'reph') shown += `র${HASANTA}`;
    else if (kind === 'ya') shown += before === 'consonant' ? `${HASANTA}য` : `য${NUKTA}`;
    else if (kind === 'ba') shown += before === 'consonant' ? `${HASANTA}ব` : 'ও';
    else shown += found.letter;
    before = kind === 'ya' || kind === 'ba' ? 'consonant' : kind;
  }
  return shown;
}

/** What stands there after each key by which Avro writes a word; undefined for one that this table cannot write. */
function avroSpells(word) {
  const latin = latinOf(word);
  const shows = latin && Array.from(latin, (_, at) => avroShows(latin.slice(0, at + 1)));
  return shows?.at(-1) === word ? shows.map(asOne) : undefined;
}

/** Bijoy's keys in the order in which they are struck, and what stands there after each. */
function bijoyShows(word) {
  const PRE = { 'ি': ['ি'], 'ে': ['ে'], 'ৈ': ['ৈ'], 'ো': ['ে', 'া'], 'ৌ': ['ে', 'ৗ'] };
  const clusters = word.normalize('NFC').match(/[\u0995-\u09b9\u09ce]\u09bc?(?:\u09cd[\u0995-\u09b9]\u09bc?)*[\u09be-\u09cc]?[\u0981-\u0983]*|./gu) ?? [];
  const shown = [];
  let done = '';
  for (const cluster of clusters) {
    const [, reph = '', base = '', sign = '', tail = ''] = /^(র\u09cd)?(.*?)([\u09be-\u09cc]?)([\u0981-\u0983]*)$/u.exec(cluster) ?? [];
    const parts = PRE[sign];
    const pre = parts?.[0] ?? '';
    const letters = lettersOf(base);
    if (pre) shown.push(done + pre);
    for (let at = 1; at <= letters.length; at++) shown.push(done + letters.slice(0, at).join('') + pre);
    const after = parts ? (parts[1] ? sign : pre) : sign;
    if (after !== pre) shown.push(done + base + after);
    if (reph) shown.push(done + reph + base + after);
    for (let at = 1; at <= tail.length; at++) shown.push(done + reph + base + after + tail.slice(0, at));
    done += cluster;
  }
  return shown;
}

/** What is sent to make one text of another: so many times Backspace, then letters. */
function rewrite(was, now) {
  const [from, to] = [Array.from(was), Array.from(now)];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return { back: from.length - same, text: to.slice(same).join('') };
}

const steps = (shows) => shows.map((now, at) => rewrite(shows[at - 1] ?? '', now));

/** The physical key of each letter on Windows' Bangla INSCRIPT, with ⇧ before it where Shift is held. */
const INSCRIPT = {
  ক: 'KeyK', খ: '⇧KeyK', গ: 'KeyI', ঘ: '⇧KeyI', ঙ: '⇧KeyU', চ: 'Semicolon', ছ: '⇧Semicolon', জ: 'KeyP', ঝ: '⇧KeyP', ঞ: '⇧BracketRight', ট: 'Quote', ঠ: '⇧Quote',
  ড: 'BracketLeft', ঢ: '⇧BracketLeft', ণ: '⇧KeyC', ত: 'KeyL', থ: '⇧KeyL', দ: 'KeyO', ধ: '⇧KeyO', ন: 'KeyV', প: 'KeyH', ফ: '⇧KeyH', ব: 'KeyY', ভ: '⇧KeyY', ম: 'KeyC',
  য: 'Slash', র: 'KeyJ', ল: 'KeyN', শ: '⇧KeyM', ষ: '⇧Comma', স: 'KeyM', হ: 'KeyU', 'া': 'KeyE', 'ি': 'KeyF', 'ী': 'KeyR', 'ু': 'KeyG', 'ূ': 'KeyT', 'ৃ': 'Equal', 'ে': 'KeyS',
  'ৈ': 'KeyW', 'ো': 'KeyA', 'ৌ': 'KeyQ', অ: '⇧KeyD', আ: '⇧KeyE', ই: '⇧KeyF', ঈ: '⇧KeyR', উ: '⇧KeyG', ঊ: '⇧KeyT', ঋ: '⇧Equal', এ: '⇧KeyS', ঐ: '⇧KeyW', ও: '⇧KeyA', ঔ: '⇧KeyQ',
  'ং': 'KeyX', 'ঃ': '⇧Minus', 'ঁ': '⇧KeyX', [HASANTA]: 'KeyD', [NUKTA]: 'BracketRight', 'ৎ': '⇧Backslash',
};

/** The keyboards: what each sends for a word, undefined where it cannot write it. */
export const keyboards = {
  avro: (word) => {
    const shows = avroSpells(word);
    return shows && steps(shows);
  },
  avroAnew: (word) => avroSpells(word)?.map((now, at, shows) => ({ back: Array.from(shows[at - 1] ?? '').length, text: now })),
  bijoy: (word) => {
    const shows = bijoyShows(word);
    return shows.at(-1) === word ? steps(shows) : undefined;
  },
  windows: (word) => (Array.from(word).every((letter) => INSCRIPT[letter]) ? Array.from(word, (letter) => ({ letter, key: INSCRIPT[letter] })) : undefined),
  composed: (word) => {
    const shows = avroSpells(word);
    return shows && [...shows.map((now) => ({ compose: now })), { commit: shows.at(-1) }];
  },
};

/** What stands in a field after all that was sent. */
export function written(sent) {
  let text = [];
  for (const step of sent) {
    if (step.back > 0) text = text.slice(0, -step.back);
    text.push(...Array.from(step.text ?? step.commit ?? step.letter ?? ''));
  }
  return text.join('');
}

/** Sends what a keyboard sends for some words to what has the focus, as fast as a program does; ends when all was taken. */
export async function send(devtools, sent, then = '') {
  const all = [];
  const event = (type, more) => all.push(devtools.send('Input.dispatchKeyEvent', { type, ...more }));
  const strike = (more) => {
    event('keyDown', more);
    event('keyUp', { ...more, text: undefined, unmodifiedText: undefined });
  };
  const packet = (letter) => strike({ key: letter, code: '', windowsVirtualKeyCode: 231, text: letter, unmodifiedText: letter });
  for (const step of sent) {
    if (step.compose !== undefined) all.push(devtools.send('Input.imeSetComposition', { text: step.compose, selectionStart: step.compose.length, selectionEnd: step.compose.length }));
    else if (step.commit !== undefined) all.push(devtools.send('Input.insertText', { text: step.commit }));
    else if (step.letter !== undefined) {
      const [code, modifiers] = [step.key.replace('⇧', ''), step.key.startsWith('⇧') ? 8 : 0];
      const number = code.startsWith('Key') ? code.charCodeAt(3) : 0;
      strike({ key: step.letter, code, modifiers, windowsVirtualKeyCode: number, text: step.letter, unmodifiedText: step.letter });
    } else {
      for (let n = 0; n < step.back; n++) {
        event('rawKeyDown', { key: 'Backspace', code: '', windowsVirtualKeyCode: 8 });
        event('keyUp', { key: 'Backspace', code: '', windowsVirtualKeyCode: 8 });
      }
      for (const letter of step.text) packet(letter);
    }
  }
  if (then) strike({ key: then, code: then === ' ' ? 'Space' : '', windowsVirtualKeyCode: then === ' ' ? 32 : 0, text: then, unmodifiedText: then });
  await Promise.all(all);
}

/** So many different Bengali words of a text that every keyboard can write, in their order. */
export function wordsOf(text, many) {
  const found = [...new Set(text.normalize('NFC').match(/[\u0985-\u09b9\u09bc-\u09ce]{2,}/gu) ?? [])];
  return found.filter((word) => Object.values(keyboards).every((write) => write(word))).slice(0, many);
}
