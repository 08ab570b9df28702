// Letters that come in: read, put right, registered, answered by hand.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');
/** The seed under another memo number and subject, so that the sample office does not know it yet. */
const other = seed.replace('১৮- ৮৯', '১৮- ৯১').replace('সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে', 'হাল-নাগাদকরণের তাগিদ');

const field = (where, name) => where.getByRole('textbox', { name, exact: true });
const area = (page) => page.getByRole('textbox', { name: 'পত্রের লেখা' });
const marked = (page) => page.getByRole('region', { name: /চিহ্নিত/ });
const understood = (page) => page.getByRole('region', { name: 'যা বোঝা গেছে' });

/** Pastes a text as a clerk does, from the clipboard. */
async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await area(page).focus();
  await page.keyboard.press('Control+V');
}

/** Changes the language of the window for the pages that follow. */
async function speak(stage, language) {
  await stage.page.evaluate((one) => localStorage.setItem('batayan.language', one), language);
  await stage.page.reload();
}

scene('letter is pasted and marked', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await marked(page).getByRole('button', { name: /^স্মারক নম্বর: ৫৬/ }).waitFor();
  await comes(() => marked(page).getByRole('button', { name: /নিশ্চিত নয়/ }).count(), 1, 'doubted pieces');
  await comes(() => field(page, 'স্মারক নম্বর').inputValue(), '৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৯১', 'the memo number');
  await comes(() => field(page, 'কর্মদিবস').inputValue(), '৭', 'the days');
  await understood(page).getByText('৯টি বিষয় চাওয়া হয়েছে').waitFor();
  await understood(page).getByText('১৪ অক্টোবর ২০২০, বুধবার').waitFor();
  await stage.screenshot('intake');
  await stage.accessible();
  await stage.fits();
});

scene('mark leads to its field', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await marked(page).getByRole('button', { name: /^বিষয়: জাতীয়/ }).click();
  await comes(() => page.evaluate(() => document.activeElement.value), 'জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য হাল-নাগাদকরণের তাগিদ।', 'the subject has the focus');
  await marked(page).getByRole('button', { name: /শুল্কাচার/ }).press('Enter');
  await comes(() => page.evaluate(() => document.activeElement.value), 'শুল্কাচার কৌশল বাস্তবায়ন অগ্রগতি আপলোড।', 'the text of the item has the focus');
  await field(page, 'পত্রে যেভাবে লেখা').waitFor();
  await understood(page).getByText('“শুল্কাচার” সম্ভবত “শুদ্ধাচার”।').waitFor();
  await stage.accessible();
});

scene('what the clerk put right survives another reading', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await marked(page).getByRole('button').first().waitFor();
  await field(page, 'প্রেরক').fill('জেলা প্রশাসক, কুষ্টিয়া');
  await page.getByText('লেখা', { exact: true }).click();
  await area(page).fill(other.replace('৭ (সাত) কর্মদিবসের', '৫ (পাঁচ) কর্মদিবসের'));
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === '৫'));
  await comes(() => field(page, 'প্রেরক').inputValue(), 'জেলা প্রশাসক, কুষ্টিয়া', 'the issuer as put right');
  // The page is left and opened again: nothing is lost.
  await page.getByRole('link', { name: 'বোর্ড', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'বোর্ড' }).waitFor();
  await stage.open('#/intake');
  await marked(page).getByRole('button').first().waitFor();
  await comes(() => field(page, 'প্রেরক').inputValue(), 'জেলা প্রশাসক, কুষ্টিয়া', 'the issuer after coming back');
});

scene('refused letter says what is missing', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await area(page).fill('একটি সাধারণ চিঠি, যাতে কিছুই চাওয়া হয়নি।');
  await understood(page).getByText('পত্রে কী কী চাওয়া হয়েছে?').first().waitFor();
  await understood(page).getByRole('button', { name: 'বিষয় যোগ' }).click();
  await page.keyboard.press('Control+s');
  await understood(page).getByText('বিষয়টির লেখা নেই।').first().waitFor();
  await comes(() => page.getByRole('heading', { level: 1 }).innerText(), 'নতুন নির্দেশনা', 'the page stays');
  await stage.accessible();
});

scene('bijoy text is noticed, converted where somebody says so, and had again', async (stage) => {
  const { page } = stage;
  const bijoy = 'MYcÖRvZš¿x evsjv‡`k miKvi\nDc‡Rjv wbe©vnx Awdmv‡ii Kvh©vjq\n¯§viK bs- 05.44.5098';
  await stage.open('#/intake');
  await area(page).fill(bijoy);
  await page.getByText(/বিজয়/).first().waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'ইউনিকোডে রূপান্তর করুন' }).click();
  await marked(page).getByText('গণপ্রজাতন্ত্রী বাংলাদেশ সরকার', { exact: false }).first().waitFor();
  await marked(page).getByText('উপজেলা নির্বাহী অফিসারের কার্যালয়', { exact: false }).first().waitFor();
  await page.locator('.message').getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await page.getByRole('button', { name: 'ইউনিকোডে রূপান্তর করুন' }).waitFor();
});

