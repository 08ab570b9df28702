// Letters that are files: read, or kept as the scan from which a directive is typed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { comes, expect, same } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');
const other = seed.replace('১৮- ৮৯', '১৮- ৯১').replace('সন্নিবেশ ও হাল-নাগাদকরণ প্রসঙ্গে', 'হাল-নাগাদকরণের তাগিদ');

const field = (where, name) => where.getByRole('textbox', { name, exact: true });
const main = (page) => page.getByRole('main');
const fromFile = (page) => page.getByRole('button', { name: 'ফাইল থেকে' });

/** An archive of entries, not compressed. */
function archive(...entries) {
  const locals = [];
  const centrals = [];
  let at = 0;
  for (const [name, text] of entries) {
    const data = Buffer.from(text);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, path, data);
    centrals.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, path);
    at += 4 + facts.length + path.length + data.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, central, end]);
}

/** A letter as Word writes it, a paragraph for each line; first is one more in the font of Bijoy. */
function wordFile(folder, text, first) {
  const line = (words, look = '') => `<w:p><w:r>${look}<w:t xml:space="preserve">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
  const bijoy = '<w:rPr><w:rFonts w:ascii="SutonnyMJ" w:hAnsi="SutonnyMJ"/></w:rPr>';
  const body = line(first, bijoy) + text.split('\n').map((words) => line(words)).join('');
  const file = join(folder, 'তাগিদ.docx');
  writeFileSync(file, archive(['[Content_Types].xml', '<Types/>'], ['word/document.xml', `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`]));
  return file;
}

/** The picture of a letter, drawn by the browser. */
async function photograph(stage, name, words) {
  const sheet = await stage.context.newPage();
  await sheet.setViewportSize({ width: 900, height: 1270 });
  await sheet.setContent(`<body style="margin:80px;font:22px/1.9 'Noto Sans Bengali'"><p style="text-align:center">জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া</p><p>${words}</p>${'<p>উপর্যুক্ত বিষয়ে পোর্টালের তথ্য হালনাগাদ করে এ কার্যালয়কে জানানোর জন্য অনুরোধ করা হলো।</p>'.repeat(6)}</body>`);
  const file = join(stage.folder, name);
  writeFileSync(file, await sheet.screenshot());
  await sheet.close();
  return file;
}

/** Drops a file as the window's own part tells it. */
const drop = (page, ...paths) => page.evaluate((all) => window.WailsInvoke(`DD:300:300:${all}`), paths.join('\n'));

/** Pictures in a small window too. */
async function pictures(stage, name) {
  await stage.screenshot(name);
  if (!process.env.BATAYAN_PICTURES) return;
  await stage.page.setViewportSize({ width: 911, height: 512 });
  for (const colorScheme of ['light', 'dark']) {
    await stage.page.emulateMedia({ colorScheme });
    await stage.page.screenshot({ path: join(root, 'out', 'screenshots', `${name}-911x512-${colorScheme}.png`) });
  }
  await stage.fits();
  await stage.page.emulateMedia({ colorScheme: 'light' });
  await stage.page.setViewportSize({ width: 1366, height: 768 });
}

scene('letter written in word is chosen and read', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await pictures(stage, 'intake-empty');
  stage.answerDialog('');
  await page.keyboard.press('Control+o');
  await stage.settled();
  stage.answerDialog(wordFile(stage.folder, other, 'MYcÖRvZš¿x evsjv‡`k miKvi'));
  await fromFile(page).click();
  await page.getByText('৯টি বিষয় চাওয়া হয়েছে').waitFor();
  await comes(() => field(main(page), 'স্মারক নম্বর').inputValue(), '৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৯১', 'the memo number');
  await page.getByText('গণপ্রজাতন্ত্রী বাংলাদেশ সরকার').first().waitFor();
  await comes(() => page.evaluate(() => document.activeElement.closest('[data-for]')?.dataset.for), 'received', 'the work goes on at the day of receipt');
  await stage.accessible();
  await pictures(stage, 'intake-word');
  // Another text asks before it takes the place of this one.
  const plain = join(stage.folder, 'আরেক.txt');
  writeFileSync(plain, 'বিষয়: আরেক পত্র');
  stage.answerDialog(plain);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog', { name: 'ফাইলের লেখা নেওয়া হবে?' }).waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'আগের লেখা থাক' }).click();
  await comes(() => field(main(page), 'স্মারক নম্বর').inputValue(), '৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৯১', 'the memo number stays');
  stage.answerDialog(plain);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: 'ফাইলের লেখা নিন' }).click();
  await page.waitForFunction(() => document.querySelector('[data-for=subject] textarea')?.value === 'আরেক পত্র');
});

