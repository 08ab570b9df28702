// The parts of a letter beside its text: the files that go with it, those it goes to, how it is sent; and drafts
// beside drafts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

/** One green point: the smallest picture there is. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgyPQBAAEiALaOHT7+AAAAAElFTkSuQmCC';

const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const preview = (page) => page.getByRole('region', { name: 'ছাপার রূপ' });
const menu = async (page, name) => {
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name }).click();
};

async function write(stage, template = 'letter') {
  await stage.open(`#/letter?template=${template}&another=yes`);
  await field(stage.page, 'বিষয়').waitFor();
}

/** Chooses a picture of that name as a file of the letter. */
async function attach(stage, name) {
  const picture = join(stage.folder, name);
  writeFileSync(picture, Buffer.from(PICTURE, 'base64'));
  stage.answerDialog(picture);
  await stage.page.getByRole('button', { name: 'সঙ্গে যাওয়া ফাইল: ফাইল যুক্ত করুন' }).click();
  await stage.page.getByRole('button', { name: `${name} দেখুন` }).waitFor();
}

scene('files go with the letter and are named in it', async (stage) => {
  const { page } = stage;
  await write(stage);
  await attach(stage, 'জরিপ_প্রতিবেদন.png');
  await attach(stage, 'ছবি.png');
  await page.getByText('সংযুক্তিতে ০টি লেখা, কিন্তু পত্রের সঙ্গে আছে ২টি ফাইল।').waitFor();
  await stage.screenshot('letter-files');
  await accessibleInBoth(stage);
  await page.getByRole('button', { name: 'ফাইলের নাম পত্রে লিখুন' }).click();
  await comes(() => field(page, 'সংযুক্তি').inputValue(), 'জরিপ প্রতিবেদন।\nছবি।', 'the lines that name the files');
  await until(stage, 'the warning is gone', () => !document.body.innerText.includes('কিন্তু পত্রের সঙ্গে'));
  await page.getByRole('button', { name: 'ছবি.png দেখুন' }).click();
  await page.getByRole('dialog').getByRole('img', { name: 'ছবি.png: ছবি' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'ছবি.png বাদ দিন' }).click();
  await page.getByText('সংযুক্তিতে ২টি লেখা, কিন্তু পত্রের সঙ্গে আছে ১টি ফাইল।').waitFor();
  await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'জরিপ_প্রতিবেদন.png দেখুন' }).waitFor();
  await comes(() => page.getByRole('button', { name: 'ছবি.png দেখুন' }).count(), 0, 'the file taken away stays away');
});

scene('letter to several has a sheet for each and a pdf for each', async (stage) => {
  const { page } = stage;
  await write(stage);
  await field(page, 'বিষয়').fill('মাসিক সভার নোটিশ');
  await field(page, 'অনুচ্ছেদ ১').fill('আগামী সভায় উপস্থিত থাকার জন্য অনুরোধ করা হলো।');
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByText('এখনো কোনো প্রাপক নেই').waitFor();
  await page.getByRole('button', { name: 'অধীনস্থ অফিস থেকে' }).click();
  const offices = page.getByRole('dialog');
  await offices.getByRole('button', { name: 'সব', exact: true }).click();
  await offices.getByText('৫টি বাছা হয়েছে').waitFor();
  await stage.accessible();
  await offices.getByRole('checkbox', { name: /২নং চাঁদপুর/ }).uncheck();
  await offices.getByRole('button', { name: 'যোগ করুন', exact: true }).click();
  await page.getByText('৪ জন প্রাপক, প্রত্যেকের নামে আলাদা পত্র').waitFor();
  await preview(page).getByText('পৃষ্ঠা ১/৪').waitFor();

  // An office that is there already cannot be chosen again.
  await page.getByRole('button', { name: 'অধীনস্থ অফিস থেকে' }).click();
  expect(await offices.getByRole('checkbox', { name: /১নং হরিপুর/ }).isDisabled(), 'an office was offered twice');
  await page.keyboard.press('Escape');
  await stage.screenshot('letter-several');
  await accessibleInBoth(stage);

  const folder = join(stage.folder, 'each');
  mkdirSync(folder);
  stage.answerDialog(folder);
  await menu(page, 'প্রত্যেকের জন্য আলাদা পিডিএফ রাখুন');
  await page.locator('.message').filter({ hasText: '৪টি' }).waitFor();
  const drafts = readdirSync(folder);
  same(drafts.length, 4, `a file for each: ${drafts.join(', ')}`);
  expect(drafts.every((name) => readFileSync(join(folder, name)).subarray(0, 5).toString() === '%PDF-'), 'each is a PDF');

  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByText('৪ জন প্রাপক, প্রত্যেকের নামে আলাদা পত্র').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  await page.getByText(/সহকারী প্রোগ্রামার, সহকারী প্রোগ্রামারের কার্যালয়/).waitFor();
  await stage.screenshot('issued-several');
  await stage.accessible();
  const after = join(stage.folder, 'after');
  mkdirSync(after);
  stage.answerDialog(after);
  await menu(page, 'প্রত্যেকের জন্য আলাদা পিডিএফ রাখুন');
  await until(stage, 'it says that four were saved', () => [...document.querySelectorAll('.message p')].some((line) => line.textContent.includes('after')));
  same(readdirSync(after).length, 4, 'a file for each, as issued');
});

