// What becomes of letters that went out, what was written on paper, reminders, and who signs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgyPQBAAEiALaOHT7+AAAAAElFTkSuQmCC';
const register = (page) => page.getByRole('grid', { name: /^জারি রেজিস্টার/ });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });
const menu = async (page, name) => {
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name }).click();
};
const pictures = async (stage, name) => {
  await stage.screenshot(name);
  if (process.env.BATAYAN_PICTURES) {
    await stage.page.setViewportSize({ width: 911, height: 512 });
    await stage.page.screenshot({ path: `out/screenshots/${name}-911.png`, animations: 'disabled' });
    await stage.page.setViewportSize({ width: 1366, height: 768 });
  }
};

/** Issues a letter of a template, with what is changed in its body. */
async function issued(stage, template, change = (body) => body, more = {}) {
  const view = await stage.call('Letters.Compose', { template, directive: '', fresh: false, another: true, ...more });
  const kept = await stage.call('Letters.Keep', { ...view, body: change(view.body) });
  return (await stage.call('Letters.Issue', { ...kept, confirmed: [] })).letter;
}

scene('letter is cancelled and its cancelling taken back', async (stage) => {
  const { page } = stage;
  await stage.open();
  const reply = await issued(stage, 'reply');
  await stage.open(`#/letter/${reply.id}`);
  await page.getByText('যিনি জারি করেছেন').waitFor();
  await menu(page, 'বাতিল করুন');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('এ জবাব ও প্রতিশ্রুত দিন বাদ যাবে।').waitFor();
  await stage.accessible();
  await dialog.getByRole('button', { name: 'বাতিল হোক' }).click();
  await dialog.getByText('বাতিলের কারণ লেখা নেই।').waitFor();
  await dialog.getByRole('textbox', { name: /^বাতিলের কারণ/ }).fill('ভুল তারিখ');
  await dialog.getByRole('button', { name: 'বাতিল হোক' }).click();
  await page.getByText('বাতিল (৫ অক্টোবর ২০২০): ভুল তারিখ').waitFor();
  await until(stage, 'the focus is somewhere', () => document.activeElement !== document.body);
  await pictures(stage, 'letter-cancelled');
  await accessibleInBoth(stage);
  await stage.open('#/letters');
  await register(page).getByText('বাতিল', { exact: true }).waitFor();
  await pictures(stage, 'register-cancelled');
  await stage.accessible();
  await stage.fits();
  same((await stage.call('Directives.List')).rows[0].answer, null, 'the directive is open again');
  await stage.open(`#/letter/${reply.id}`);
  await menu(page, 'বাতিল তুলে নিন');
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
});

scene('letter is corrected by one that names it', async (stage) => {
  const { page } = stage;
  await stage.open();
  const reply = await issued(stage, 'reply');
  await stage.open(`#/letter/${reply.id}`);
  await menu(page, 'সংশোধনী লিখুন');
  await page.getByRole('link', { name: /৩১৬ স্মারকের সংশোধনী/ }).waitFor();
  const paragraph = field(page, 'অনুচ্ছেদ ১');
  expect((await paragraph.inputValue()).includes(reply.memo), 'the old number is named');
  // Tab chooses the blank, and what is typed takes its place.
  await field(page, 'সূত্র').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('৪ (চার)টির');
  same((await paragraph.inputValue()).match(/“[^”]*”/g).join(), '“৪ (চার)টির”,“[যা হবে লিখুন]”', 'the blank gave way');
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('জারির আগে ঠিক করতে হবে').waitFor();
  await stage.accessible();
  await page.keyboard.press('Escape');
  await paragraph.evaluate((area) => {
    const at = area.value.indexOf('[যা হবে') + 3;
    area.focus();
    area.setSelectionRange(at, at);
  });
  await page.keyboard.type('৫ (পাঁচ)টির');
  same((await paragraph.inputValue()).match(/“[^”]*”/g).join(), '“৪ (চার)টির”,“৫ (পাঁচ)টির”', 'typed over');
  await stage.screenshot('correction');
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await dialog.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  await page.getByRole('link', { name: /স্মারকের সংশোধনী/ }).click();
  await page.getByText('জারি নম্বর ৩১৭ (৫ অক্টোবর ২০২০) দ্বারা সংশোধিত').waitFor();
  await page.getByText('সংশোধিত', { exact: true }).waitFor();
  await menu(page, 'কপি করে নতুন পত্র');
  await page.getByRole('heading', { level: 1, name: 'জবাবপত্র: খসড়া' }).waitFor();
});