scene('file that cannot be read says what to do', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  const old = join(stage.folder, 'পুরোনো.doc');
  writeFileSync(old, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
  stage.answerDialog(old);
  await fromFile(page).click();
  await page.locator('.message').getByText(/DOCX হিসেবে সংরক্ষণ/).waitFor();
  expect(await page.getByRole('button', { name: 'নিবন্ধন করুন' }).isDisabled(), 'there is nothing to register');
});

/** Waits until the office file holds the typing that is meant, as it does a moment after the last key. */
async function kept(stage, is) {
  for (const end = performance.now() + 20_000; !is(await stage.call('Directives.Intake')); ) {
    expect(performance.now() < end, 'what was typed is not kept');
    await stage.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

scene('photograph is kept, and the directive typed from it', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  stage.answerDialog(await photograph(stage, 'পত্র.png', 'স্মারক নম্বর: ০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-৯১১'));
  await fromFile(page).click();
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await comes(() => page.evaluate(() => document.activeElement.closest('[data-for]')?.dataset.for), 'issuer', 'the work goes on at the issuer');
  await field(main(page), 'প্রেরক').fill('জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া');
  await field(main(page), 'স্মারক নম্বর').fill('০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-৯১১');
  await field(main(page), 'বিষয়').fill('পোর্টালের তথ্য হালনাগাদ');
  await field(main(page), 'কর্মদিবস').fill('৭');
  await stage.accessible();
  await pictures(stage, 'intake-scan');
  // A second sheet is dropped beside it, looked at, larger, and taken away again.
  await drop(page, await photograph(stage, 'পাতা-২.png', 'দ্বিতীয় পাতা'));
  await page.getByRole('img', { name: 'পাতা-২.png: ছবি' }).waitFor();
  await page.getByRole('button', { name: 'বড় করুন' }).click();
  await page.getByText('১২৫%').waitFor();
  await page.getByRole('button', { name: 'আগের স্ক্যান' }).click();
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await page.getByRole('button', { name: 'পরের স্ক্যান' }).click();
  await page.getByRole('button', { name: 'স্ক্যান বাদ দিন' }).click();
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await comes(() => page.evaluate(() => document.activeElement !== document.body), true, 'the focus is somewhere');
  // Power goes: the scan and what was typed are there.
  await kept(stage, ({ files, subject }) => files.length === 1 && subject === 'পোর্টালের তথ্য হালনাগাদ');
  await stage.powerCut();
  stage.complaints.length = 0;
  await stage.open('#/intake');
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await comes(() => field(main(page), 'বিষয়').inputValue(), 'পোর্টালের তথ্য হালনাগাদ', 'what was typed');
  // A text may be there as well.
  await page.getByText('লেখা', { exact: true }).click();
  await page.getByRole('textbox', { name: 'পত্রের লেখা' }).waitFor();
  await page.getByText('স্ক্যান কপি', { exact: true }).click();
  // Nothing is asked for yet: what is missing leads to where it is added.
  await page.keyboard.press('Control+s');
  await main(page).getByRole('alert').getByRole('button').first().click();
  await comes(() => page.evaluate(() => document.activeElement.textContent.trim()), 'বিষয় যোগ', 'the focus is where an item is added');
  await page.keyboard.press('Enter');
  await field(main(page), 'পত্রে যেভাবে লেখা').fill('পোর্টালের ব্যানার বদলানো');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: 'বোর্ড' }).waitFor();
  await page.getByRole('link', { name: 'নির্দেশনা ২' }).click();
  await page.getByRole('link', { name: /পোর্টালের তথ্য হালনাগাদ/ }).click();
  await page.getByRole('button', { name: 'পত্র.png দেখুন' }).waitFor();
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await stage.accessible();
  await stage.screenshot('directive-typed-from-scan');
  // Correcting it shows the scan beside the form.
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'তথ্য সংশোধন করুন' }).click();
  await page.getByRole('img', { name: 'পত্র.png: ছবি' }).waitFor();
  await comes(() => page.getByRole('button', { name: 'স্ক্যান বাদ দিন' }).count(), 0, 'the scan is changed on its own page');
  await stage.open('#/intake');
  await page.getByText('পত্রের লেখা দিন').waitFor();
});

