// The records of the categories: their tables, forms, drafts, history and files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { comes, expect, same } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const rowsOf = (page) => page.locator('[role=grid] [role=row][aria-rowindex]:not([aria-rowindex="1"])');
const panelOf = (page) => page.locator('main aside');

async function openCategory(stage, category, details = '') {
  await stage.open(`#/records/${category}${details}`);
  await stage.page.locator('main h1').waitFor();
}

/** Waits until a fact about the page holds. */
async function until(stage, what, fact) {
  await stage.page.waitForFunction(fact).catch(() => {
    throw new Error(`never came true: ${what}`);
  });
}

/** A picture of one pixel, whole by the letter of the PNG specification. */
function onePixel() {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes) => ([...bytes].reduce((c, byte) => table[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)];
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 120]))), chunk('IEND', Buffer.alloc(0))]);
}

scene('clerk mends a mobile number', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).filter({ hasText: 'মোঃ রাশেদুল ইসলাম' }).click();
  const panel = panelOf(page);
  const mobile = panel.getByLabel('মোবাইল নম্বর');
  await mobile.fill('০১৭০০০০০০');
  await panel.getByRole('textbox', { name: 'ই-মেইল', exact: true }).focus();
  await panel.getByText('মোবাইল নম্বরে ১১টি অঙ্ক লাগে', { exact: false }).waitFor();
  await comes(() => mobile.inputValue(), '০১৭০০০০০০', 'a wrong number stays as it was typed');
  await stage.screenshot('records-problem');
  await mobile.fill('০১৭০০-০০০১২৩');
  await page.keyboard.press('Control+s');
  await panel.getByText('সংরক্ষণ', { exact: false }).first().waitFor();
  await panel.getByRole('tab', { name: 'ইতিহাস ২' }).waitFor();
  await until(stage, 'the number in its canonical form', () => document.querySelector('[data-name=mobile] input')?.value.startsWith('০১৭০০'));
});

scene('new officer is added and undone', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).first().waitFor();
  const before = await page.getByRole('link', { name: 'কর্মকর্তা ও কর্মচারী' }).innerText();
  await page.keyboard.press('Control+n');
  const panel = panelOf(page);
  await panel.getByLabel('নাম (বাংলা)').fill('সাবিনা ইয়াসমিন');
  await page.keyboard.press('Control+s');
  await panel.getByText('ভুল:').first().waitFor();
  await panel.getByLabel('পদবি (বাংলা)').fill('অফিস সহকারী');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ১' }).waitFor();
  await until(stage, 'the navigation counts one more', () => [...document.querySelectorAll('nav a')].some((a) => a.textContent.includes('কর্মকর্তা ও কর্মচারী') && a.textContent.includes('১৫')));
  expect(before.includes('১৪'), `there were 14 before: ${before}`);
  await panel.getByRole('button', { name: 'মুছে ফেলুন' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await until(stage, 'it is back in the navigation', () => [...document.querySelectorAll('nav a')].some((a) => a.textContent.includes('কর্মকর্তা ও কর্মচারী') && a.textContent.includes('১৫')));
  await page.getByLabel('এ তালিকায় খুঁজুন').fill('সাবিনা');
  await until(stage, 'one row holds the word', () => document.querySelectorAll('[role=grid] [role=row]').length === 2);
  await rowsOf(page).filter({ hasText: 'সাবিনা ইয়াসমিন' }).waitFor();
  await comes(() => rowsOf(page).count(), 1, 'rows that hold the word');
});

scene('history brings an old state back', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'notices');
  await rowsOf(page).first().click();
  const panel = panelOf(page);
  const title = panel.getByRole('textbox', { name: 'শিরোনাম', exact: true });
  const was = await title.inputValue();
  await title.fill('বদলানো শিরোনাম');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ২' }).click();
  await panel.getByText('বদলানো শিরোনাম').first().waitFor();
  await panel.getByRole('button', { name: 'ফিরিয়ে আনুন', exact: false }).click();
  await panel.getByRole('tab', { name: 'ইতিহাস ৩' }).waitFor();
  await panel.getByRole('tab', { name: 'তথ্য' }).click();
  await comes(() => title.inputValue(), was, 'the title of before');
});