scene('pasted list becomes recipients in order', async (stage) => {
  const { page } = stage;
  const line = (number) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `প্রাপক ${number} বাদ দিন` }) });
  await write(stage);
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByRole('button', { name: 'তালিকা পেস্ট' }).click();
  await page.evaluate(() => navigator.clipboard.writeText('১। উপজেলা কৃষি অফিসার, গড়াইপুর।\n২। উপজেলা শিক্ষা অফিসার, গড়াইপুর।\n৩। উপজেলা সমাজসেবা অফিসার, গড়াইপুর।'));
  await page.getByRole('dialog').getByRole('textbox', { name: 'তালিকা' }).focus();
  await page.keyboard.press('Control+V');
  await page.getByText('৩ জন প্রাপক পাওয়া গেছে').waitFor();
  await stage.accessible();
  await page.getByRole('dialog').getByRole('button', { name: 'যোগ করুন' }).click();
  await line('১').getByText('উপজেলা কৃষি অফিসার, গড়াইপুর।').waitFor();
  await preview(page).getByText('পৃষ্ঠা ১/৩').waitFor();

  // One is moved by the keyboard, and the focus goes with it.
  await page.getByRole('button', { name: 'প্রাপক ৩ উপরে নিন' }).focus();
  await page.keyboard.press('Enter');
  await line('২').getByText(/সমাজসেবা/).waitFor();
  await page.keyboard.press('Enter');
  await line('১').getByText(/সমাজসেবা/).waitFor();

  // One is written out, one goes and comes back.
  await line('১').getByRole('button', { name: /সমাজসেবা/ }).click();
  await field(page, 'প্রাপক ১').fill('উপজেলা সমাজসেবা অফিসার\nগড়াইপুর, কুষ্টিয়া।');
  await until(stage, 'the sheet is written to them', () => document.querySelector('.pdf-text')?.textContent.includes('উপজেলা সমাজসেবা অফিসার'));
  await page.getByRole('button', { name: 'প্রাপক ৩ বাদ দিন' }).click();
  await page.getByText('২ জন প্রাপক, প্রত্যেকের').waitFor();
  await page.locator('.message').filter({ hasText: 'প্রাপক ৩ বাদ দেওয়া হয়েছে' }).getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await page.getByText('৩ জন প্রাপক, প্রত্যেকের').waitFor();

  // Another list stands in place of the first, where that is wished.
  await page.getByRole('button', { name: 'তালিকা পেস্ট' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'তালিকা' }).fill('সচিব\n১নং হরিপুর ইউনিয়ন পরিষদ\n\nসচিব\n২নং চাঁদপুর ইউনিয়ন পরিষদ');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'তালিকায় থাকা ৩ জনের বদলে' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'যোগ করুন' }).click();
  await page.getByText('২ জন প্রাপক, প্রত্যেকের').waitFor();
  await page.locator('.message').filter({ hasText: '২ জন প্রাপক যোগ হয়েছে' }).getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await page.getByText('৩ জন প্রাপক, প্রত্যেকের').waitFor();

  // To one after all, and back to the list: nothing is lost.
  await page.getByRole('radio', { name: 'একজন' }).check();
  await preview(page).getByText('পৃষ্ঠা ১/১').waitFor();
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByText('৩ জন প্রাপক, প্রত্যেকের').waitFor();
});

