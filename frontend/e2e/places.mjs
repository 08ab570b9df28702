// Every screen, side panel and dialog of the window, and how a clerk gets there: the tests of the keyboard and of small
// windows walk them all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');
/** The seed under another memo number and subject, so that the sample office does not know it yet. */
export const unknownLetter = seed.replace('১৮- ৮৯', '১৮- ৯১').replace('সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে', 'হাল-নাগাদকরণের তাগিদ');

let english = false;

/** The language in which the window is walked from now on; it must be that of the page. */
export function walkIn(language) {
  english = language === 'en';
}

/** What the window says, in the language in which it is walked. */
const say = (bengali, inEnglish) => (english ? inEnglish : bengali);

const area = (page) => page.getByRole('textbox', { name: say('পত্রের লেখা', 'Text of the letter'), exact: true });
const firstPage = (page) => page.getByText(say(/পৃষ্ঠা ১\//, /Page 1\//)).first().waitFor();

/** Goes to an address of the window without loading it anew, by way of another page. */
export async function goTo(stage, hash) {
  const { page } = stage;
  await page.evaluate(() => {
    location.hash = '#/bundles';
  });
  const bundles = say('বান্ডিল', 'Bundles');
  await page.getByRole('heading', { level: 1, name: bundles }).waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction((title) => !document.title.startsWith(title), bundles);
  await stage.settled();
}

/** Pastes a letter as a clerk does, from the clipboard. */
export async function pasteLetter(stage, text = unknownLetter) {
  const { page } = stage;
  await area(page).waitFor();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await area(page).focus();
  await page.keyboard.press('Control+V');
  await page.getByRole('region', { name: say(/চিহ্নিত/, /marked/) }).waitFor();
}

const at = (hash, then) => async (stage) => {
  await goTo(stage, hash);
  await then?.(stage.page, stage);
};
const click = (bengali, inEnglish) => (page) => page.getByRole('main').getByRole('button', { name: say(bengali, inEnglish), exact: true }).click();
const inMenu = (bengali, inEnglish) => async (page) => {
  await page.getByRole('button', { name: say('আরও কাজ', 'More') }).click();
  await page.getByRole('menuitem', { name: say(bengali, inEnglish) }).click();
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
  'a category that does not apply': at('#/records/projects', (page) => page.getByRole('button', { name: say('আবার প্রযোজ্য করুন', 'Make applicable again') }).waitFor()),
  directives: at('#/directives', (page) => page.locator('article').first().waitFor()),
  'a directive': at('#/directives', async (page) => {
    await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
    await page.getByText(say('পত্রের লেখা, যেমন পাওয়া গেছে', 'Text of the letter, as received')).waitFor();
  }),
  intake: at('#/intake', (page) => area(page).waitFor()),
  'a letter that was read': at('#/intake', async (page, stage) => {
    await pasteLetter(stage);
    await page.getByText(say('৯টি বিষয় চাওয়া হয়েছে', '9 things asked for')).waitFor();
  }),
  'a letter that was read, again': at('#/intake', (page) => page.getByText(say('৯টি বিষয় চাওয়া হয়েছে', '9 things asked for')).waitFor()),
  letters: at('#/letters', (page) => page.getByRole('grid').waitFor()),
  'a reply': at('#/letter?template=reply', (page) => firstPage(page)),
  'an order': at('#/letter?template=order&another=yes', (page) => firstPage(page)),
  'a letter on paper': at('#/letters', async (page) => {
    await page.getByRole('grid').getByText(say('৩১৫', '315'), { exact: true }).click();
    await page.getByText(say('এ পত্রের পিডিএফ নেই', 'This letter has no PDF')).waitFor();
  }),
  charter: at('#/charter', (page) => firstPage(page)),
  'the printed register': at('#/charter?kind=register', (page) => firstPage(page)),
  'what was done': at('#/history', async (page) => {
    await page.locator('summary').first().click();
    await page.getByText(say('দপ্তরের সব তথ্য আমদানি করা হয়েছে', 'The whole office was imported')).waitFor();
  }),
  'deleted things': at('#/history/bin', (page) => page.getByText(say('মুছে ফেলা কিছু নেই', 'Nothing is deleted')).waitFor()),
  'the auditor’s file': at('#/history/audit'),
  backups: at('#/backups', (page) => page.getByText(say('ঠিক আছে', 'Sound')).first().waitFor()),
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
    await page.getByRole('button', { name: say('কে কাজ করছেন, ভাষা ও রং', 'Who works, language and colours') }).click();
    await page.getByRole('button', { name: say('প্রোগ্রাম সম্পর্কে', 'About the program') }).click();
    await dialog(page);
  }),
  'who sits here': at('#/board', async (page) => {
    await page.keyboard.press('F9');
    await dialog(page);
  }),
  'a new person': at('#/settings/people', async (page) => {
    await page.getByText(say('এখনো কারও নাম দেওয়া নেই', 'Nobody is named yet')).waitFor();
    await page.keyboard.press('Control+n');
    await dialog(page);
  }),
  'two states': at('#/records/training', async (page) => {
    await page.locator('[role=grid] [role=row]').nth(1).click();
    await page.locator('main aside').getByRole('button', { name: say('আজকের যাচাই লিখুন', 'Record as checked today') }).click();
    await page.getByRole('tab', { name: say('ইতিহাস ২', 'History 2') }).click();
    await page.getByRole('button', { name: say(/^আগেরটির পাশে দেখুন/, /^Beside the one before/) }).first().click();
    await dialog(page);
  }),
  'another office file': at('#/board', async (page) => {
    await page.getByRole('button', { name: say('কে কাজ করছেন, ভাষা ও রং', 'Who works, language and colours') }).click();
    await page.getByRole('button', { name: say('অন্য অফিস ফাইল খুলুন', 'Open another office file') }).click();
    await dialog(page);
  }),
  'a backup to bring back': at('#/backups', async (page) => {
    await page.getByRole('button', { name: say(/^ফেরানো:/, /^Bring back:/) }).first().click();
    await dialog(page);
  }),
  'holidays to paste': at('#/settings/holidays', async (page) => {
    await click('তালিকা পেস্ট করুন', 'Paste a list')(page);
    await dialog(page);
  }),
  'an answer by hand': at('#/directives', async (page) => {
    await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
    await inMenu('জবাব হাতে লিখে রাখুন', 'Record an answer by hand')(page);
    await dialog(page);
  }),
  'not applicable': at('#/records/projects', async (page) => {
    const applies = page.getByRole('main').getByRole('button', { name: say('প্রযোজ্য নয় করুন', 'Mark not applicable'), exact: true });
    const again = page.getByRole('main').getByRole('button', { name: say('আবার প্রযোজ্য করুন', 'Make applicable again'), exact: true });
    await applies.or(again).waitFor(); // the screen may still be on its way
    if (await again.isVisible()) await again.click();
    await click('প্রযোজ্য নয় করুন', 'Mark not applicable')(page);
    await dialog(page);
  }),
  issue: at('#/letter?template=reply', async (page) => {
    await firstPage(page);
    await click('জারি করুন', 'Issue')(page);
    await dialog(page);
  }),
  'recipients to paste': at('#/letter?template=forwarding', async (page) => {
    await firstPage(page);
    await page.getByText(say('একাধিক, প্রত্যেকের আলাদা পাতা', 'Several, a sheet for each')).click();
    await page.getByRole('main').getByRole('button', { name: say('তালিকা পেস্ট', 'Paste a list'), exact: true }).press('Enter'); // warnings above may still move it
    await dialog(page);
  }),
  'offices below': at('#/letter?template=forwarding', async (page) => {
    await firstPage(page);
    await page.getByText(say('একাধিক, প্রত্যেকের আলাদা পাতা', 'Several, a sheet for each')).click();
    await page.getByRole('main').getByRole('button', { name: say('অধীনস্থ অফিস থেকে', 'From the offices below'), exact: true }).press('Enter'); // warnings above may still move it
    await dialog(page);
  }),
};