scene('letter of a fixed day and a plain task is registered', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await marked(page).getByRole('button').first().waitFor();
  await page.getByRole('button', { name: 'নির্দিষ্ট দিন' }).click();
  await field(page, 'কোন দিনের মধ্যে').fill('১৫/১০/২০২০');
  await field(page, 'কোন দিনের মধ্যে').blur();
  await understood(page).getByText('১৫ অক্টোবর ২০২০, বৃহস্পতিবার').waitFor();
  await page.getByRole('button', { name: 'বিষয় যোগ' }).click();
  await field(page, 'ক্রম').fill('ঞ');
  await field(page, 'পত্রে যেভাবে লেখা').fill('পোর্টালের ব্যানার বদলানো');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: 'বোর্ড' }).waitFor();
  await page.getByRole('link', { name: 'নির্দেশনা ২' }).click();
  await page.getByRole('link', { name: /হাল-নাগাদকরণের তাগিদ/ }).click();
  const task = page.getByRole('checkbox', { name: 'পোর্টালের ব্যানার বদলানো' });
  await task.check();
  await page.getByText('১০টির মধ্যে').or(page.getByRole('img', { name: /^১০টির মধ্যে ৬টি সম্পন্ন/ })).first().waitFor();
  await stage.accessible();
});

scene('known letter leads to its directive', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, seed);
  await page.getByRole('link', { name: 'সেটি খুলুন' }).click();
  await page.getByRole('heading', { name: /জাতীয় তথ্য বাতায়ন/ }).waitFor();
  await stage.screenshot('directive');
  await stage.accessible();
  await stage.fits();
});

scene('answer is recorded by hand and taken back', async (stage) => {
  const { page } = stage;
  await stage.open('#/directives');
  await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).waitFor();
  await stage.screenshot('directives');
  await stage.accessible();
  await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'জবাব হাতে লিখে রাখুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'জবাব লিখে রাখুন' }).click();
  await dialog.getByText(/লিখুন|পূরণ/).first().waitFor();
  await field(dialog, 'স্মারক নম্বর').fill('০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩০০');
  await field(dialog, 'জবাবের তারিখ').fill('১/৯/২০২০');
  await dialog.getByRole('button', { name: 'জবাব লিখে রাখুন' }).click();
  await dialog.getByText(/পত্রপ্রাপ্তির তারিখ/).waitFor();
  await stage.accessible();
  await field(dialog, 'জবাবের তারিখ').fill('৪/১০/২০২০');
  await dialog.getByRole('button', { name: 'জবাব লিখে রাখুন' }).click();
  await page.getByText('জবাব: স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩০০, ৪ অক্টোবর ২০২০').first().waitFor();
  await page.getByRole('link', { name: 'নির্দেশনা', exact: true }).waitFor();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'আবার খুলুন' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'আবার খুলুন' }).click();
  await page.getByRole('link', { name: 'নির্দেশনা ১' }).waitFor();
});

scene('directives speak english too', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await speak(stage, 'en');
  await page.getByRole('textbox', { name: 'Text of the letter' }).fill(other);
  await page.getByText('Marked', { exact: true }).click();
  await page.getByText('9 things asked for').waitFor();
  await stage.accessible();
  await stage.open('#/directives');
  await page.getByText('Answer due by').first().waitFor();
  await stage.accessible();
  await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
  await page.getByText('Text of the letter, as received').waitFor();
  await stage.accessible();
});

/** An office that has received nothing yet. */
scene('empty pages say what belongs there', { office: (json) => {
  json.directives = [];
} }, async (stage) => {
  const { page } = stage;
  await stage.open('#/directives');
  await page.getByText('এখনো কোনো নির্দেশনা নেই').waitFor();
  await stage.accessible();
  await page.getByRole('main').getByRole('button', { name: 'নতুন নির্দেশনা' }).click();
  await page.getByText('পত্রের লেখা দিন').waitFor();
  expect(await page.getByRole('button', { name: 'নিবন্ধন করুন' }).isDisabled(), 'nothing can be registered yet');
  await stage.accessible();
});

scene('scan is kept with the directive and goes along when forwarded', async (stage) => {
  const { page } = stage;
  const scan = join(stage.folder, 'পত্র-স্ক্যান.png');
  writeFileSync(scan, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgyPQBAAEiALaOHT7+AAAAAElFTkSuQmCC', 'base64'));
  await stage.open('#/directives');
  await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
  stage.answerDialog('');
  await page.getByRole('button', { name: 'পত্রের স্ক্যান কপি: ফাইল যুক্ত করুন' }).click();
  await stage.settled(); // until then the button works, and ignores presses
  await page.getByText('কাগজের পত্রটি স্ক্যান করে রাখুন').waitFor();
  stage.answerDialog(scan);
  await page.getByRole('button', { name: 'পত্রের স্ক্যান কপি: ফাইল যুক্ত করুন' }).click();
  await page.getByRole('button', { name: 'পত্র-স্ক্যান.png দেখুন' }).click();
  await page.getByRole('dialog').getByRole('img', { name: 'পত্র-স্ক্যান.png: ছবি' }).waitFor();
  await page.keyboard.press('Escape');
  await stage.screenshot('directive-scan');
  await stage.accessible();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'অগ্রায়ন পত্র লিখুন' }).click();
  await page.getByRole('heading', { level: 1, name: 'অগ্রায়ন পত্র: খসড়া' }).waitFor();
  await page.getByRole('button', { name: 'পত্র-স্ক্যান.png দেখুন' }).waitFor();
  await comes(() => page.getByText('জারির আগে দেখুন').count(), 0, 'nothing stands in the way of the letter');
  await page.goBack();
  await page.getByRole('button', { name: 'পত্র-স্ক্যান.png বাদ দিন' }).click();
  await stage.accessible();
  await page.getByRole('dialog').getByRole('button', { name: 'বাদ দিন' }).click();
  await page.getByText('কাগজের পত্রটি স্ক্যান করে রাখুন').waitFor();
});