scene('draft survives a reload', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).nth(3).click();
  const panel = panelOf(page);
  const room = panel.getByLabel('কক্ষ নং');
  await room.fill('৩১২ (নতুন ভবন)');
  await panel.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await page.reload();
  await panel.getByText('আগের না-রাখা লেখা ফিরিয়ে আনা হয়েছে।').waitFor();
  await comes(() => room.inputValue(), '৩১২ (নতুন ভবন)', 'what was typed');
  await rowsOf(page).filter({ hasText: 'খসড়া' }).waitFor();
  await panel.getByRole('button', { name: 'খসড়া বাদ দিন' }).click();
  await rowsOf(page).filter({ hasText: 'খসড়া' }).waitFor({ state: 'detached' });
  expect((await room.inputValue()) !== '৩১২ (নতুন ভবন)', 'the draft is gone from the form');
});

scene('draft is kept when the panel closes', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).nth(2).click();
  const panel = panelOf(page);
  await panel.getByLabel('শাখা').fill('রেকর্ড শাখা');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await until(stage, 'the table has the focus', () => document.activeElement?.getAttribute('role') === 'grid');
  await page.keyboard.press('Enter');
  await panel.getByText('আগের না-রাখা লেখা ফিরিয়ে আনা হয়েছে।').waitFor();
  await comes(() => panel.getByLabel('শাখা').inputValue(), 'রেকর্ড শাখা', 'what was typed');
});

scene('stale save shows both versions', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'notices');
  await rowsOf(page).first().click();
  const panel = panelOf(page);
  const title = panel.getByRole('textbox', { name: 'শিরোনাম', exact: true });
  await title.fill('আমার লেখা শিরোনাম');
  const id = new URL(page.url()).hash.match(/record=([^&]+)/)[1];
  const now = await stage.call('Records.Open', { id, base: 0 });
  await stage.call('Records.Save', { id, category: 'notices', base: now.revision, values: { ...now.values, title_bn: 'সহকর্মীর শিরোনাম' }, attachments: now.attachments, draft_key: now.draft_key });
  await page.keyboard.press('Control+s');
  const both = panel.getByRole('region', { name: 'এই তথ্য এর মধ্যে বদলে গেছে' });
  await both.getByText('সহকর্মীর শিরোনাম').waitFor();
  await both.getByText('আমার লেখা শিরোনাম').waitFor();
  await comes(() => title.inputValue(), 'আমার লেখা শিরোনাম', 'nothing typed is lost');
  await stage.screenshot('records-stale');
  await both.getByRole('button', { name: 'আমার লেখা রাখুন' }).click();
  await both.waitFor({ state: 'detached' });
  await rowsOf(page).filter({ hasText: 'আমার লেখা শিরোনাম' }).waitFor();
});

scene('projects apply and not again', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'projects');
  await page.getByRole('heading', { name: 'চলমান কোনো প্রকল্প নেই' }).waitFor();
  await page.getByRole('button', { name: 'আবার প্রযোজ্য করুন' }).click();
  await page.getByRole('button', { name: 'প্রথমটি যোগ করুন' }).waitFor();
  await page.getByRole('button', { name: 'প্রযোজ্য নয় করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('কারণ').fill('এ অর্থবছরে বরাদ্দ পাওয়া যায়নি');
  await dialog.getByRole('button', { name: 'প্রযোজ্য নয় করুন' }).click();
  await page.getByRole('heading', { name: 'এ অর্থবছরে বরাদ্দ পাওয়া যায়নি' }).waitFor();
});