scene('letter is sent again answered and its signed paper kept', async (stage) => {
  const { page } = stage;
  await stage.open();
  const letter = await issued(stage, 'forwarding', (body) => body, { to: ['up-goraipur-1', 'up-goraipur-2'] });
  await stage.open(`#/letter/${letter.id}`);
  await menu(page, 'আবার পাঠানো হয়েছে');
  const dialog = page.getByRole('dialog');
  await stage.accessible();
  await dialog.getByRole('button', { name: 'লিখে রাখুন' }).click();
  await page.getByText('৫ অক্টোবর ২০২০ তারিখে আবার পাঠানো: বাহক').waitFor();
  await menu(page, 'জবাব এসেছে');
  await dialog.getByRole('combobox', { name: /^যার জবাব/ }).fill('চাঁদপুর');
  await page.getByRole('option', { name: /২নং চাঁদপুর/ }).click();
  await field(dialog, 'তাদের স্মারক নম্বর').fill('৪৫');
  await stage.screenshot('answer-came');
  await dialog.getByRole('button', { name: 'লিখে রাখুন' }).click();
  await page.getByText(/৪৫ স্মারকে .*২নং চাঁদপুর.* এর জবাব এসেছে/).waitFor();
  const scan = join(stage.folder, 'scan.png');
  writeFileSync(scan, Buffer.from(PICTURE, 'base64'));
  stage.answerDialog(scan);
  await page.getByRole('button', { name: 'স্বাক্ষরিত কপির স্ক্যান: ফাইল যুক্ত করুন' }).click();
  await page.getByRole('button', { name: 'scan.png দেখুন' }).waitFor();
  await pictures(stage, 'letter-became');
  await accessibleInBoth(stage);
  await page.keyboard.press('Control+z');
  await until(stage, 'the scan is taken back', () => !document.body.innerText.includes('scan.png'));
});

scene('paper letters are entered and gaps explained', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await page.getByText('পরের জারি নম্বর ৩১৬').waitFor();
  await page.getByRole('button', { name: 'কাগজের পত্র তুলুন' }).click();
  const dialog = page.getByRole('dialog');
  await until(stage, 'the number is asked for first', () => document.activeElement?.closest('dialog') && document.activeElement.tagName === 'INPUT');
  await page.keyboard.type('৩১৮');
  await dialog.getByRole('button', { name: 'রেজিস্টারে তুলুন' }).click();
  await until(stage, 'what is missing is told', () => document.querySelectorAll('dialog [aria-invalid="true"]').length === 2);
  await dialog.getByRole('textbox', { name: /^তারিখ/ }).fill('৫/১০/২০২০');
  await dialog.getByRole('textbox', { name: /^বিষয়/ }).fill('সভার কার্যবিবরণী');
  await dialog.getByRole('textbox', { name: 'প্রাপক' }).fill('কমিটির সকল সদস্য');
  await dialog.getByRole('button', { name: 'রেজিস্টারে তুলুন' }).click();
  await dialog.getByText(/মাঝের ২টি নম্বর ফাঁকা থাকবে/).waitFor();
  await pictures(stage, 'paper-letter');
  await stage.accessible();
  await dialog.getByRole('checkbox', { name: 'দেখেছি; তবু তোলা হোক' }).check();
  await dialog.getByRole('button', { name: 'রেজিস্টারে তুলুন' }).click();
  await register(page).getByText('সভার কার্যবিবরণী').waitFor();
  await page.getByRole('button', { name: '৩১৬–৩১৭: কারণ লিখুন' }).click();
  await dialog.getByRole('button', { name: 'কাগজ নষ্ট' }).click();
  await stage.accessible();
  await stage.screenshot('gap');
  await dialog.getByRole('button', { name: 'কারণ রাখুন' }).click();
  await register(page).getByText('৩১৬–৩১৭', { exact: true }).waitFor();
  await pictures(stage, 'register-gaps');
  await stage.accessible();
  await stage.fits();
  // The line is mended from the letter's page.
  await register(page).getByText('সভার কার্যবিবরণী').click();
  await menu(page, 'রেজিস্টারের লাইন ঠিক করুন');
  await dialog.getByRole('textbox', { name: /^বিষয়/ }).fill('মাসিক সভার কার্যবিবরণী');
  await dialog.getByRole('button', { name: 'রেজিস্টারে তুলুন' }).click();
  await register(page).getByText('মাসিক সভার কার্যবিবরণী').waitFor();
});

