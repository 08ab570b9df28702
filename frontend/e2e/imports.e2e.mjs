// Rows that are brought in from tables elsewhere: pasted, chosen, dropped; looked at, corrected, taken, taken back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { copied, paste, wordFile } from './lists.mjs';
import { root } from './machine.mjs';
import { until } from './office.mjs';
import { scene } from './scene.mjs';

const rowsOf = (page) => page.locator('[role=grid] [role=row][aria-rowindex]:not([aria-rowindex="1"])');
const heading = (page) => page.getByRole('heading', { level: 1 });
const take = (page) => page.getByRole('button', { name: 'আনুন', exact: true });

/** The sample office before anything was typed into it. */
const empty = (sample) => {
  for (const category of Object.values(sample.categories)) category.records = [];
  sample.directives = [];
  sample.letters = [];
};

/** Pictures in every size that offices have. */
async function pictures(stage, name) {
  await stage.screenshot(name);
  if (!process.env.BATAYAN_PICTURES) return;
  for (const [width, height] of [[911, 512], [1093, 614]]) {
    await stage.page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark']) {
      await stage.page.emulateMedia({ colorScheme });
      await stage.page.screenshot({ path: join(root, 'out', 'screenshots', `${name}-${width}x${height}-${colorScheme}.png`) });
    }
    await stage.fits();
  }
  await stage.page.emulateMedia({ colorScheme: 'light' });
  await stage.page.setViewportSize({ width: 1366, height: 768 });
}

const officers = [
  ['ক্রঃ নং', 'নাম', 'পদবী', 'মোবাইল', 'ই-মেইল', 'পছন্দ'],
  ['১', 'আবদুল করিম', 'উপজেলা নির্বাহী অফিসার', '1711000001', 'uno@goraipur.kushtia.gov.bd', 'চা'],
  ['২', 'রহিমা খাতুন', 'অফিস সহকারী কাম-কম্পিউটার মুদ্রাক্ষরিক', '০১৭১১-০০০০০২', 'rahima@goraipur.kushtia.gov.bd', 'কফি'],
  ['৩', 'সালাম মিয়া', 'অফিস সহায়ক', '০১৭১১', '', ''],
];

const chip = (page, name) => page.getByRole('group', { name: 'কোন সারি দেখবেন' }).getByRole('button', { name });
const focused = (page) => page.evaluate(() => (document.activeElement.closest('[role]') ?? document.activeElement).getAttribute('role') ?? document.activeElement.tagName);
const ready = (page, words) => page.locator('.foot').getByText(words).waitFor();
const message = (page) => page.locator('.message');
const table = (page) => page.getByRole('heading', { level: 1, name: 'কর্মকর্তা ও কর্মচারী' });

/** Demands that the list of officers is shown and has the focus. */
async function backAtTheTable(stage) {
  await table(stage.page).waitFor();
  await until(stage, 'the table has the focus', () => document.activeElement.getAttribute('role') === 'grid');
}

scene('officers copied in Excel come into an empty office by keys alone, and go by one', { office: empty }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.getByText('কর্মকর্তা ও কর্মচারী: এখনো কিছু যোগ করা হয়নি').waitFor();
  await pictures(stage, 'import-empty');
  await paste(page, copied(officers));
  await heading(page).getByText('তালিকা আনা').waitFor();
  await rowsOf(page).filter({ hasText: 'আবদুল করিম' }).waitFor();
  await ready(page, '৩টি নতুন আসবে');
  same(await stage.call('Records.Table', { category: 'officers_staff', filter: '', sort: '', descending: false, from: 0, count: 5, deleted: false }).then((found) => found.total), 0, 'stored before it was taken');
  await pictures(stage, 'import-pasted');
  await stage.accessible();
  await page.keyboard.press('Enter');
  await backAtTheTable(stage);
  await message(page).getByText('আনা হয়েছে — কর্মকর্তা ও কর্মচারী: ৩টি নতুন, ০টি বদল').waitFor();
  await rowsOf(page).filter({ hasText: '০১৭১১-০০০০০১' }).waitFor();
  await comes(() => rowsOf(page).count(), 3, 'officers');
  await until(stage, 'the navigation counts them', () => [...document.querySelectorAll('nav a')].some((a) => a.textContent.includes('কর্মকর্তা ও কর্মচারী') && a.textContent.includes('৩')));
  await page.keyboard.press('Control+z');
  await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
  await page.keyboard.press('Control+y');
  await rowsOf(page).filter({ hasText: 'রহিমা খাতুন' }).waitFor();
});