scene('personal letter is greeted and sent by mail', async (stage) => {
  const { page } = stage;
  await write(stage, 'do');
  await field(page, 'বিষয়').fill('সহযোগিতা প্রসঙ্গে');
  await field(page, 'সম্বোধন').fill('');
  await field(page, 'সম্বোধন').fill('প্রিয় জনাব রহমান,');
  await field(page, 'অনুচ্ছেদ ১').fill('আপনার সহযোগিতা কামনা করছি।');
  await field(page, 'স্বাক্ষরের উপরে').fill('শ্রদ্ধাসহ,');
  await field(page, 'প্রাপক').fill('জনাব রহমান\nউপজেলা কৃষি অফিসার\nগড়াইপুর, কুষ্টিয়া।');
  await page.getByText('পাঠানো, অনুলিপি ও স্বাক্ষর').click();
  await page.getByLabel('যেভাবে পাঠানো হবে').click();
  await page.getByRole('option', { name: 'ই-মেইল' }).click();
  await page.getByLabel('অনুলিপির ধরন').click();
  await page.getByRole('option', { name: /অনুলিপির উপরে/ }).click();
  await field(page, 'অনুলিপির শিরোনাম').fill('অনুলিপি জ্ঞাতার্থে:');
  await field(page, 'দৃষ্টি আকর্ষণ').fill('আইসিটি শাখা');
  await until(stage, 'all of it is printed', () =>
    ['প্রিয় জনাব রহমান', 'শ্রদ্ধাসহ', 'অনুলিপি জ্ঞাতার্থে', 'উপরের অনুরূপ', 'আইসিটি শাখা'].every((words) => document.querySelector('.pdf-text')?.textContent.includes(words)));
  await page.getByText('ই-মেইল · পূর্ণ · আইসিটি শাখা').waitFor();
  await stage.screenshot('letter-more');
  await accessibleInBoth(stage);
  expect(await page.locator('details').evaluate((part) => part.open), 'open or not is remembered');
  await comes(() => page.getByLabel('যেভাবে পাঠানো হবে').innerText(), 'ই-মেইল', 'how it is sent, after a reload');
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByText('ই-মেইল').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  await stage.open('#/letters');
  const row = page.getByRole('row').filter({ hasText: 'সহযোগিতা প্রসঙ্গে' });
  await row.getByText('ই-মেইল', { exact: true }).waitFor();
});