scene('reminder asks which letter it is about', async (stage) => {
  const { page } = stage;
  await stage.open();
  await stage.call('Offices.SetDay', { day: '2020-09-30' });
  await issued(stage, 'forwarding', (body) => body, { to: ['up-goraipur-1', 'up-goraipur-2'] });
  await stage.call('Offices.SetDay', { day: '2020-10-11' });
  await stage.open('#/letters');
  await page.getByRole('button', { name: 'নতুন পত্র' }).click();
  await page.getByRole('menuitem', { name: 'তাগিদপত্র' }).click();
  await page.getByRole('heading', { level: 1, name: 'কোন পত্রের তাগিদ?' }).waitFor();
  await page.getByText('সময় পার হয়েছে ৬ অক্টোবর ২০২০').waitFor();
  await page.getByText('অন্য পত্র: সময়সীমা জানা নেই').waitFor();
  await pictures(stage, 'remind');
  await accessibleInBoth(stage);
  await stage.fits();
  await page.getByRole('textbox', { name: /^পত্রে দেওয়া কর্মদিবস/ }).fill('৫');
  await page.getByRole('link', { name: /ইউনিয়ন পোর্টালের তথ্য প্রেরণ/ }).click();
  await page.getByRole('heading', { level: 1, name: 'তাগিদপত্র: খসড়া' }).waitFor();
  expect((await field(page, 'অনুচ্ছেদ ১').inputValue()).includes('৭ অক্টোবর ২০২০ তারিখে অতিক্রান্ত'), 'the term that was given counts');
  await page.goBack();
  await page.getByRole('link', { name: /অগ্রায়ণ/ }).click();
  await page.getByText('২ জন প্রাপক, প্রত্যেকের নামে আলাদা পত্র').waitFor();
});