/** A list as text in columns, as LibreOffice and editors copy it: one changed, one as it is, one new, one that cannot be. */
const mixed = {
  text: [
    'নাম\tপদবি\tমোবাইল\tমন্তব্য\tগ্রেড',
    'মোঃ রাশেদুল ইসলাম\tউপজেলা নির্বাহী অফিসার\t০১৭০০-০০০৯৯৯\tবদলির আদেশ\t৬',
    'সৈয়দা নাজনীন আক্তার\tসহকারী কমিশনার (ভূমি)\t০১৭০০-০০০০০২\t\t',
    'সাবিনা ইয়াসমিন\tঅফিস সহকারী\t1711000044\tনতুন\t১৬',
    'নাম আছে পদ নেই\t\t০১৭১১০০০০৪৫\t\t৯৯',
  ].join('\n'),
};

scene('a list is looked at, corrected and taken, and its message takes it back', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  await pictures(stage, 'import-ways');
  await paste(page, mixed);
  await ready(page, '১টি নতুন আসবে, ১টি বদলাবে');
  await page.locator('.foot').getByText('১টি সারি আনা যাবে না').waitFor();
  const changed = rowsOf(page).filter({ hasText: 'মোঃ রাশেদুল ইসলাম' });
  await changed.getByText('০১৭০০-০০০৯৯৯').waitFor();
  await changed.locator('del').getByText('০১৭০০-০০০০০১').waitFor();
  const refused = rowsOf(page).filter({ hasText: 'নাম আছে পদ নেই' });
  await refused.getByText('আনা যাবে না').waitFor();
  expect(/B5[^]*E5/.test(await refused.innerText()), `the reasons name their cells: ${await refused.innerText()}`);
  await pictures(stage, 'import-mixed');
  await stage.accessible();
  // Rows of one state alone, by key.
  await chip(page, 'আনা যাবে না ১').focus();
  await page.keyboard.press('Enter');
  await until(stage, 'one row is left', () => document.querySelectorAll('[role=row][aria-rowindex]').length === 2);
  await chip(page, 'সব ৪').click();
  await until(stage, 'all are there', () => document.querySelectorAll('[role=row][aria-rowindex]').length === 5);
  // The wrong column: grades are not what they seem; the choice is made by key.
  const grade = page.getByLabel('কলাম E “গ্রেড” কোন ঘরে যাবে');
  await grade.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByText('যে কলাম নেওয়া হচ্ছে না').first().waitFor();
  await until(stage, 'the column is not taken', () => !document.querySelector('[role=row]:last-child')?.innerText.includes('E5'));
  // A row is left out and taken again.
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await ready(page, '১টি বদলাবে');
  await rowsOf(page).filter({ hasText: 'সাবিনা ইয়াসমিন' }).getByText('বাদ').waitFor();
  await page.keyboard.press('Delete');
  await ready(page, '১টি নতুন আসবে, ১টি বদলাবে');
  await page.getByRole('checkbox', { name: 'সারি ২ নেওয়া হবে' }).uncheck();
  await ready(page, '১টি নতুন আসবে');
  await page.getByRole('checkbox', { name: 'সারি ২ নেওয়া হবে' }).check();
  await ready(page, '১টি নতুন আসবে, ১টি বদলাবে');
  await page.keyboard.press('Control+s');
  await backAtTheTable(stage);
  await message(page).getByText('১টি নতুন, ১টি বদল; ১টি সারি আনা যায়নি').waitFor();
  await rowsOf(page).filter({ hasText: '০১৭০০-০০০৯৯৯' }).waitFor();
  await message(page).getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await rowsOf(page).filter({ hasText: '০১৭০০-০০০০০১' }).waitFor();
  // The same headings again are as they were chosen the last time.
  await page.getByRole('grid').focus();
  await paste(page, mixed);
  await page.getByText('গতবারের মতো').first().waitFor();
  await page.keyboard.press('Escape');
  await backAtTheTable(stage);
});

