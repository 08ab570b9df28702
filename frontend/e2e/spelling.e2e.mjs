// Spelling is suggested where typing rests, changed by a press alone and taken back by one undo; the office's own words are learnt.
import { comes, same } from './harness.mjs';
import { scene } from './scene.mjs';

scene('a spelling is suggested, put right, taken back, learnt, and asked about before a letter is issued', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+n');
  const panel = page.locator('main aside');
  const title = panel.locator('[name=title_bn]');
  await title.fill('সরকারী কর্মচারিদের ছুটির নোটিশ');
  const hint = (word) => page.getByRole('group', { name: `বানান: ${word}`, exact: true });
  await hint('সরকারী').waitFor();
  await hint('কর্মচারিদের').waitFor();
  same(await title.inputValue(), 'সরকারী কর্মচারিদের ছুটির নোটিশ');
  await stage.screenshot('spelling-form');
  await stage.accessible();

  // By keys: the first suggestion is next to the field.
  await title.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await comes(() => title.inputValue(), 'সরকারি কর্মচারিদের ছুটির নোটিশ');
  await hint('সরকারী').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+z');
  await comes(() => title.inputValue(), 'সরকারী কর্মচারিদের ছুটির নোটিশ');
  await hint('সরকারী').waitFor();

  await hint('সরকারী').getByRole('button', { name: /এটিই ঠিক/ }).click();
  await hint('সরকারী').waitFor({ state: 'hidden' });
  await hint('কর্মচারিদের').getByRole('button', { name: /এমনই থাক/ }).click();
  await hint('কর্মচারিদের').waitFor({ state: 'hidden' });

  // Rich text: the word alone changes, not the looks around it.
  const text = panel.locator('.rich-text').first();
  await text.click();
  await page.keyboard.press('Control+b');
  await page.keyboard.type('প্রয়োজনিয়');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' ব্যবস্থা');
  await hint('প্রয়োজনিয়').getByRole('button').first().click();
  await comes(() => text.locator('b, strong').first().textContent(), 'প্রয়োজনীয়'.normalize('NFC'));
  await stage.screenshot('spelling-rich');

  // Settings: the office's word, a pair of its own, the list.
  await stage.open('#/settings/spelling');
  await page.getByRole('listitem').filter({ hasText: 'সরকারী' }).waitFor();
  await page.getByLabel('যা লেখা হয়').fill('ডিসি');
  await page.getByLabel('যা হবে').fill('জেলা প্রশাসক');
  await page.keyboard.press('Enter');
  await page.getByRole('cell', { name: 'জেলা প্রশাসক' }).waitFor();
  await page.getByLabel('তালিকায় খুঁজুন').fill('একাডেমী');
  await page.getByRole('cell', { name: 'একাডেমি', exact: true }).waitFor();
  await stage.screenshot('spelling-settings');
  await stage.accessible();
  await stage.fits();

  // A letter: under its paragraph, and in one list before it is issued.
  await stage.open('#/letter?template=notice');
  const paragraph = page.locator('[name="paragraphs.0"]');
  await paragraph.fill('ডিসির নির্দেশে সভা অনুষ্টিত হবে।');
  await hint('অনুষ্টিত').waitFor();
  await stage.screenshot('spelling-letter');
  await page.getByRole('button', { name: 'জারি করুন' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('জারির আগে ২টি বানান দেখে নিন').click();
  await stage.screenshot('spelling-issue');
  await dialog.getByRole('button', { name: 'পত্রে যান: অনুষ্টিত' }).click();
  await hint('অনুষ্টিত').getByRole('button').first().click();
  await comes(() => paragraph.inputValue(), 'ডিসির নির্দেশে সভা অনুষ্ঠিত হবে।');
});

scene('the spellings of a category stand in one list, each changed by itself', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+n');
  const panel = page.locator('main aside');
  await panel.locator('[name=title_bn]').fill('আপীল শুনানীর নোটিশ');
  await panel.getByRole('textbox', { name: 'প্রকাশের তারিখ' }).fill('৪/১০/২০২০');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ১' }).waitFor();
  await page.getByRole('button', { name: 'বানান দেখুন' }).click();
  const dialog = page.getByRole('dialog', { name: 'বানান দেখুন' });
  const row = dialog.getByRole('listitem').filter({ hasText: 'আপীল' }).first();
  await row.waitFor();
  const before = await dialog.getByRole('listitem').count();
  await stage.screenshot('spelling-category');
  await stage.accessible();
  await stage.fits();
  await row.getByRole('button', { name: /আপিল/ }).first().click();
  await comes(() => dialog.getByRole('listitem').count(), before - 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'বানান দেখুন' }).click();
  await comes(() => dialog.getByRole('listitem').count(), before);
});