scene('changed head is asked about where the letter is issued', async (stage) => {
  const { page } = stage;
  await stage.open();
  const head = '01EKEF7KW05G8P49TNDKN4AX0E';
  const record = await stage.call('Records.Open', { id: head, base: 0 });
  await stage.call('Records.Save', { id: head, category: 'officers_staff', base: record.revision, values: { ...record.values, name_bn: 'নতুন অফিসার' }, attachments: record.attachments });
  await stage.open('#/letter?template=reply');
  await field(page, 'বিষয়').waitFor();
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/প্রধান কর্মকর্তা বদলেছেন: তালিকায় এখন নতুন অফিসার/).waitFor();
  await dialog.getByText('জেলা প্রশাসক, কুষ্টিয়া।').waitFor();
  await pictures(stage, 'issue-asks');
  await stage.accessible();
  await dialog.getByLabel(/^স্বাক্ষরকারী/).click();
  await page.getByRole('option', { name: /নতুন অফিসার/ }).click();
  await until(stage, 'nothing is asked any more', () => !document.querySelector('dialog input[type="checkbox"]'));
  await dialog.getByText('নতুন অফিসার, উপজেলা নির্বাহী অফিসার').waitFor();
  // From the question to a field, and back.
  await dialog.getByRole('button', { name: 'স্বাক্ষরের ঘর: ঠিক করুন' }).click();
  await page.waitForFunction(() => document.activeElement?.name === 'signature' && document.activeElement.value.startsWith('নতুন অফিসার'));
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await dialog.getByRole('button', { name: 'বিষয়: ঠিক করুন' }).click();
  await page.waitForFunction(() => document.activeElement?.name === 'subject');
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await dialog.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  // The settings say it too, and take the new one.
  await stage.open('#/settings/signatory');
  await page.getByText('তালিকায় প্রধান কর্মকর্তা এখন নতুন অফিসার।').waitFor();
  await pictures(stage, 'settings-signatory');
  await accessibleInBoth(stage);
  await page.getByRole('button', { name: 'তালিকা থেকে নিন' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  await comes(() => page.getByText('তালিকায় প্রধান কর্মকর্তা').count(), 0, 'the doubt is gone');
});

scene('settings show the next number and refuse a lower one', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/memo');
  await page.getByText('পরের পত্রের স্মারক: ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬').waitFor();
  const number = field(page, '২০২০ সালের পরের জারি নম্বর');
  await number.fill('৩১০');
  await page.keyboard.press('Control+s');
  await page.getByText(/২০২০ সালের পরবর্তী ক্রমিক ৩১৬ এর কম হতে পারে না/).first().waitFor();
  await pictures(stage, 'settings-serial');
  await stage.accessible();
  await number.fill('৩২০');
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  await page.getByText(/-৩২০$/).waitFor();
  // Who keeps what is given here, and an office order names it.
  await stage.open('#/settings/fresh');
  const keeper = page.getByRole('combobox', { name: 'প্রকল্পের তথ্য: যার দায়িত্বে' });
  await keeper.fill('নাজনীন');
  await page.getByRole('option', { name: /সৈয়দা নাজনীন আক্তার/ }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('সব সংরক্ষিত').waitFor();
  await pictures(stage, 'settings-keepers');
  await accessibleInBoth(stage);
  await stage.fits();
  const order = await stage.call('Letters.Compose', { template: 'order', directive: '', fresh: false, another: true });
  same(order.body.table.rows[0].slice(1).join(': '), 'জনাব সৈয়দা নাজনীন আক্তার, সহকারী কমিশনার (ভূমি): প্রকল্পের তথ্য', 'the duty as it was given');
});

scene('blanks give way to what is typed', async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=letter&another=yes');
  const paragraph = field(page, 'অনুচ্ছেদ ১');
  await paragraph.waitFor();
  await comes(() => paragraph.inputValue(), '[পত্রের বিবরণ লিখুন]', 'a blank to begin with');
  await paragraph.click();
  await page.keyboard.type('গত ৩০ সেপ্টেম্বর');
  await comes(() => paragraph.inputValue(), 'গত ৩০ সেপ্টেম্বর', 'clicked and typed');
  await field(page, 'প্রাপক').focus();
  await page.keyboard.press('End');
  await page.keyboard.insertText('উপজেলা কৃষি অফিসার');
  await comes(() => field(page, 'প্রাপক').inputValue(), 'উপজেলা কৃষি অফিসার\n[প্রাপকের দপ্তর লিখুন]', 'text that comes without a key, as from an input method');
  await field(page, 'বিষয়').focus();
  await page.keyboard.type('তথ্য প্রেরণ।');
  await comes(() => field(page, 'বিষয়').inputValue(), 'তথ্য প্রেরণ।', 'entered by keys and typed');
});