/** Drops a file as the window's own part tells it. */
const drop = (page, path) => page.evaluate((one) => window.WailsInvoke(`DD:300:300:${one}`), path);

scene('a workbook of ours that nobody changed brings nothing', async (stage) => {
  const { page } = stage;
  const path = join(stage.folder, 'সব তথ্য.xlsx');
  await stage.open('#/bundles');
  stage.answerDialog(path);
  await page.getByRole('button', { name: 'স্প্রেডশিট রাখুন' }).click();
  await page.getByText(/স্প্রেডশিট.*(রাখা|লেখা) হয়েছে|সব তথ্য\.xlsx/).first().waitFor();
  expect(readFileSync(path).length > 1000, 'the workbook is there');
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  stage.answerDialog('');
  await page.keyboard.press('Control+o');
  await stage.settled();
  await table(page).waitFor();
  stage.answerDialog(path);
  await page.getByRole('button', { name: 'তালিকা আনুন' }).click();
  await heading(page).getByText('তালিকা আনা').waitFor();
  await ready(page, 'সব সারি আগে থেকেই আছে; আনার মতো কিছু নেই।');
  await chip(page, 'একই ১৪').waitFor();
  same(await take(page).getAttribute('aria-disabled'), 'true', 'there is nothing to take');
  await page.getByRole('checkbox', { name: 'খালি ঘর মুছে দেবে' }).uncheck();
  await ready(page, 'সব সারি আগে থেকেই আছে; আনার মতো কিছু নেই।');
  await pictures(stage, 'import-workbook');
  await stage.accessible();
  // Another of its lists; none of it is taken.
  const lists = page.getByRole('list', { name: 'এর ভেতরের তালিকাগুলো' });
  await lists.getByRole('button').nth(3).click();
  await chip(page, 'একই ১২').waitFor();
  for (const box of await lists.getByRole('checkbox').all()) await box.uncheck();
  await ready(page, 'কোনো তালিকায় টিক নেই; যা আনতে চান তাতে টিক দিন।');
  await page.keyboard.press('Escape');
  await backAtTheTable(stage);
});

scene('a dropped list of another kind goes to its own place', async (stage) => {
  const { page } = stage;
  const path = join(stage.folder, 'প্রশিক্ষণ.csv');
  writeFileSync(path, '\ufeffশিরোনাম,প্রকাশের তারিখ,কোড\nনতুন নোটিশ এক,৫/১০/২০২০,7\nনতুন নোটিশ দুই,2020-10-06,8\n');
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  await drop(page, path);
  await heading(page).getByText('তালিকা আনা').waitFor();
  await page.getByText('প্রশিক্ষণ.csv').waitFor();
  await page.getByLabel('যেখানে যাবে').click();
  await page.getByRole('option', { name: 'নোটিশ বোর্ড' }).click();
  await ready(page, /২টি নতুন আসবে/);
  await pictures(stage, 'import-dropped');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: 'নোটিশ বোর্ড' }).waitFor();
  await rowsOf(page).filter({ hasText: 'নতুন নোটিশ দুই' }).waitFor();
  await until(stage, 'the table has the focus', () => document.activeElement.getAttribute('role') === 'grid');
});

