// The settings: every part, a save that shows at once, holidays that move a last day, and a save from an old state.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

const parts = ['পরিচয়', 'স্মারক নম্বর', 'স্বাক্ষরকারী', 'ছাপা', 'জবাবের ভাষা', 'অধীনস্থ অফিস', 'ছুটির তালিকা', 'বিষয় ও সময়সীমা'];

scene('letterhead is changed and saved', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  const head = page.getByLabel('পত্রের মাথার সারি');
  await head.fill('গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nউপজেলা নির্বাহী অফিসারের দপ্তর\nগড়াইপুর, কুষ্টিয়া');
  await page.getByText('সংরক্ষণ করা হয়নি এমন পরিবর্তন আছে').waitFor();
  await stage.open('#/board');
  await stage.open('#/settings');
  expect((await head.inputValue()).includes('দপ্তর'), 'what was typed was lost by leaving the page');
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  await page.getByRole('navigation').getByText('উপজেলা নির্বাহী অফিসারের দপ্তর').waitFor();
  const { office } = await stage.call('Settings.Get');
  same(office.letterhead[1], 'উপজেলা নির্বাহী অফিসারের দপ্তর');
});

scene('every part is readable', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  for (const [index, part] of parts.entries()) {
    await page.getByRole('tab', { name: part }).click();
    await stage.settled();
    await stage.screenshot(`settings-${index + 1}`);
    await stage.fits();
    await stage.accessible();
  }
  await page.evaluate(() => (location.hash = '#/settings/holidays'));
  await stage.settled();
  await accessibleInBoth(stage);
});

scene('wrong file code is told beside its field', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/memo');
  const code = page.getByLabel('নথির কোড');
  await code.fill('০৫.৪৪');
  await page.getByText('এখন ২ ভাগে ৪ অঙ্ক').waitFor();
  await page.keyboard.press('Control+s');
  await until(stage, 'the field is marked', () => document.querySelector('[aria-invalid="true"]') !== null);
  await page.getByRole('button', { name: 'পরিবর্তন বাদ দিন' }).click();
  await page.getByText('সব সংরক্ষিত').waitFor();
  await comes(() => code.inputValue(), '০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০');
});

scene('late holiday moves the last day', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/holidays');
  await page.getByRole('button', { name: 'দিন যোগ করুন' }).click();
  const row = page.getByRole('row').last();
  await row.getByRole('textbox', { name: 'তারিখ: নতুন দিন', exact: true }).fill('৭/১০/২০২০');
  await row.getByRole('textbox', { name: 'নাম: নতুন দিন', exact: true }).fill('হঠাৎ ঘোষিত ছুটি');
  await page.keyboard.press('Control+s');
  await page.getByText('যে নির্দেশনার শেষ দিন সরেছে').waitFor();
  await stage.screenshot('settings-moved');
  await stage.accessible();
  const board = await stage.call('Boards.Board', { directive: '' });
  same(board.directive.due, '2020-10-11', 'the moved due date');
});

scene('save from an old state is refused in words', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  await page.getByLabel('ঠিকানা', { exact: true }).fill('নতুন ভবন');
  const { office, revision } = await stage.call('Settings.Get');
  await stage.call('Settings.Save', { office: { ...office, phone: '০৭১-০০০২২' }, base: revision });
  await page.keyboard.press('Control+s');
  const reload = page.getByRole('button', { name: 'নতুনটি আনুন; এখানকার লেখা বাদ যাবে' });
  await reload.waitFor();
  expect((await page.getByRole('alert').textContent()).length > 20, 'no sentence says why');
  await stage.accessible();
  await reload.click();
  await page.getByText('সব সংরক্ষিত').waitFor();
  await comes(() => page.getByLabel('ফোন', { exact: true }).first().inputValue(), '০৭১-০০০২২');
});