scene('pdf is shown page for page and replaced', async (stage) => {
  const { page } = stage;
  const pdf = join(stage.folder, 'ফ্যাক্স.pdf');
  const made = await stage.command(['--data', stage.office, 'print', '--kind', 'contacts', '--out', pdf]);
  same(made.code, 0, `a PDF is printed: ${made.stderr}`);
  await stage.open('#/directives');
  await drop(page, pdf);
  await page.getByRole('heading', { level: 1, name: 'নতুন নির্দেশনা' }).waitFor();
  await main(page).getByText(/ফ্যাক্স\.pdf/).first().waitFor();
  await stage.settled();
  await page.locator('.sheet canvas').first().waitFor();
  await stage.accessible();
  await pictures(stage, 'intake-pdf');
  stage.answerDialog(await photograph(stage, 'ছবি.png', 'পত্র'));
  await page.getByRole('button', { name: 'স্ক্যান বদলান' }).click();
  await page.getByRole('img', { name: 'ছবি.png: ছবি' }).waitFor();
  await comes(() => page.getByRole('button', { name: 'আগের স্ক্যান' }).count(), 0, 'one scan is there');
  await page.getByRole('button', { name: 'স্ক্যান বাদ দিন' }).click();
  await page.getByText('পত্রের লেখা দিন').waitFor();
  await page.locator('.message').getByRole('button').first().click();
  await page.getByRole('img', { name: 'ছবি.png: ছবি' }).waitFor();
});

scene('file dropped where none is taken is answered', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/identity');
  await drop(page, join(stage.folder, 'কিছু.pdf'));
  await page.locator('.message').getByText(/নতুন নির্দেশনার পাতায় ছাড়ুন/).waitFor();
  await stage.open('#/intake');
  await drop(page, join(stage.folder, 'নেই.docx'));
  await page.locator('.message').getByText(/পাওয়া যায়নি/).waitFor();
});