scene('file is attached seen and saved', async (stage) => {
  const { page } = stage;
  const file = join(stage.folder, 'নোটিশ.png');
  writeFileSync(file, onePixel());
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).first().click();
  const panel = panelOf(page);
  stage.answerDialog(file);
  await panel.getByRole('button', { name: 'ছবি: ফাইল যুক্ত করুন' }).click();
  await panel.getByRole('button', { name: 'নোটিশ.png দেখুন' }).click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'সংযুক্তি ১' }).click();
  await panel.getByRole('button', { name: 'নোটিশ.png বাদ দিন' }).waitFor();
});

scene('board opens the very field', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  const table = await stage.call('Records.Table', { category: 'officers_staff', filter: '', sort: '', descending: false, from: 0, count: 20 });
  const reason = table.reasons.find((one) => one.record && one.field === 'email');
  await openCategory(stage, 'officers_staff', `?record=${reason.record}&field=${reason.field}`);
  await until(stage, 'the field has the focus', () => document.activeElement?.closest('[data-name]')?.getAttribute('data-name') === 'email');
});

scene('listed officer fills the empty fields', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'rti', '?record=new');
  const panel = panelOf(page);
  const officer = panel.getByRole('combobox', { name: 'কর্মকর্তা (তালিকা হতে)' });
  await officer.fill('কামরুল');
  await panel.getByRole('option', { name: 'কামরুল', exact: false }).first().click();
  await until(stage, 'the name of the list stands in the empty field', () => document.querySelector('[data-name=name_bn] input')?.placeholder.startsWith('তালিকা হতে: '));
});

scene('composition is left alone', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await rowsOf(page).first().click();
  const room = panelOf(page).getByLabel('কক্ষ নং');
  await room.fill('');
  const keys = await stage.context.newCDPSession(page);
  for (const text of ['ক', 'কক', 'কক্', 'কক্ষ']) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await comes(() => room.inputValue(), 'কক্ষ', 'while it is composed');
  await keys.send('Input.insertText', { text: 'কক্ষ' });
  await panelOf(page).getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await comes(() => room.inputValue(), 'কক্ষ', 'after it was composed');
});

scene('last change is taken back by key', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'training');
  await rowsOf(page).first().click();
  const venue = panelOf(page).getByRole('textbox', { name: 'স্থান' });
  const was = await venue.inputValue();
  await venue.fill('উপজেলা মিলনায়তন');
  await page.keyboard.press('Control+s');
  await panelOf(page).getByRole('tab', { name: 'ইতিহাস ২' }).click();
  await page.keyboard.press('Control+z');
  await panelOf(page).getByRole('tab', { name: 'ইতিহাস ৩' }).waitFor();
  await panelOf(page).getByRole('tab', { name: 'তথ্য' }).click();
  await comes(() => venue.inputValue(), was, 'the place of before');
});

scene('panel of a taken back addition closes', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'training');
  const before = await rowsOf(page).count();
  await page.keyboard.press('Control+n');
  await panelOf(page).getByRole('textbox', { name: 'শিরোনাম' }).fill('ই-নথি প্রশিক্ষণ');
  await panelOf(page).getByRole('textbox', { name: 'শুরুর তারিখ' }).fill('৪/১০/২০২০');
  await panelOf(page).getByRole('textbox', { name: 'সমাপ্তির তারিখ' }).fill('৫/১০/২০২০');
  await page.keyboard.press('Control+s');
  await panelOf(page).getByRole('tab', { name: 'ইতিহাস ১' }).click();
  await comes(() => rowsOf(page).count(), before + 1, 'rows after adding one');
  await page.keyboard.press('Control+z');
  await panelOf(page).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'grid');
  await comes(() => rowsOf(page).count(), before, 'rows after it was taken back');
  expect(!page.url().includes('record='), 'the address still names it');
});

scene('table goes to excel', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'services');
  const file = join(stage.folder, 'services.xlsx');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'এক্সেলে নিন' }).click();
  await page.locator('.message').filter({ hasText: 'services.xlsx' }).waitFor();
  expect(existsSync(file), 'the sheet is on the disk');
});