/** One green point: the smallest picture there is. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgyPQBAAEiALaOHT7+AAAAAElFTkSuQmCC';

scene('emblem and lines stand on every letter', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  await page.getByRole('tab', { name: 'ছাপা' }).click();
  await page.getByLabel('শিরোনামের উপরের লাইন').fill('মুজিববর্ষের অঙ্গীকার');
  await page.getByLabel('পৃষ্ঠার নিচের লাইন').fill('সেবার জন্য কল করুন ৩৩৩');
  const picture = join(stage.folder, 'emblem.png');
  writeFileSync(picture, Buffer.from(PICTURE, 'base64'));
  stage.answerDialog(picture);
  await page.getByRole('button', { name: 'প্রতীকের ছবি বাছুন' }).click();
  await page.getByAltText('অফিসের প্রতীক').waitFor();
  await until(stage, 'the lines stand on the letter beside', () => document.querySelector('.pdf-text')?.textContent.includes('কল করুন ৩৩৩'));
  await comes(() => page.getByText('ছবিটি পড়া যায়নি').count(), 0, 'the emblem is drawn');
  await stage.screenshot('settings-print');
  await stage.accessible();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  const view = await stage.call('Settings.Get');
  expect(view.office.print.header_bn === 'মুজিববর্ষের অঙ্গীকার' && view.office.print.emblem_sha256.length === 64, 'the lines and the emblem are stored');
  await stage.open('#/letter?template=reply');
  await until(stage, 'the line above stands in the letter', () => document.querySelector('.pdf-text')?.textContent.includes('মুজিববর্ষের'));
});

scene('change shows on the letter beside at once', async (stage) => {
  const { page } = stage;
  const printed = (words) => until(stage, `the letter has ${words}`, (text) => document.querySelector('.pdf-text')?.textContent.includes(text), words);
  await stage.open('#/settings/print');
  await printed('অফিস স্মারক');
  await page.getByLabel('শিরোনামের উপরের লাইন').fill('মুজিববর্ষের অঙ্গীকার');
  await printed('মুজিববর্ষের অঙ্গীকার');
  await page.getByRole('radio', { name: 'খ্রিস্টাব্দ' }).check();
  await printed('খ্রিস্টাব্দ');
  await page.getByLabel('অক্ষরের আকার (১১–১৬)').fill('১৭');
  await page.getByText('অক্ষরের আকার ১১ থেকে ১৬').waitFor();
  await stage.accessible();
  await page.getByLabel('অক্ষরের আকার (১১–১৬)').fill('১৪');
  await page.getByText(/পৃষ্ঠা ১\/২/).first().waitFor();
  await page.getByLabel('জবাবপত্র').click();
  await page.getByRole('option', { name: /^সরল/ }).click();
  await until(stage, 'the copies stand alone', () => !document.querySelector('.sheets')?.textContent.includes('উপরের অনুরূপ'));
  await stage.screenshot('settings-print-beside');
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  const { office } = await stage.call('Settings.Get');
  same(office.print.styles.reply, 'simple', 'the style of replies');
  await stage.open('#/letter?template=reply');
  await printed('মুজিববর্ষের অঙ্গীকার');
  await page.getByText('বাহক · সরল').waitFor();
});

scene('what stands elsewhere is told beside the letter', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  await page.getByRole('textbox', { name: 'অফিসের নাম', exact: true }).fill('');
  await page.getByRole('tab', { name: 'ছাপা' }).click();
  await page.getByRole('alert').waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'পরিবর্তন বাদ দিন' }).click();
  await page.getByText('সব সংরক্ষিত').waitFor();
  await until(stage, 'the letter is there', () => document.querySelector('.pdf-text')?.textContent.includes('স্মারক'));
});

scene('reply is worded as the office speaks', async (stage) => {
  const { page } = stage;
  const printed = (words) => until(stage, `the reply says ${words}`, (text) => document.querySelector('.pdf-text')?.textContent.includes(text), words);
  const partial = page.getByLabel('আংশিক: মন্তব্যের ভাষা');
  await stage.open('#/settings/remarks');
  await printed('অবশিষ্ট কাজ চলমান');
  await partial.fill('মোট ');
  await page.keyboard.press('End');
  await page.getByRole('region', { name: 'আংশিক' }).getByRole('button', { name: '{মোট} বসান' }).click();
  await comes(() => page.evaluate(() => document.activeElement.value), 'মোট {মোট}', 'the place stands where the cursor was');
  await page.keyboard.type('টি; কাজ চলছে');
  await printed('মোট ১৪টি; কাজ চলছে');
  await stage.screenshot('settings-remarks');
  await accessibleInBoth(stage);
  await stage.open('#/settings/remarks');
  const stale = page.getByLabel('পুরোনো: মন্তব্যের ভাষা');
  await stale.fill('কাজ সম্পন্ন');
  await page.getByText('সম্পন্ন হয়নি এমন বিষয়ের মন্তব্যে').waitFor();
  await stale.fill('{আজ} দেখা হবে');
  await page.getByText('“{আজ}” এখানে বসানো যায় না। বসানো যায়: {তারিখ}').waitFor();
  await stage.accessible();
  // A fact that this state does not have: the list above and the line under the field say it alike, in words.
  await stale.fill('{bad} বাকি');
  await page.keyboard.press('Control+s');
  const list = page.getByRole('alert').filter({ hasText: '“{অসম্পূর্ণ}” এখানে বসানো যায় না' });
  await list.getByText('বসানো যায়: {তারিখ}').waitFor();
  await page.getByRole('region', { name: 'পুরোনো' }).getByText('“{অসম্পূর্ণ}” এখানে বসানো যায় না').waitFor();
  await until(stage, 'no code is shown', () => !/\{(date|bad|all|asked|label)\}/.test(document.querySelector('main').innerText));
  await stage.screenshot('settings-remark-refused');
  await page.getByRole('button', { name: 'পুরোনো: মূল ভাষায় ফিরুন' }).click();
  await partial.fill('মোট {মোট}টি; কাজ চলছে');
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  const { office } = await stage.call('Settings.Get');
  same(JSON.stringify(office.overlay.remarks), JSON.stringify({ partial: 'মোট {all}টি; কাজ চলছে' }), 'the wording as stored');
  await comes(() => partial.inputValue(), 'মোট {মোট}টি; কাজ চলছে', 'the wording as shown');
});

scene('offices below are listed and written to', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/below');
  await page.getByText('৫টি অফিস').waitFor();
  await page.getByRole('button', { name: 'অফিস যোগ করুন' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor(); // a row with nothing in it is no office
  await page.getByRole('button', { name: 'অফিস যোগ করুন' }).click();
  const row = page.getByRole('row').last();
  await row.getByRole('textbox', { name: /^ফোন/ }).fill('০১৭০০-০০০০৯৯');
  await page.keyboard.press('Control+s');
  await until(stage, 'its name is asked for', () => document.querySelector('td [aria-invalid="true"]') !== null);
  await stage.accessible();
  await row.getByRole('textbox', { name: /^নাম/ }).fill('উপজেলা কৃষি অফিস');
  await row.getByRole('textbox', { name: /^প্রধানের পদবি/ }).fill('উপজেলা কৃষি অফিসার');
  await page.getByRole('button', { name: '২নং চাঁদপুর ইউনিয়ন পরিষদ বাদ দিন' }).click();
  await stage.screenshot('settings-below');
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  await accessibleInBoth(stage);
  await stage.open('#/letter?template=reminder');
  await page.getByRole('link', { name: /ইউনিয়ন পোর্টালের তথ্য প্রেরণ/ }).click();
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByRole('button', { name: 'অধীনস্থ অফিস থেকে' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'উপজেলা কৃষি অফিসার, উপজেলা কৃষি অফিস' }).check();
  await comes(() => page.getByRole('dialog').getByRole('checkbox', { name: /চাঁদপুর/ }).count(), 0, 'the office taken off the list');
});

scene('office without offices below is shown the way', { office: (json) => {
  json.office.subordinate_offices = [];
} }, async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=letter&another=yes');
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByRole('button', { name: 'অধীনস্থ অফিস থেকে' }).click();
  await page.getByText('অধীনস্থ অফিসের তালিকা এখনো খালি').waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'তালিকা তৈরি করুন' }).click();
  await page.getByText('অধীনস্থ অফিসের তালিকা খালি').waitFor();
  await stage.screenshot('settings-below-empty');
  await stage.accessible();
  await page.getByRole('main').getByRole('button', { name: 'অফিস যোগ করুন' }).click();
  await until(stage, 'the name of the office has the focus', () => document.activeElement?.closest('td') !== null);
});

scene('category may be said not to apply', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/fresh');
  const may = page.getByRole('checkbox', { name: 'প্রশিক্ষণ: প্রযোজ্য না-ও হতে পারে' });
  await may.check();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  const { office } = await stage.call('Settings.Get');
  same(office.overlay.may_not_be.training, true, 'the choice as stored');
  await may.uncheck();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  same((await stage.call('Settings.Get')).office.overlay.may_not_be?.training, undefined, 'the choice as declared is no choice');
});

scene('what is typed and not saved is there again', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings');
  const name = page.getByLabel('অফিসের নাম').first();
  const was = await name.inputValue();
  await name.fill(`${was} (লেখা চলছে)`);
  await stage.open('#/board');
  await page.reload(); // what the window remembered is gone
  await stage.open('#/settings');
  await page.getByText('সংরক্ষণ করা হয়নি এমন পরিবর্তন আছে').waitFor();
  await comes(() => name.inputValue(), `${was} (লেখা চলছে)`, 'the name as typed');
  await page.getByRole('button', { name: 'পরিবর্তন বাদ দিন' }).click();
  await page.getByText('সব সংরক্ষিত').waitFor();
  await page.reload();
  await page.getByText('সব সংরক্ষিত').waitFor();
  await comes(() => name.inputValue(), was, 'the name as saved');
});