/** A PDF of one page; without words it is a picture alone. */
function pdf(words) {
  const show = words ? `BT /F1 12 Tf 72 700 Td (${words}) Tj ET` : 'q 600 0 0 800 0 0 cm Q';
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${show.length}>>stream\n${show}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`);
}

function laid(stage, name, data) {
  const file = join(stage.folder, name);
  writeFileSync(file, data);
  return file;
}

const panel = (page) => page.locator('main aside');
const openNotice = async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await panel(page).waitFor();
};
const save = async (page) => {
  await page.keyboard.press('Control+s');
  await panel(page).getByText('সংরক্ষণ', { exact: false }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main aside [aria-busy="true"]'));
};
/** Pastes a file as the web view hands it over. */
const pasteFile = (page, name, type) =>
  page.evaluate(
    async ([name, type]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 120 });
      canvas.getContext('2d').fillText('screenshot', 20, 60);
      const blob = await new Promise((done) => canvas.toBlob(done, type));
      const data = new DataTransfer();
      data.items.add(new File([blob], name, { type }));
      (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [name, type],
  );

scene('files dropped on an open entry are attached, looked at, replaced and found by their text', async (stage) => {
  const { page } = stage;
  await openNotice(stage);
  await drop(page, laid(stage, 'আদেশ.pdf', pdf('Zilapukur drainage order')), laid(stage, 'স্ক্যান.pdf', pdf('')), wordFile(stage.folder, 'নদীভাঙন কবলিত পরিবারের তালিকা', 'MYcÖRvZš¿x'), laid(stage, 'পুরোনো.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])));
  await page.locator('.message').getByText(/পুরোনো ধরনের অফিস ফাইল/).waitFor();
  await panel(page).getByText('এই পিডিএফে লেখা নেই', { exact: false }).waitFor();
  await pictures(stage, 'record-files');
  await stage.accessible();
  await save(page);
  await panel(page).getByRole('button', { name: 'তাগিদ.docx দেখুন' }).click();
  await page.getByRole('dialog').getByText('নদীভাঙন কবলিত পরিবারের তালিকা').waitFor();
  await pictures(stage, 'record-file-word');
  await stage.accessible('dialog[open]');
  const copy = join(stage.folder, 'কপি.docx');
  stage.answerDialog(copy);
  await page.getByRole('button', { name: 'কপি রাখুন' }).click();
  await page.locator('.message').getByText('কপি.docx', { exact: false }).waitFor();
  expect(readFileSync(copy).length > 100, 'a copy is written');
  await page.keyboard.press('Escape');
  await panel(page).waitFor();
  stage.answerDialog(laid(stage, 'সংশোধিত আদেশ.pdf', pdf('Corrected order')));
  await panel(page).getByRole('button', { name: 'আদেশ.pdf বদলান', exact: true }).click();
  await panel(page).getByRole('button', { name: 'সংশোধিত আদেশ.pdf দেখুন' }).waitFor();
  await save(page);
  await panel(page).getByRole('tab', { name: 'ইতিহাস' }).click();
  await panel(page).getByRole('button', { name: 'আদেশ.pdf দেখুন', exact: true }).click();
  await page.getByRole('dialog').locator('.sheet canvas').first().waitFor();
  await page.keyboard.press('Escape');
  await pictures(stage, 'record-files-history');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'সবখানে খুঁজুন' }).fill('নদীভাঙন');
  const hit = page.getByRole('option').filter({ hasText: 'তাগিদ.docx' });
  await hit.waitFor();
  await stage.screenshot('search-file');
  await hit.click();
  await page.getByRole('dialog').getByText('নদীভাঙন কবলিত পরিবারের তালিকা').waitFor();
  await page.keyboard.press('Escape');
});

scene('screenshot is pasted into an open entry, and without one it says what to do', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.getByRole('grid').waitFor();
  await pasteFile(page, 'image.png', 'image/png');
  await page.locator('.message').getByText(/আগে তথ্যটি খুলুন/).waitFor();
  await openNotice(stage);
  await pasteFile(page, 'image.png', 'image/png');
  await panel(page).getByRole('button', { name: /^স্ক্রিনশট .*\.png দেখুন/ }).click();
  await page.getByRole('img', { name: /স্ক্রিনশট/ }).waitFor();
  await pictures(stage, 'record-screenshot');
  await page.keyboard.press('Escape');
  await save(page);
  await page.keyboard.press('Control+z');
  await page.locator('.message').first().waitFor();
  await stage.open('#/records/notices');
  await page.getByRole('grid').waitFor();
  await drop(page, laid(stage, 'আদেশ.pdf', pdf('x')));
  await page.getByText(/তার উপর ছাড়ুন/).first().waitFor();
});