scene('registered directive is corrected, and taken back', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await understood(page).getByText('৯টি বিষয় চাওয়া হয়েছে').waitFor();
  await page.keyboard.press('Control+S');
  await page.getByRole('heading', { name: 'বোর্ড' }).or(page.getByText('নির্দেশনা নিবন্ধিত হয়েছে')).first().waitFor();
  const id = decodeURIComponent(new URL(page.url()).hash.split('/').pop() ?? '');
  await stage.open(`#/directives/${id}`);
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'তথ্য সংশোধন করুন' }).click();
  await page.getByRole('heading', { name: 'নির্দেশনা সংশোধন' }).waitFor();
  await field(page, 'বিষয়').fill('হালনাগাদের তাগিদ');
  await field(page, 'কর্মদিবস').fill('৫');
  await stage.screenshot('correct-directive');
  await stage.accessible();
  await stage.fits();
  await page.keyboard.press('Control+S');
  await page.locator('.message').getByText('নির্দেশনা সংশোধন করা হয়েছে; জবাবের শেষ দিন').waitFor();
  await page.getByText('হালনাগাদের তাগিদ').first().waitFor();
  await stage.open('#/intake');
  await paste(page, other);
  await understood(page).getByText('এই প্রেরকের এই স্মারকের নির্দেশনা আগেই নিবন্ধিত আছে।').waitFor();
  await field(page, 'প্রাপ্তির তারিখ').fill('২৮/০৯/২০২০');
  await page.keyboard.press('Control+S');
  await page.getByRole('dialog', { name: 'প্রাপ্তির তারিখ কোনটি ঠিক?' }).waitFor();
  await stage.screenshot('other-day');
  await page.getByRole('button', { name: 'তারিখ বদলান' }).click();
  await page.getByText('২৮ সেপ্টেম্বর ২০২০').first().waitFor();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'নিবন্ধন তুলে নিন' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'নিবন্ধন তুলে নিন' }).click();
  await page.locator('.message').getByText('হালনাগাদের তাগিদ').waitFor();
  await comes(() => page.getByText('হালনাগাদের তাগিদ', { exact: true }).count(), 0, 'it is not in the list');
  await page.keyboard.press('Control+Z');
  await page.getByText('হালনাগাদের তাগিদ', { exact: true }).first().waitFor();
});

scene('last day follows the day that is being typed', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await paste(page, other);
  await understood(page).getByText('১৪ অক্টোবর ২০২০, বুধবার').waitFor();
  const received = field(page, 'প্রাপ্তির তারিখ');
  await received.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('২৯/৯');
  await page.keyboard.type('/২০২০');
  await understood(page).getByText('৮ অক্টোবর ২০২০, বৃহস্পতিবার').waitFor();
  await comes(() => received.inputValue(), '২৯/৯/২০২০', 'what is typed stays as it is');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('৯৯/৯৯');
  await received.blur();
  await understood(page).getByText('কোনো তারিখ নয়', { exact: false }).waitFor();
});

scene('letter that names no directive asks which of several it is about', { office: (json) => {
  const [first] = json.directives;
  json.directives.push({ ...first, id: `${first.id.slice(0, -1)}1`, memo: `${first.memo}১`, received_on: '2020-10-04', days: 15, subject_bn: 'প্রশিক্ষণের তথ্য প্রেরণ।' });
} }, async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await page.getByRole('button', { name: 'জবাবপত্র তৈরি করুন' }).click();
  await page.getByRole('heading', { level: 1, name: 'কোন নির্দেশনার পত্র?' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('main li') !== null);
  await comes(() => page.evaluate(() => document.activeElement.querySelector('.subject').textContent), 'জাতীয় তথ্য বাতায়ন (ওয়েবপোর্টাল) এর তথ্য সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে।', 'the nearest last day has the focus');
  await stage.accessible();
  await stage.fits();
  await stage.screenshot('letter-which');
  await page.getByRole('main').getByRole('link', { name: /প্রশিক্ষণের তথ্য প্রেরণ/ }).press('Enter');
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  expect((await field(page, 'সূত্র').inputValue()).includes('-৮৯১'), 'the letter is about the chosen one');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('heading', { level: 1, name: 'কোন নির্দেশনার পত্র?' }).waitFor();
});
