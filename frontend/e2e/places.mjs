// Every screen, side panel and dialog of the window, and how a clerk gets there: the tests of the keyboard and of small
// windows walk them all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');
/** The seed under another memo number and subject, so that the sample office does not know it yet. */
export const unknownLetter = seed.replace('১৮- ৮৯', '১৮- ৯১').replace('সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে', 'হাল-নাগাদকরণের তাগিদ');

const area = (page) => page.getByRole('textbox', { name: 'পত্রের লেখা', exact: true });

/** Goes to an address of the window without loading it anew, by way of another page. */
export async function goTo(stage, hash) {
  const { page } = stage;
  await page.evaluate(() => {
    location.hash = '#/bundles';
  });
  await page.getByRole('heading', { level: 1, name: 'বান্ডিল' }).waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction(() => !document.title.startsWith('বান্ডিল'));
  await stage.settled();
}

/** Pastes a letter as a clerk does, from the clipboard. */
export async function pasteLetter(stage, text = unknownLetter) {
  const { page } = stage;
  await area(page).waitFor();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await area(page).focus();
  await page.keyboard.press('Control+V');
  await page.getByRole('region', { name: /চিহ্নিত/ }).waitFor();
}

const at = (hash, then) => async (stage) => {
  await goTo(stage, hash);
  await then?.(stage.page, stage);
};
const click = (name, role = 'button') => (page) => page.getByRole('main').getByRole(role, { name, exact: true }).click();
const inMenu = (name) => async (page) => {
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const dialog = (page) => page.locator('dialog[open]').waitFor();
const row = (name) => async (page) => {
  await page.locator('[role=grid] [role=row]').filter({ hasText: name }).click();
  await page.locator('main aside').waitFor();
};

/** Screens and what opens beside them. */
export const screens = {
  board: at('#/board'),
  worklist: at('#/worklist'),
  records: at('#/records/officers_staff', (page) => page.locator('[role=grid] [role=row]').nth(1).waitFor()),
  'a new record': at('#/records/officers_staff?record=new', (page) => page.locator('main aside').waitFor()),
  'an open record': at('#/records/officers_staff', row('মোঃ রাশেদুল ইসলাম')),
  'a single record': at('#/records/citizen_charter', (page) => page.locator('form').waitFor()),
  'a category that does not apply': at('#/records/projects'),
  directives: at('#/directives', (page) => page.locator('article').first().waitFor()),
  'a directive': at('#/directives', async (page) => {
    await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
    await page.getByText('পত্রের লেখা, যেমন পাওয়া গেছে').waitFor();
  }),
  intake: at('#/intake', (page) => area(page).waitFor()),
  'a letter that was read': at('#/intake', async (page, stage) => {
    await pasteLetter(stage);
    await page.getByText('৯টি বিষয় চাওয়া হয়েছে').waitFor();
  }),
  'a letter that was read, again': at('#/intake', (page) => page.getByText('৯টি বিষয় চাওয়া হয়েছে').waitFor()),
  letters: at('#/letters', (page) => page.getByRole('grid').waitFor()),
  'a reply': at('#/letter?template=reply', (page) => page.getByText(/পৃষ্ঠা ১\//).waitFor()),
  'an order': at('#/letter?template=order&another=yes', (page) => page.getByText(/পৃষ্ঠা ১\//).waitFor()),
  'a letter on paper': at('#/letters', async (page) => {
    await page.getByRole('grid').getByText('৩১৫', { exact: true }).click();
    await page.getByText('এ পত্রের পিডিএফ নেই').waitFor();
  }),
  charter: at('#/charter', (page) => page.getByText(/পৃষ্ঠা ১\//).first().waitFor()),
  'the printed register': at('#/charter?kind=register', (page) => page.getByText(/পৃষ্ঠা ১\//).first().waitFor()),
  'what was done': at('#/history', async (page) => {
    await page.locator('summary').first().click();
    await page.getByText('দপ্তরের সব তথ্য আমদানি করা হয়েছে').waitFor();
  }),
  'deleted things': at('#/history/bin', (page) => page.getByText('মুছে ফেলা কিছু নেই').waitFor()),
  'the auditor’s file': at('#/history/audit'),
  backups: at('#/backups', (page) => page.getByText('ঠিক আছে').first().waitFor()),
  ...Object.fromEntries(
    ['identity', 'memo', 'signatory', 'print', 'remarks', 'below', 'holidays', 'people', 'fresh'].map((part) => [`settings: ${part}`, at(`#/settings/${part}`)]),
  ),
};

/** Dialogs; each closes with Escape. */
export const dialogs = {
  find: at('#/board', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
  }),
  help: at('#/board', async (page) => {
    await page.keyboard.press('F1');
    await dialog(page);
  }),
  about: at('#/board', async (page) => {
    await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
    await page.getByRole('button', { name: 'প্রোগ্রাম সম্পর্কে' }).click();
    await dialog(page);
  }),
  'who sits here': at('#/board', async (page) => {
    await page.keyboard.press('F9');
    await dialog(page);
  }),
  'a new person': at('#/settings/people', async (page) => {
    await page.getByText('এখনো কারও নাম দেওয়া নেই').waitFor();
    await page.keyboard.press('Control+n');
    await dialog(page);
  }),
  'two states': at('#/records/training', async (page) => {
    await page.locator('[role=grid] [role=row]').nth(1).click();
    await page.locator('main aside').getByRole('button', { name: 'আজকের যাচাই লিখুন' }).click();
    await page.getByRole('tab', { name: 'ইতিহাস ২' }).click();
    await page.getByRole('button', { name: /^আগেরটির পাশে দেখুন/ }).first().click();
    await dialog(page);
  }),
  'another office file': at('#/board', async (page) => {
    await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
    await page.getByRole('button', { name: 'অন্য অফিস ফাইল খুলুন' }).click();
    await dialog(page);
  }),
  'a backup to bring back': at('#/backups', async (page) => {
    await page.getByRole('button', { name: /^ফেরানো:/ }).first().click();
    await dialog(page);
  }),
  'holidays to paste': at('#/settings/holidays', async (page) => {
    await click('তালিকা পেস্ট করুন')(page);
    await dialog(page);
  }),
  'an answer by hand': at('#/directives', async (page) => {
    await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
    await inMenu('জবাব হাতে লিখে রাখুন')(page);
    await dialog(page);
  }),
  'not applicable': at('#/records/projects', async (page) => {
    const applies = page.getByRole('main').getByRole('button', { name: 'প্রযোজ্য নয় করুন', exact: true });
    const again = page.getByRole('main').getByRole('button', { name: 'আবার প্রযোজ্য করুন', exact: true });
    await applies.or(again).waitFor(); // the screen may still be on its way
    if (await again.isVisible()) await again.click();
    await click('প্রযোজ্য নয় করুন')(page);
    await dialog(page);
  }),
  issue: at('#/letter?template=reply', async (page) => {
    await page.getByText(/পৃষ্ঠা ১\//).waitFor();
    await click('জারি করুন')(page);
    await dialog(page);
  }),
  'recipients to paste': at('#/letter?template=forwarding', async (page) => {
    await page.getByText(/পৃষ্ঠা ১\//).waitFor();
    await page.getByText('একাধিক, প্রত্যেকের আলাদা পাতা').click();
    await page.getByRole('main').getByRole('button', { name: 'তালিকা পেস্ট', exact: true }).press('Enter'); // warnings above may still move it
    await dialog(page);
  }),
  'offices below': at('#/letter?template=forwarding', async (page) => {
    await page.getByText(/পৃষ্ঠা ১\//).waitFor();
    await page.getByText('একাধিক, প্রত্যেকের আলাদা পাতা').click();
    await page.getByRole('main').getByRole('button', { name: 'অধীনস্থ অফিস থেকে', exact: true }).press('Enter'); // warnings above may still move it
    await dialog(page);
  }),
};