scene('everything is confirmed at once', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'grs');
  await page.getByText('পুরোনো', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: '২টিতে আজকের যাচাই লিখুন' }).click();
  await page.getByText('সর্বশেষ যাচাই ৫ অক্টোবর ২০২০').first().waitFor();
  await until(stage, 'the table is done', () => document.querySelector('.tools .mark')?.classList.contains('done'));
  const message = page.locator('.message').filter({ hasText: '২টি তথ্যে যাচাইয়ের তারিখ ৫ অক্টোবর ২০২০ লেখা হয়েছে।' });
  await message.getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await until(stage, 'it is taken back', () => document.querySelector('.tools .mark')?.classList.contains('stale'));
});

scene('table is sorted and filtered by keys', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  const first = () => rowsOf(page).first().getByRole('gridcell').nth(2).innerText();
  await rowsOf(page).first().waitFor();
  const was = await first();
  await page.getByRole('columnheader', { name: 'ক্রম' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'ক্রম' }).getByRole('button').click();
  await page.locator('[role=columnheader][aria-sort=descending]').waitFor();
  await page.waitForFunction((name) => document.querySelector('[role=grid] [aria-rowindex="2"]')?.textContent.includes(name) === false, was);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('হিসাব');
  await until(stage, 'one row is left', () => document.querySelectorAll('[role=grid] [role=row]').length === 2);
  await page.getByText('১৪টির মধ্যে ১টি').waitFor();
});

