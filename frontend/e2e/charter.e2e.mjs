// The citizen charter: the PDF page for page, its empty cells, both forms.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';

export async function charterIsSeenPutRightAndSaved(stage) {
  const { page } = stage;
  await stage.open('#/charter');
  await page.getByText('২টি ঘর খালি ছাপা হবে').waitFor();
  await page.getByText('পৃষ্ঠা ১/৬').first().waitFor();
  await until(stage, 'the text of the first page', () => document.querySelector('.pdf-text')?.textContent.length > 100);
  await stage.screenshot('charter');
  await stage.fits();
  await accessibleInBoth(stage);
  const before = (await stage.call('desk.Charters.Preview', { form: 'field' })).address;
  const ministry = (await stage.call('desk.Charters.Preview', { form: 'ministry' })).address;
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
}

/** A word of each print's title that stands in no other's. */
const printedWord = { factsheet: 'তথ্যপত্র', report: 'প্রতিবেদন', register: 'রেজিস্টার', contacts: 'যোগাযোগের' };

export async function everyPrintOfTheOfficeIsSeen(stage) {
  const { page } = stage;
  await stage.open('#/charter');
  await page.getByText('পৃষ্ঠা ১/৬').first().waitFor();
  await page.getByRole('radio', { name: 'প্রতি সেবায় এক পৃষ্ঠা' }).check();
  await page.getByText('পৃষ্ঠা ১/১২').first().waitFor();
  const { choices } = await stage.call('desk.Prints.Kinds');
  expect(choices.length === 4, 'four more documents are offered');
  for (const kind of choices) {
    await page.getByRole('radio', { name: kind.label }).check();
    await until(stage, `${kind.value} is drawn`, (word) => document.querySelector('.pdf-text')?.textContent.includes(word), printedWord[kind.value]);
    await stage.screenshot(`print-${kind.value}`);
    await accessibleInBoth(stage);
  }
  const file = join(stage.folder, 'print.pdf');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: print.pdf').waitFor();
  expect(existsSync(file), 'no PDF was saved');
}
