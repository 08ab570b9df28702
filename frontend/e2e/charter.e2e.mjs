// What the office prints: the charter's forms, papers and empty cells, and the documents beside it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, inLanguage, until } from './office.mjs';
import { scene } from './scene.mjs';

scene('charter is seen put right and saved', async (stage) => {
  const { page } = stage;
  await stage.open('#/charter');
  await page.getByText('২টি ঘর খালি ছাপা হবে').waitFor();
  await page.getByText('পৃষ্ঠা ১/৫').first().waitFor();
  await until(stage, 'the text of the first page', () => document.querySelector('.pdf-text')?.textContent.length > 100);
  await stage.screenshot('charter');
  await stage.fits();
  await accessibleInBoth(stage);
  const before = (await stage.call('Charters.Preview', { form: 'field' })).address;
  const ministry = (await stage.call('Charters.Preview', { form: 'ministry' })).address;
  expect(before !== ministry, 'both forms print alike');
  await page.getByRole('radio', { name: 'মন্ত্রণালয়' }).check();
  await until(stage, 'the other form is drawn', () => document.querySelector('.pdf-text')?.textContent.length > 100);
  const file = join(stage.folder, 'charter.pdf');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: charter.pdf').waitFor();
  expect(existsSync(file) && readFileSync(file).subarray(0, 5).toString() === '%PDF-', 'no PDF was saved');
  await page.getByRole('link', { name: /গণশুনানির মাধ্যমে অভিযোগ নিষ্পত্তি/ }).click();
  await until(stage, 'the gap leads to its field', () => /^#\/records\/services\?record=\w+&field=time_text_bn/.test(location.hash));
});

/** A word of each print's title that stands in no other's. */
const printedWord = { factsheet: 'তথ্যপত্র', report: 'প্রতিবেদন', register: 'রেজিস্টার', contacts: 'যোগাযোগের' };

scene('charter is printed on every paper', async (stage) => {
  const { page } = stage;
  await stage.open('#/charter');
  for (const [paper, name, pages] of [['a3', 'A3', '৪'], ['a1', 'দেয়াল বোর্ড (A1)', '২'], ['service', 'প্রতি সেবায় এক পৃষ্ঠা', '১২']]) {
    await page.getByLabel('কাগজ').click();
    await page.getByRole('option', { name }).click();
    await page.getByText(`পৃষ্ঠা ১/${pages}`).first().waitFor();
    await page.getByText(`${pages} পৃষ্ঠা ছাপা হবে`).waitFor();
    await drawn(stage, paper);
    await stage.screenshot(`charter-${paper}`);
  }
  await accessibleInBoth(stage);
  await page.getByText('পৃষ্ঠা ১/১২').first().waitFor(); // the address keeps the choice through the reloads
});

scene('every other document is seen and saved', async (stage) => {
  const { page } = stage;
  await stage.open('#/charter');
  const { choices } = await stage.call('Prints.Kinds');
  same(choices.map((kind) => kind.value).join(), 'factsheet,report,register,contacts', 'the documents that are offered');
  for (const kind of choices) {
    await page.getByRole('tab', { name: kind.label }).click();
    await page.getByText(`${kind.label} · পৃষ্ঠা ১/১`).waitFor();
    await page.getByText('১ পৃষ্ঠা ছাপা হবে').waitFor();
    await drawn(stage, kind.value);
    await stage.screenshot(`print-${kind.value}`);
    await stage.fits();
    await accessibleInBoth(stage);
    await page.getByText(`${kind.label} · পৃষ্ঠা ১/১`).waitFor();
  }
  await inLanguage(stage, 'en');
  await page.getByText('Staff contact list · Page 1/1').waitFor();
  await drawn(stage, 'contacts in English');
  await stage.screenshot('print-english');
  await inLanguage(stage, 'bn');
  const file = join(stage.folder, 'contacts.pdf');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: contacts.pdf').waitFor();
  expect(readFileSync(file).subarray(0, 5).toString() === '%PDF-', 'no PDF was saved');
});

scene('register is of the period that is typed', async (stage) => {
  const { page } = stage;
  await stage.open('#/charter?kind=register');
  await drawn(stage, 'the register of the year');
  await comes(() => page.getByLabel('কোন তারিখ হতে', { exact: true }).inputValue(), '১ জানুয়ারি ২০২০', 'the first day');
  await comes(() => page.getByLabel('কোন তারিখ পর্যন্ত', { exact: true }).inputValue(), '৫ অক্টোবর ২০২০', 'the last day');
  const first = page.getByLabel('কোন তারিখ হতে', { exact: true });
  await first.fill('30/9/2020');
  await page.keyboard.press('Tab');
  await until(stage, 'the register begins later', () => document.querySelector('.pdf-text')?.textContent.includes('৩০ সেপ্টেম্বর ২০২০ হতে'));
  await first.fill('৬/১০/২০২০');
  await page.keyboard.press('Tab');
  await page.getByText('এ সময়সীমার রেজিস্টার দেখানো যাচ্ছে না').waitFor();
  expect(await page.getByRole('button', { name: 'ছাপুন' }).isDisabled(), 'what is refused can be printed');
  await stage.screenshot('print-register-refused');
  await accessibleInBoth(stage);
  await page.getByLabel('কোন তারিখ পর্যন্ত', { exact: true }).fill('৭/১০/২০২০');
  await page.keyboard.press('Tab');
  await page.getByText('পৃষ্ঠা ১/১').first().waitFor();
});

/** Waits until the first page of the shown document is drawn. */
async function drawn(stage, what) {
  await until(stage, `${what} is drawn`, () => document.querySelector('.pdf-text')?.textContent.length > 100);
}
