// An office in which every field of text holds strings that do something where they are taken for more than text: every screen
// shows them, and nothing happens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, same } from '../harness.mjs';
import { root } from '../machine.mjs';
import { scene } from '../scene.mjs';

/** Those with control characters are no part of an office, those without letters count as empty; internal/desk/handover looks at them too. */
const hostile = JSON.parse(readFileSync(join(root, 'internal', 'desktest', 'testdata', 'hostile.json'), 'utf8')).filter((one) => /[A-Za-z]{2}/.test(one) && !/[\u0000-\u001f\u007f\ufffe\u2028\u2029]/.test(one));

let turn = 0;
/** The next of them, with Bengali beside it where the field must hold Bengali. */
const next = (name) => {
  const text = hostile[turn++ % hostile.length];
  return name.endsWith('_en') ? text : `${text} ক`;
};
const isText = (name, value) => typeof value === 'string' && /_(bn|en)$/.test(name);
const texts = (thing) => Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, isText(name, value) ? next(name) : value]));

function everywhere(office) {
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let made = 0;
  for (const category of Object.values(office.categories)) {
    const patterns = category.records;
    if (patterns.length < 2) continue;
    category.records = [...patterns, ...hostile.map((_, at) => {
      const id = `01EKEF7KZZ${[3, 2, 1, 0].map((place) => digits[Math.floor((made / 32 ** place) % 32)]).join('')}000000000000`;
      made += 1;
      const pattern = patterns[at % patterns.length];
      return { ...pattern, id, attachments: [], values: { ...texts(pattern.values), ...(pattern.values.order === undefined ? {} : { order: 1000 + at }), ...(pattern.values.head ? { head: false } : {}) } };
    })];
  }
  office.office = { ...texts(office.office), letterhead: office.office.letterhead.map(() => next('_bn')), superior: texts(office.office.superior), signatory: { ...texts(office.office.signatory), lines: [next('_bn'), next('_bn')] }, subordinate_offices: office.office.subordinate_offices.map(texts) };
  office.letters = office.letters.map(texts);
  office.directives = office.directives.map((one) => ({ ...one, subject_bn: next('_bn'), received_from_bn: next('_bn') }));
}

scene('hostile text is text on every screen', { office: everywhere }, async (stage) => {
  const { page } = stage;
  const seen = { dialogs: [], elsewhere: [] };
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(stage.app.url).origin && protocol !== 'blob:' && protocol !== 'data:') seen.elsewhere.push(request.url());
  });
  await stage.open('#/board');
  const { nav } = await stage.call('Offices.Session', { lang: 'bn' });
  const titled = {};
  for (const { category } of nav.categories) {
    const { rows } = await stage.call('Records.Table', { category, filter: '', sort: '', descending: false, from: 0, count: 50, deleted: false, only: '' });
    titled[category] = rows.at(-1)?.id ?? '';
  }
  const directive = (await stage.call('Directives.List')).rows?.[0]?.id ?? '';
  const places = [
    'board', 'worklist', 'directives', `directives/${directive}`, 'intake', 'letters', 'letter?template=letter&another=yes', 'letter?template=reply', 'charter', 'charter?kind=register', 'bundles', 'history', 'history/bin', 'backups',
    ...nav.categories.flatMap(({ category }) => [`records/${category}`, `records/${category}?record=${titled[category]}`]),
    ...['identity', 'memo', 'signatory', 'print', 'remarks', 'below', 'holidays', 'people', 'fresh'].map((part) => `settings/${part}`),
  ];
  let shown = '';
  for (const place of places) {
    await page.evaluate((hash) => (location.hash = `#/${hash}`), place);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await stage.settled();
    if (/^(letter|charter)/.test(place) && place !== 'letters') await page.getByText(/পৃষ্ঠা ১\//).first().waitFor();
    shown += await page.evaluate(readPage);
    same(await page.evaluate(() => String(globalThis.pwned)), 'undefined', `something ran on ${place}`);
  }
  await page.keyboard.press('Control+k');
  for (const query of ['script', '=cmd', 'javascript']) {
    await page.getByRole('combobox').last().fill(query);
    await page.getByRole('option').first().waitFor();
    shown += await page.evaluate(readPage);
  }
  same(await page.evaluate(() => String(globalThis.pwned)), 'undefined', 'something ran in the palette');
  same(seen.dialogs.join(), '', 'a dialog opened');
  same(seen.elsewhere.join(), '', 'asked for from elsewhere');
  const squeezed = shown.replace(/\s+/g, ' ');
  const unseen = hostile.filter((one) => !squeezed.includes(one.replace(/\s+/g, ' ')));
  expect(unseen.length < hostile.length / 4, `only ${hostile.length - unseen.length} of ${hostile.length} were seen as typed; not: ${unseen.join('  ')}`);
});

/** All that is read on the page, in fields too; it fails where what was typed has become an element or a handler. */
function readPage() {
  for (const one of document.querySelectorAll('*')) {
    const inHead = document.head.contains(one) || one.matches('body > script[src]');
    if (!inHead && one.matches('script, iframe, object, embed, base, meta, link, style, marquee, video, audio, template')) throw new Error(`an element ${one.outerHTML.slice(0, 200)}`);
    for (const { name, value } of one.attributes) {
      if (/^on|^srcdoc$|^formaction$/.test(name)) throw new Error(`a handler ${one.outerHTML.slice(0, 200)}`);
      if (/^(href|src|xlink:href)$/.test(name) && /^\s*(javascript|vbscript|data:text|file):/i.test(value)) throw new Error(`a link ${value}`);
    }
  }
  const fields = [...document.querySelectorAll('input, textarea')].map((one) => one.value);
  return `${document.body.textContent} ${fields.join(' ')} `;
}