scene('new letter has its address once it is kept', async (stage) => {
  const { page } = stage;
  const drafts = page.getByRole('region', { name: 'খসড়া' });
  for (const [subject, inAll] of [['প্রথম পত্র', 1], ['দ্বিতীয় পত্র', 2]]) {
    await stage.open('#/letters');
    await page.getByRole('button', { name: 'নতুন পত্র' }).click();
    await page.getByRole('menuitem', { name: 'পত্র', exact: true }).click();
    await field(page, 'বিষয়').fill('');
    await field(page, 'বিষয়').pressSequentially(subject);
    await page.waitForURL(/#\/letter\/[0-9A-Z]{26}$/);
    await comes(() => page.evaluate(() => document.activeElement?.value), subject, 'the field keeps the focus and the text');
    await field(page, 'বিষয়').pressSequentially('!');
    await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
    await page.reload();
    await until(stage, 'the letter is found again', (text) => [...document.querySelectorAll('textarea')].some((area) => area.value === text), `${subject}!`);
    await stage.open('#/letters');
    await drafts.getByRole('link', { name: new RegExp(subject) }).waitFor();
    await comes(() => drafts.getByRole('link').count(), inAll, 'drafts beside each other');
  }
  await drafts.getByRole('link', { name: /প্রথম পত্র/ }).click();
  await comes(() => field(page, 'বিষয়').inputValue(), 'প্রথম পত্র!', 'the first draft was not written over');
  await stage.screenshot('letter-draft');
});

scene('draft about a directive is gone on with unless another is wanted', async (stage) => {
  const { page } = stage;
  const reply = async () => {
    await stage.open('#/letters');
    await page.getByRole('button', { name: 'জবাবপত্র তৈরি করুন' }).click();
    await field(page, 'বিষয়').waitFor();
  };
  await reply();
  await field(page, 'বিষয়').fill('প্রথম জবাব');
  await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await reply();
  await comes(() => field(page, 'বিষয়').inputValue(), 'প্রথম জবাব', 'the kept draft comes back');
  await menu(page, 'আরেকটি নতুন পত্র');
  await until(stage, 'a new letter is begun', () => ![...document.querySelectorAll('textarea')].some((area) => area.value === 'প্রথম জবাব'));
  await field(page, 'বিষয়').fill('দ্বিতীয় জবাব');
  await page.waitForURL(/#\/letter\/[0-9A-Z]{26}$/);
  await menu(page, 'নতুন করে লিখুন');
  await page.getByText('বোর্ড থেকে নতুন করে লেখা হয়েছে').waitFor();
  await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await stage.open('#/letters');
  await page.getByRole('link', { name: /প্রথম জবাব/ }).waitFor();
  await comes(() => page.getByRole('region', { name: 'খসড়া' }).getByRole('link').count(), 2, 'both drafts are there');
});

scene('draft that was reopened is issued in its place', async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=reply');
  await field(page, 'বিষয়').fill('অগ্রগতি অবহিতকরণ');
  await page.waitForURL(/#\/letter\/[0-9A-Z]{26}$/);
  await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await page.reload();
  await field(page, 'বিষয়').waitFor();
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
});

scene('printed register is one step away', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await page.getByRole('link', { name: 'রেজিস্টার ছাপুন' }).click();
  await page.getByRole('tab', { name: /রেজিস্টার/, selected: true }).waitFor();
  await page.locator('main canvas').first().waitFor();
});

scene('group of addressees gives way to those chosen by name', async (stage) => {
  const { page } = stage;
  await write(stage, 'forwarding');
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByText('৩ জন প্রাপক, প্রত্যেকের').waitFor();
  await page.getByRole('button', { name: 'অধীনস্থ অফিস থেকে' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('checkbox', { name: 'তালিকায় থাকা ৩ জনের বদলে' }).isChecked(), 'the group is to give way');
  await dialog.getByRole('button', { name: 'সব', exact: true }).click();
  await dialog.getByRole('button', { name: 'যোগ করুন' }).click();
  await page.getByText('৫ জন প্রাপক, প্রত্যেকের').waitFor();
  await page.getByRole('link', { name: 'বোর্ড', exact: true }).click();
  await page.locator('.message').waitFor({ state: 'detached' }); // what is left is not taken back from elsewhere
});

scene('letter is written at twice the size', async (stage) => {
  const { page } = stage;
  await write(stage);
  await page.setViewportSize({ width: 683, height: 384 });
  for (const name of ['ছাপুন', 'জারি করুন', 'আরও কাজ']) expect(await page.getByRole('button', { name }).isVisible(), `${name} is out of sight`);
  await stage.fits();
  await page.getByRole('radio', { name: /^একাধিক/ }).check();
  await page.getByRole('button', { name: 'একজন যোগ' }).click();
  await page.keyboard.type('সচিব');
  await until(stage, 'it is printed', () => document.querySelector('.pdf-text')?.textContent.includes('সচিব'));
  await preview(page).getByText('পৃষ্ঠা ১/১').scrollIntoViewIfNeeded();
  await stage.accessible();
});

scene('composition is left alone while the page is drawn', async (stage) => {
  const { page } = stage;
  await write(stage);
  await field(page, 'বিষয়').fill('');
  const keys = await stage.context.newCDPSession(page);
  for (const text of ['স', 'সভ', 'সভা', 'সভার']) {
    await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await until(stage, `${text} is printed`, (words) => document.querySelector('.pdf-text')?.textContent.includes(words), text);
    await comes(() => field(page, 'বিষয়').inputValue(), text, 'what is composed');
  }
  await keys.send('Input.insertText', { text: 'সভার নোটিশ' });
  await page.waitForURL(/#\/letter\/[0-9A-Z]{26}$/);
  await comes(() => field(page, 'বিষয়').inputValue(), 'সভার নোটিশ', 'what was composed');
});

scene('drafts are thrown away and come back', async (stage) => {
  const { page } = stage;
  const drafts = page.getByRole('region', { name: 'খসড়া', exact: true });
  const away = (name) => drafts.getByRole('button', { name: `খসড়া ফেলে দিন: ${name}` });
  const toast = (text) => page.locator('.message').filter({ hasText: text });
  for (const subject of ['প্রথম পত্র', 'দ্বিতীয় পত্র', 'তৃতীয় পত্র']) {
    await write(stage);
    await field(page, 'বিষয়').fill(subject);
    await page.waitForURL(/#\/letter\/[0-9A-Z]{26}$/);
    await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  }
  await stage.open('#/letters');
  await drafts.getByRole('link', { name: /তৃতীয় পত্র.*৫ অক্টোবর ২০২০/ }).waitFor();
  same((await drafts.getByRole('link').first().innerText()).split('\n')[0], 'তৃতীয় পত্র', 'the draft changed last comes first');
  await stage.screenshot('letters-drafts');
  await accessibleInBoth(stage);

  // By the keyboard; the focus stays in the list.
  await away('তৃতীয় পত্র').focus();
  await page.keyboard.press('Enter');
  await toast('খসড়া ফেলে দেওয়া হয়েছে: তৃতীয় পত্র').waitFor();
  await until(stage, 'the next draft has the focus', () => document.activeElement?.matches('a') && document.activeElement.textContent.includes('দ্বিতীয় পত্র'));
  await comes(() => drafts.getByRole('link').count(), 2, 'drafts left');
  await toast('তৃতীয় পত্র').getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await drafts.getByRole('link', { name: /তৃতীয় পত্র/ }).waitFor();

  // Ctrl Z takes it back as any other change.
  await away('প্রথম পত্র').click();
  await until(stage, 'the row is gone', () => !document.querySelector('#drafts').parentElement.textContent.includes('প্রথম পত্র'));
  await page.keyboard.press('Control+z');
  await drafts.getByRole('link', { name: /প্রথম পত্র/ }).waitFor();

  // From the editor, with what was typed a moment ago.
  await drafts.getByRole('link', { name: /দ্বিতীয় পত্র/ }).click();
  await field(page, 'বিষয়').fill('দ্বিতীয় পত্র, আরও লেখা');
  await menu(page, 'খসড়া ফেলে দিন');
  await page.waitForURL(/#\/letters$/);
  await toast('খসড়া ফেলে দেওয়া হয়েছে: দ্বিতীয় পত্র, আরও লেখা').waitFor();
  await until(stage, 'two drafts are left', () => document.querySelector('#drafts')?.parentElement.querySelectorAll('a').length === 2);
  await page.goBack();
  await page.getByText('এ খসড়াটি ফেলে দেওয়া হয়েছে').waitFor();
  await stage.screenshot('letter-discarded');
  await stage.accessible();
  await page.getByRole('main').getByRole('button', { name: 'খসড়া ফিরিয়ে আনুন' }).click();
  await field(page, 'বিষয়').waitFor();
  await comes(() => field(page, 'বিষয়').inputValue(), 'দ্বিতীয় পত্র, আরও লেখা', 'the text as it was');

  // The last one: the list is gone with it, the page stays.
  await stage.open('#/letters');
  for (const name of ['দ্বিতীয় পত্র, আরও লেখা', 'প্রথম পত্র', 'তৃতীয় পত্র']) await away(name).click();
  await until(stage, 'no list of drafts', () => document.querySelector('#drafts') === null && document.activeElement?.id === 'page');
  await stage.accessible();
});

scene('letter that was never kept is left without a trace', async (stage) => {
  const { page } = stage;
  await write(stage);
  await menu(page, 'খসড়া ফেলে দিন');
  await page.waitForURL(/#\/letters$/);
  await page.getByText('৩টি পত্র').waitFor();
  await comes(() => page.getByRole('region', { name: 'খসড়া', exact: true }).count(), 0, 'no draft is kept');
});

scene('warnings stay in view above the fields', async (stage) => {
  const { page } = stage;
  const warned = page.getByRole('region', { name: 'জারির আগে দেখুন' });
  await write(stage, 'do');
  await warned.waitFor();
  const total = (await stage.call('Letters.Compose', { template: 'do', directive: '', fresh: false, another: true })).preview.warnings.length;
  expect(total > 3, `${total} warnings are too few to fold`);
  await comes(() => warned.getByRole('listitem').count(), 3, 'the first three are shown');
  await page.getByText('পাঠানো, অনুলিপি ও স্বাক্ষর').scrollIntoViewIfNeeded();
  expect(await warned.evaluate((part) => part.getBoundingClientRect().top >= 0), 'the warnings scrolled away');
  await stage.screenshot('letter-warnings');
  await warned.getByRole('button', { name: /^আরও .টি$/ }).click();
  await comes(() => warned.getByRole('listitem').count(), total, 'all of them');
  await stage.screenshot('letter-warnings-open');
  await accessibleInBoth(stage);
  const covered = await page.evaluate(() => {
    const section = document.querySelector('section[aria-live="polite"]').getBoundingClientRect();
    return [...document.querySelectorAll('main textarea, main input')].filter((field) => {
      field.scrollIntoView({ block: 'nearest' });
      const box = field.getBoundingClientRect();
      return box.top < section.bottom - 1 && box.bottom > section.top;
    }).length;
  });
  same(covered, 0, 'fields under the warnings');
});
