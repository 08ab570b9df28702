// The whole walk in the window, on an office that has received nothing yet: the letter comes in, the board
// says what is wanting, a field is mended, the reply goes out with its number, the bundle is handed on.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, same } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');

scene('letter is obeyed from its arrival to the signed answer', { office: (json) => {
  json.directives = [];
} }, async (stage) => {
  const { page } = stage;
  const heading = (name) => page.getByRole('heading', { level: 1, name, exact: true });
  const goTo = (name) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const field = (where, name) => where.getByRole('textbox', { name, exact: true });
  const counts = (done) => page.getByRole('img', { name: `৯টির মধ্যে ${done}টি সম্পন্ন` });

  await stage.open();
  await stage.call('Offices.SetDay', { day: '2020-10-05' });
  await page.reload();

  // Receive: the letter is pasted, what was understood is marked in it, the clerk says when it came.
  await heading('বোর্ড').waitFor();
  await page.keyboard.press('Control+n');
  await heading('নতুন নির্দেশনা').waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), seed);
  await field(page, 'পত্রের লেখা').focus();
  await page.keyboard.press('Control+V');
  const letter = page.getByRole('region', { name: /চিহ্নিত/ });
  await letter.getByRole('button', { name: /^স্মারক নম্বর: ৫৬\.০৪/ }).waitFor();
  await letter.getByRole('button', { name: /নিশ্চিত নয়: ঝ\) শুল্কাচার/ }).waitFor();
  const received = field(page, 'প্রাপ্তির তারিখ');
  await received.fill('২৯/৯/২০২০');
  await received.blur();
  await page.getByText('৮ অক্টোবর ২০২০, বৃহস্পতিবার').waitFor();
  await page.keyboard.press('Control+s');

  // See: the board has every item with its state.
  await heading('বোর্ড').waitFor();
  await counts('৫').waitFor();
  await page.getByText('আর ৩ কর্মদিবস').waitFor();
  await page.getByRole('button', { name: /কর্মকর্তা ও কর্মচারী: .*কারণ/ }).click();
  const before = await page.getByRole('button', { name: /কর্মকর্তা ও কর্মচারী: .*কারণ/ }).innerText();
  expect(before.includes('ই-মেইল ৩'), `three addresses are wanting: ${before}`);

  // Mend: a reason leads to the very field.
  await page.getByRole('main').getByRole('link', { name: /মোঃ নজরুল ইসলাম.*ই-মেইল/ }).click();
  const panel = page.locator('main aside');
  await field(panel, 'ই-মেইল').fill('nazrul.nayeb@goraipur.kushtia.gov.bd');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ২' }).waitFor();
  await goTo('বোর্ড');
  await page.getByRole('button', { name: /কর্মকর্তা ও কর্মচারী: .*কারণ/ }).getByText('ই-মেইল ২').waitFor();

  // The citizen charter prints from the service list.
  await goTo('চার্টার ও তথ্যপত্র');
  await page.getByText(/সিটিজেন চার্টার\s+·\s+পৃষ্ঠা ১\/\S+/).waitFor(); // the pages say their number too
  await page.locator('main canvas').first().waitFor();

  // Answer: the reply writes itself from the board, takes its number and closes the directive.
  await goTo('বোর্ড');
  await page.getByRole('button', { name: 'জবাবপত্র তৈরি করুন' }).click();
  await page.getByRole('region', { name: 'ছাপার রূপ' }).getByText('পৃষ্ঠা ১/১').waitFor();
  expect((await field(page, 'অনুচ্ছেদ ১').inputValue()).includes('৪ (চার)টির কার্যক্রম সম্পন্ন'), 'the reply counts from the board');
  await page.getByRole('radiogroup', { name: 'জবাবের ধরন' }).getByText('চূড়ান্ত জবাব').click();
  await page.getByText('জারি হলে নির্দেশনাটি নিষ্পন্ন হবে।').waitFor();
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText('০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬').waitFor();
  await asked.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('৫ অক্টোবর ২০২০ তারিখে জারি করা হয়েছে; আর বদলানো যায় না।').waitFor();
  await page.getByRole('link', { name: 'যে নির্দেশনার পত্র' }).click();
  await page.getByText('জবাব: স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬, ৫ অক্টোবর ২০২০').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'নির্দেশনা', exact: true }).waitFor();
  await goTo('পত্র ও জারি রেজিস্টার');
  await page.getByRole('grid').getByText('৩১৬', { exact: true }).waitFor();

  // Hand on: a bundle is made, and verified as a stranger would.
  const bundle = join(stage.folder, 'goraipur.zip');
  await goTo('বান্ডিল');
  stage.answerDialog(bundle);
  await page.getByRole('button', { name: 'বান্ডিল তৈরি করুন' }).click();
  await page.getByRole('status').filter({ hasText: /goraipur\.zip|তৈরি হয়েছে/ }).first().waitFor();
  expect(existsSync(bundle), 'the bundle is on the disk');
  stage.answerDialog(bundle);
  await page.getByRole('button', { name: 'বান্ডিল বাছুন' }).click();
  await page.getByRole('status').filter({ hasText: /ঠিক|অক্ষত|মিলেছে/ }).first().waitFor();
  const verified = await stage.command(['verify', bundle]);
  same(verified.code, 0, `the command verifies it too: ${verified.stdout}${verified.stderr}`);
});
