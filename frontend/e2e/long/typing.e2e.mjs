// A thousand words, by every keyboard that offices have, into everything that can be typed in: each letter as it was sent, and
// nothing changed while a field has the focus.
import { expect } from '../harness.mjs';
import { keyboards } from '../keyboards.mjs';
import { dialogs, goTo, screens } from '../places.mjs';
import { scene } from '../scene.mjs';
import { fieldsOf, thousandWords, typeInto } from '../typing.mjs';

/** Longer than a check and a draft wait after the last key. */
const REST_MS = 950;

/** So many words each keyboard types into each long field: five keyboards and four fields make the thousand. */
const PART = 50;

const words = thousandWords();
const names = Object.keys(keyboards);

scene('a thousand words are there', async () => {
  expect(words.length === 1000 && new Set(words).size === 1000, `${words.length} words`);
});

/** A field that takes many words at once, of each kind of control that can. */
const long = {
  'a long text': ['#/records/services?record=new', '[data-name=fee_bn] textarea'],
  'rich text': ['#/records/notices?record=new', '.rich-text[contenteditable=true]'],
  'the text of a letter that came': ['#/intake', 'main textarea'],
  'a paragraph of a letter': ['#/letter?template=notice&another=yes', 'main textarea[name=paragraph], .paragraphs textarea'],
};

for (const [at, [name, [hash, selector]]] of Object.entries(long).entries()) {
  scene(`many words into ${name}`, async (stage) => {
    await stage.open('#/board');
    await goTo(stage, hash);
    await stage.page.locator(selector).first().waitFor();
    const devtools = await stage.page.context().newCDPSession(stage.page);
    const began = performance.now();
    for (const [n, keyboard] of names.entries()) {
      const part = words.slice((n * 4 + at) * PART, (n * 4 + at) * PART + (keyboard === 'avroAnew' ? 10 : PART));
      const field = await stage.page.locator(selector).first().elementHandle();
      await typeInto(devtools, field, keyboard, part, { rest: REST_MS });
    }
    console.log(`# typing: ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
}

const forms = Object.fromEntries(['notices', 'services', 'rti', 'apa', 'projects', 'grs', 'integrity', 'development', 'progress_reports', 'training'].map((category) => [
  `a new record of ${category}`,
  async (stage) => {
    await goTo(stage, `#/records/${category}?record=new`);
    await stage.page.locator('main form').waitFor();
    await stage.settled();
    await stage.page.evaluate(() => document.querySelectorAll('main form button[aria-expanded=false]:not([aria-haspopup], [role=combobox])').forEach((fold) => fold.click()));
  },
]));

/** A letter that is typed is read: the pages on which one is pasted come to an empty one. */
const asTheyCome = Object.fromEntries(Object.entries(screens).filter(([name]) => name !== 'intake' && !name.endsWith(', again')));

const part = (places, half) => Object.fromEntries(Object.entries(places).filter((_, at, all) => at < all.length / 2 === (half === 0)));

for (const [title, places, after] of [['some forms', part(forms, 0), ''], ['the other forms', part(forms, 1), ''], ['some screens', part(asTheyCome, 0), ''], ['the other screens', part(asTheyCome, 1), ''], ['every dialog', dialogs, 'Escape']]) {
  scene(`words into every field of ${title}`, async (stage) => {
    const { page } = stage;
    await stage.open('#/board');
    const devtools = await page.context().newCDPSession(page);
    const wrong = [];
    const began = performance.now();
    let fields = 0;
    let typed = 0;
    for (const [name, go] of Object.entries(places)) {
      await go(stage);
      let first = true;
      for (const field of await fieldsOf(page)) {
        if (!(await field.evaluate((one) => one.isConnected && one.checkVisibility()))) continue;
        const keyboard = names[fields++ % names.length];
        const some = Array.from({ length: 2 }, (_, n) => words[(typed + n) % words.length]);
        typed += some.length;
        // Fields of one kind are alike: the first of a page is looked at for longer.
        await typeInto(devtools, field, keyboard, some, { rest: first ? REST_MS : 0, where: `, ${name}` }).catch((error) => wrong.push(error.message));
        first = false;
      }
      if (after) await page.keyboard.press(after);
    }
    console.log(`# typing: ${title}, ${fields} fields, ${typed} words, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    expect(wrong.length === 0, wrong.join('\n'));
  });
}