scene('a list whose headings say nothing is matched by hand', async (stage) => {
  const { page } = stage;
  const path = join(stage.folder, 'অজানা.csv');
  writeFileSync(path, 'aaa;bbb;ccc\nকাসেম আলী;জারিকারক;১\nহাসেম আলী;জারিকারক;২\n');
  await stage.open('#/board');
  stage.answerDialog(path);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('তালিকা আনুন');
  await page.getByRole('option').first().getByText('তালিকা আনুন (এক্সেল, ওয়ার্ড, ওয়েবপাতা)').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('এটি কোন বিষয়ের তালিকা, বোঝা যায়নি').waitFor();
  await until(stage, 'the focus is where it is said where the list goes', () => document.activeElement.closest('.into') !== null);
  await pictures(stage, 'import-unknown');
  await stage.accessible();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'কর্মকর্তা ও কর্মচারী' }).click();
  for (const [letter, field] of [['A', 'নাম (বাংলা)'], ['B', 'পদবি (বাংলা) *']]) {
    await page.getByLabel(new RegExp(`কলাম ${letter}.* কোন ঘরে যাবে`)).first().click();
    await page.getByRole('option', { name: field, exact: true }).click();
    await stage.settled();
  }
  await page.getByLabel('শিরোনাম কোন সারিতে').click();
  await page.getByRole('option', { name: 'সারি ১', exact: true }).click();
  await ready(page, '২টি নতুন আসবে');
  await rowsOf(page).filter({ hasText: 'হাসেম আলী' }).getByText('জারিকারক').waitFor();
  await page.keyboard.press('Escape');
  await backAtTheTable(stage);
});

scene('a charter typed in Word becomes services', { office: empty }, async (stage) => {
  const { page } = stage;
  const rows = [
    ['ক্রমিক', 'সেবার নাম', 'সেবা প্রদানের সর্বোচ্চ সময়', 'প্রয়োজনীয় কাগজপত্র', 'সেবার মূল্য', 'দায়িত্বপ্রাপ্ত কর্মকর্তা'],
    ['১', 'খাসজমি বন্দোবস্ত', '৬০ কার্যদিবস', 'নির্ধারিত ফরমে আবেদন', 'বিনামূল্যে', 'উপজেলা নির্বাহী অফিসার'],
    ['২', 'হাটবাজার ইজারা', '৪৫ কার্যদিবস', 'দরপত্র', 'দরপত্র অনুযায়ী', 'উপজেলা নির্বাহী অফিসার'],
  ];
  await stage.open('#/records/services');
  await page.getByText('সেবার তালিকা: এখনো কিছু যোগ করা হয়নি').waitFor();
  stage.answerDialog(wordFile(join(stage.folder, 'চার্টার.docx'), 'নাগরিক সেবা', rows));
  await page.getByRole('button', { name: 'তালিকা আনুন' }).click();
  await ready(page, '২টি নতুন আসবে');
  await pictures(stage, 'import-word');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'সেবার তালিকা' }).waitFor();
  await rowsOf(page).filter({ hasText: 'হাটবাজার ইজারা' }).waitFor();
});

scene('text of Bijoy is converted when that is asked', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  await paste(page, copied([['bvg', 'c`we', '‡gvevBj'], ['mvjvg wgqv', 'Awdm mnvqK', '01711000071'], ['Rwmg DwÏb', 'Awdm mnKvix', '01711000072']]));
  await page.getByText('লেখাগুলো বিজয়ে টাইপ করা মনে হচ্ছে।').waitFor();
  await pictures(stage, 'import-bijoy');
  await page.getByRole('button', { name: 'বিজয় থেকে ইউনিকোডে বদলান' }).click();
  await rowsOf(page).filter({ hasText: 'সালাম মিয়া' }).waitFor();
  await ready(page, '২টি নতুন আসবে');
  await stage.accessible();
  await page.getByRole('button', { name: 'যেমন ছিল তেমন রাখুন' }).click();
  await until(stage, 'the text is as it came', () => document.querySelector('[role=grid]')?.textContent.includes('mvjvg wgqv'));
  await page.getByRole('button', { name: 'বিজয় থেকে ইউনিকোডে বদলান' }).click();
  await ready(page, '২টি নতুন আসবে');
  await page.keyboard.press('Control+s');
  await backAtTheTable(stage);
  await rowsOf(page).filter({ hasText: 'জসিম উদ্দিন' }).waitFor();
});

scene('what is no list is told with its cure, and a field takes its own text', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  await paste(page, { text: 'শুধু একটি বাক্য' });
  await message(page).getByText('এখানে কোনো তালিকা বা ছক পাওয়া যায়নি।').waitFor();
  await message(page).getByText(/শিরোনামসহ সারিগুলো কপি করে/).waitFor();
  await table(page).waitFor();
  const filter = page.getByLabel('এ তালিকায় খুঁজুন');
  await filter.focus();
  await paste(page, mixed);
  await until(stage, 'the text is in the field', () => document.activeElement.value?.startsWith('নাম'));
  await table(page).waitFor();
  await filter.fill('');
});