/** Thousands of rows: read by window, each end within reach of a key. */
scene('long table is read by window', async (stage) => {
  const { page } = stage;
  const office = JSON.parse(readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8'));
  const model = office.categories.training.records[0];
  const idOf = (n) => '01ENGF2P00' + String(n).padStart(16, '0');
  office.categories.training.records = Array.from({ length: 3000 }, (_, n) => ({ ...model, id: idOf(n), values: { ...model.values, title_bn: `প্রশিক্ষণ ${n}` } }));
  const [from, file] = [join(stage.folder, 'large.json'), join(stage.folder, 'large.batayan')];
  writeFileSync(from, JSON.stringify(office));
  const made = await stage.command(['--data', file, 'init', '--from', from]);
  same(made.code, 0, made.stderr);
  await openCategory(stage, 'training');
  stage.answerDialog(file);
  await stage.call('Offices.OpenFile');
  await page.reload();
  await rowsOf(page).nth(3).waitFor();
  await page.getByText('৩,০০০টি').first().waitFor();
  await page.locator('[role=grid]').focus();
  await page.keyboard.press('End');
  const last = page.locator('[role=grid] [aria-rowindex="3001"]');
  await last.getByRole('gridcell').filter({ hasText: 'প্রশিক্ষণ' }).first().waitFor();
  expect((await page.locator('[role=grid] [role=row]').count()) < 100, 'only the rows in view are in the page');
  await page.keyboard.press('Enter');
  await panelOf(page).locator('[data-name]').first().waitFor();
  await last.waitFor();
});

/** Tables and forms of all twelve, in both languages; axe looks in both themes. */
scene('every category opens in both languages', async (stage) => {
  const { page } = stage;
  for (const lang of ['bn', 'en']) {
    await stage.open('#/records/officers_staff');
    await page.evaluate((value) => localStorage.setItem('batayan.language', value), lang);
    await page.reload();
    await page.locator('nav').waitFor();
    const { nav } = await stage.call('Offices.Session', { lang });
    same(nav.categories.length, 12, 'categories');
    for (const { category } of nav.categories) {
      await openCategory(stage, category);
      await page.locator('.above').first().waitFor();
      if (await page.locator('[role=grid]').count()) await rowsOf(page).first().click();
      else await page.locator('.above').first().waitFor();
      const form = await stage.call('Records.Form', { category });
      if ((await page.locator('form').count()) > 0 || (await page.locator('[role=grid]').count()) > 0) {
        await page.locator('form [data-name]').first().waitFor();
        await comes(() => page.locator('form [data-name]').count(), form.fields.length, `fields of ${category}`);
      }
      await stage.accessible('main');
      await stage.fits();
    }
  }
});

scene('officers are typed one after another', async (stage) => {
  const { page } = stage;
  await openCategory(stage, 'officers_staff');
  await page.keyboard.press('Control+n');
  const box = (name) => panelOf(page).getByRole('textbox', { name, exact: true });
  for (const [name, post, mail] of [['জোবেদা বেগম', 'অফিস সহায়ক', 'jobeda'], ['আবুল হাসেম', 'নৈশ প্রহরী', 'hashem']]) {
    await until(stage, 'an empty form', () => document.activeElement?.closest('[data-name]')?.dataset.name === 'name_bn' && document.activeElement.value === '');
    await page.keyboard.type(name);
    await box('পদবি (বাংলা)').fill(post);
    await box('ই-মেইল').fill(mail);
    await box('শাখা').fill('পরীক্ষা শাখা');
    await page.keyboard.press('Control+Enter');
  }
  await until(stage, 'the third form has what repeats', () => document.querySelector('[data-name="section_bn"] input')?.value === 'পরীক্ষা শাখা' && document.querySelector('[data-name="name_bn"] input')?.value === '');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('goraipur.kushtia পরীক্ষা');
  await comes(() => rowsOf(page).count(), 2, 'officers typed, each with the mail address of the office');
  // Another one like it.
  await page.getByRole('gridcell', { name: 'আবুল হাসেম', exact: true }).first().click();
  await comes(() => box('পদবি (বাংলা)').inputValue(), 'নৈশ প্রহরী', 'the record');
  await page.keyboard.press('Control+d');
  await until(stage, 'a copy that is new', () => location.href.includes('new') && document.querySelector('[data-name="designation_bn"] input')?.value === 'নৈশ প্রহরী');
  await comes(() => box('নাম (বাংলা)').inputValue(), 'আবুল হাসেম', 'the name of the copy');
  await comes(() => box('মোবাইল নম্বর').inputValue(), '', 'a number that nobody shares');
  await stage.accessible();
});

scene('table is narrowed to what wants work, beside words', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  const rows = page.getByRole('grid').getByRole('row');
  await rows.filter({ hasText: 'তপন কুমার বিশ্বাস' }).waitFor();
  const narrow = async (choice) => {
    await page.getByRole('button', { name: 'তালিকা ছাঁকুন' }).click();
    await page.getByRole('menuitem', { name: choice, exact: true }).click();
  };
  await narrow('ঘাটতি আছে');
  await page.getByText('১৪টির মধ্যে ৪টি').waitFor();
  await stage.screenshot('records-narrowed');
  await page.getByRole('textbox', { name: 'এ তালিকায় খুঁজুন' }).fill('নজরুল');
  await page.getByText('১৪টির মধ্যে ১টি').waitFor();
  await page.getByRole('button', { name: 'শুধু: ঘাটতি আছে' }).click();
  await page.getByRole('textbox', { name: 'এ তালিকায় খুঁজুন' }).fill('');
  await rows.filter({ hasText: 'তপন কুমার বিশ্বাস' }).waitFor();
  await narrow('খসড়া রাখা আছে');
  await page.getByText('এমন কিছু এ তালিকায় নেই').waitFor();
  await stage.accessible('main');
});

scene('value that says nothing is doubted in its field and saved all the same', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'তপন কুমার বিশ্বাস' }).click();
  const mobile = page.locator('main aside').getByLabel('মোবাইল নম্বর');
  await mobile.fill('01711111111');
  await page.locator('main aside').getByText('কারও নম্বর নয় মনে হয়', { exact: false }).first().waitFor();
  await stage.screenshot('records-doubted');
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => !document.querySelector('main aside [aria-busy="true"]'));
  await stage.open('#/board');
  await page.getByText('কারও নম্বর নয় মনে হয়', { exact: false }).first().waitFor();
});
