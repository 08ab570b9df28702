// Typing as the keyboards of keyboards.mjs do it, into whatever can be typed in, and what must then stand there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './harness.mjs';
import { keyboards, send, wordsOf, written } from './keyboards.mjs';
import { root } from './machine.mjs';

/** All that can be typed in on a page, or in the dialog over it. */
const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="file"], [type="submit"]), textarea, [contenteditable="true"]';

/** A thousand different words of this program and its sample office. */
export function thousandWords() {
  const words = join(root, 'frontend', 'src', 'lib', 'i18n');
  const texts = [
    join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), join(root, 'build', 'testdata', 'seed_letter.txt'), join(root, 'internal', 'office', 'wording.go'),
    ...readdirSync(words).map((file) => join(words, file)),
  ];
  return wordsOf(texts.map((file) => readFileSync(file, 'utf8')).join('\n'), 1000);
}

/** The fields of what is in front, those that cannot be written in left out; of a table the first rows. */
export async function fieldsOf(page) {
  const all = await page.locator((await page.locator('dialog[open]').count()) > 0 ? `dialog[open] :is(${TYPED})` : `#app :is(${TYPED})`).elementHandles();
  const shown = [];
  const seen = new Map();
  for (const one of all) {
    if (!(await one.evaluate((field) => field.checkVisibility({ visibilityProperty: true }) && !field.disabled && !field.readOnly && field.getBoundingClientRect().width > 10))) continue;
    // Of rows that are alike the first two are enough.
    const kind = await one.evaluate((field) => `${field.tagName} ${field.type} ${field.inputMode} ${(field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '').split(':')[0].replace(/[০-৯]+/g, '')}`);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) <= 2) shown.push(one);
  }
  return shown;
}

/** What stands in a field now. */
export const standsIn = (field) => field.evaluate((one) => (one.value ?? one.innerText).replaceAll('\u00a0', ' ').trim());

/** What a field is, for a message. */
const nameOf = (field) => field.evaluate((one) => `${one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent.trim() ?? one.getAttribute('name') ?? one.tagName} (${one.closest('[data-name]')?.dataset.name ?? one.type ?? 'rich'})`);

/**
 * Types words into a field with a keyboard, over what stood there, and demands that they stand there letter for letter while it
 * is typed in: at once, and after whatever the page does a moment later. rest is how long that is looked at, in ms.
 */
export async function typeInto(devtools, field, keyboard, words, { rest = 0, where = '' } = {}) {
  await field.evaluate((one) => {
    one.focus();
    if (one.select) one.select();
    else getSelection().selectAllChildren(one);
  });
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
  const want = [];
  for (const word of words) {
    const sent = keyboards[keyboard](word);
    want.push(written(sent));
    await send(devtools, sent, want.length === words.length ? '' : ' ');
  }
  const text = want.join(' ');
  const demand = async (when) => {
    const [stands, focused] = [await standsIn(field), await field.evaluate((one) => one === document.activeElement || one.contains(document.activeElement))];
    expect(stands === text && focused, `${keyboard} in ${await nameOf(field)}${where}, ${when}${focused ? '' : ' (the focus is gone)'}:\n  stands: ${stands}\n  typed:  ${text}`);
  };
  await demand('at once');
  if (rest > 0) {
    await new Promise((later) => setTimeout(later, rest));
    await demand('a moment later');
  }
}