scene('a list can be brought in from anywhere by the name of the command', async (stage) => {
  const { page } = stage;
  const path = join(stage.folder, 'কর্মকর্তা.html');
  writeFileSync(path, `<!doctype html><meta charset="utf-8">${copied(officers).html}`);
  await stage.open('#/board');
  await heading(page).waitFor();
  stage.answerDialog(path);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('তালিকা আনুন');
  await page.getByRole('option').first().getByText('তালিকা আনুন (এক্সেল, ওয়ার্ড, ওয়েবপাতা)').waitFor();
  await page.keyboard.press('Enter');
  await heading(page).getByText('তালিকা আনা').waitFor();
  await ready(page, '২টি নতুন আসবে, ১টি বদলাবে'); // the address of the office's head is known
  await page.keyboard.press('Control+Shift+KeyZ'); // nothing was undone: nothing comes back, and the page stays
  await heading(page).getByText('তালিকা আনা').waitFor();
});

scene('content that has changed meanwhile is looked at again', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  await paste(page, mixed);
  await ready(page, '১টি নতুন আসবে, ১টি বদলাবে');
  const notice = await stage.call('Records.Table', { category: 'notices', filter: '', sort: '', descending: false, from: 0, count: 1, deleted: false });
  await stage.call('Records.Confirm', { category: 'notices', id: notice.rows[0].id });
  await page.keyboard.press('Control+s');
  await message(page).getByText('দেখানোর পর তথ্য বদলেছে; কিছু আনা হয়নি।').waitFor();
  await heading(page).getByText('তালিকা আনা').waitFor();
  await until(stage, 'it can be taken again', () => document.querySelector('.foot .primary')?.getAttribute('aria-busy') !== 'true');
  await stage.settled();
  await page.keyboard.press('Control+s');
  await backAtTheTable(stage);
  await rowsOf(page).filter({ hasText: '০১৭০০-০০০৯৯৯' }).waitFor();
});

scene('the page is right in English and with many rows', async (stage) => {
  const { page } = stage;
  await page.addInitScript(() => localStorage.setItem('batayan.language', 'en'));
  await stage.open('#/records/officers_staff');
  await rowsOf(page).first().waitFor();
  const many = Array.from({ length: 400 }, (_, at) => `New Officer ${at}\tOffice Assistant\tনতুন কর্মকর্তা ${at}\tঅফিস সহকারী\t017110${String(10_000 + at)}`);
  await paste(page, { text: ['Name (English)\tDesignation (English)\tName (Bengali)\tDesignation (Bengali)\tMobile', ...many].join('\n') });
  await page.locator('.foot').getByText('400 new').waitFor();
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('End');
  await rowsOf(page).filter({ hasText: 'New Officer 399' }).waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.foot').getByText('399 new').waitFor();
  await rowsOf(page).filter({ hasText: 'New Officer 399' }).getByText('Left out').waitFor();
  await pictures(stage, 'import-english');
  await stage.accessible();
  await page.keyboard.press('Control+s');
  await page.locator('.message').getByText(/399 new, 0 changed/).waitFor();
});

scene('what is under way is seen and can be stopped from any page', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  // News as Go sends it: work that is sure to last as long as it is looked at.
  const news = (state, done) =>
    page.evaluate(([state, done]) => window.runtime.EventsEmit('job', { id: '1', kind: 'import', state, done, total: 15_000, phrase: `${done}`, result: '', lines: [], error: null }), [state, done]);
  await news('running', 100);
  const chip = page.getByRole('button', { name: 'কাজ চলছে' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await page.getByText('তালিকা আনা হচ্ছে').waitFor();
  await news('running', 9000);
  await page.getByText('৯০০০/১৫০০০').waitFor();
  await page.getByRole('button', { name: 'থামান' }).waitFor();
  await pictures(stage, 'underway');
  await news('done', 15_000);
  await chip.waitFor({ state: 'detached' });
});
