// The first start: three ways in, a new office in three steps, and an office file in trouble.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

const ways = ['শুরু করুন', 'ফাইল বাছুন', 'দেখুন'];

scene('first start offers three ways', { office: 'none' }, async (stage) => {
  await stage.open();
  for (const way of ways) await stage.page.getByRole('button', { name: way, exact: true }).waitFor();
  await stage.screenshot('welcome');
  await stage.fits();
  await accessibleInBoth(stage);
});

scene('new office is made by keyboard in three steps', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('button', { name: 'শুরু করুন' }).press('Enter');
  const name = page.getByLabel('অফিসের নাম *');
  await name.fill('');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByText('“অফিসের নাম” লিখুন').waitFor();
  await name.fill('উপজেলা নির্বাহী অফিসারের কার্যালয়');
  await page.getByLabel('স্থান *').fill('কুমারখালী, কুষ্টিয়া');
  await page.getByLabel('ঊর্ধ্বতন অফিসের প্রধানের পদবি').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const code = page.getByLabel('নথির কোড');
  await code.fill('০৫.৪৪.৫০৯৮.০০০.১৬.০১২');
  await page.getByText('এখন ৬ ভাগে ১৬ অঙ্ক').waitFor();
  await stage.screenshot('new-office');
  await stage.accessible();
  await code.fill('০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০');
  await page.getByText('ঠিক আছে: ৭ ভাগে ১৮ অঙ্ক').waitFor();
  await page.getByLabel('এ বছরের পরের জারি নম্বর').fill('৪২');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByLabel('স্বাক্ষরকারীর নাম').fill('মোঃ রাশেদুল ইসলাম');
  await page.getByLabel('পদবি *').fill('উপজেলা নির্বাহী অফিসার');
  await page.getByLabel('আপনার নাম').fill('শারমিন সুলতানা');
  await page.getByRole('button', { name: 'অফিস তৈরি করুন' }).click();
  await page.getByText('এখনো কোনো নির্দেশনা নেই').waitFor();
  await stage.settled();
  const { office } = await stage.call('Settings.Get');
  same(office.memo.file_code, '০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০');
  expect(Object.values(office.memo.next_serial).includes(42), 'the serial was not kept');
  await comes(() => page.getByRole('button', { name: 'তথ্য যোগ করুন' }).count(), 11, 'categories that wait for content: the head is there already');
  await stage.screenshot('board-empty');
  await accessibleInBoth(stage);

  // The first three steps stand above the page until they are done or put away, and then never come by themselves again.
  const steps = page.getByRole('region', { name: 'শুরুর তিন ধাপ' });
  await steps.getByRole('link', { name: 'ধাপ ২: পাওয়া পত্র নিবন্ধন করুন' }).press('Enter');
  await page.getByRole('textbox', { name: 'পত্রের লেখা', exact: true }).waitFor();
  await steps.getByRole('button', { name: 'আর দেখাবেন না' }).press('Enter');
  await steps.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('textbox', { name: 'পত্রের লেখা', exact: true }).waitFor();
  same(await steps.count(), 0, 'the steps came back by themselves');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').getByRole('button', { name: 'শুরুর তিন ধাপ' }).click();
  await steps.getByRole('link', { name: 'ধাপ ১: অফিসের তথ্য দিন' }).waitFor();
});

scene('wrong file code comes back to its step', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('button', { name: 'শুরু করুন' }).click();
  await page.getByLabel('অফিসের নাম *').fill('ক অফিস');
  await page.getByLabel('স্থান *').fill('খ');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByLabel('নথির কোড').fill('১২৩');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByLabel('স্বাক্ষরকারীর নাম').fill('গ');
  await page.getByLabel('পদবি *').fill('ঘ');
  await page.getByRole('button', { name: 'অফিস তৈরি করুন' }).click();
  await until(stage, 'the file code is marked', () => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await comes(() => page.getByLabel('নথির কোড').inputValue(), '১২৩', 'what was typed stays');
});

scene('office without a file code is led to it from its first letter', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('button', { name: 'শুরু করুন' }).click();
  await page.getByLabel('স্থান *').fill('কুমারখালী, কুষ্টিয়া');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByLabel('স্বাক্ষরকারীর নাম').fill('মোঃ রাশেদুল ইসলাম');
  await page.getByLabel('আপনার নাম').fill('শারমিন সুলতানা');
  await page.getByRole('button', { name: 'অফিস তৈরি করুন' }).click();
  await page.getByText('এখনো কোনো নির্দেশনা নেই').waitFor();
  await stage.open('#/letter?template=notice&another=yes');
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByText('জারির আগে ঠিক করতে হবে').waitFor();
  await stage.accessible();
  await page.getByRole('dialog').getByRole('link', { name: 'নথির কোড দিন' }).click();
  await page.getByLabel('নথির কোড').waitFor();
});

let damaged = '';

scene('damaged file is told and not written to', { office: 'none', before: (folder) => {
  const data = join(folder, 'data', 'batayan-desk');
  mkdirSync(data, { recursive: true });
  damaged = join(data, 'office.batayan');
  writeFileSync(damaged, 'x'.repeat(70_000));
} }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('alert').getByText('অফিস ফাইলটি খোলা যায়নি').waitFor();
  for (const way of ways) await page.getByRole('button', { name: way, exact: true }).waitFor();
  await stage.screenshot('welcome-damaged');
  await accessibleInBoth(stage);
  const other = join(stage.folder, 'letter.batayan');
  writeFileSync(other, 'not an office file at all');
  stage.answerDialog(other);
  await page.getByRole('button', { name: 'ফাইল বাছুন' }).click();
  await page.getByRole('alert').waitFor();
  same(readFileSync(other, 'utf8'), 'not an office file at all', 'a foreign file was written to');
  same(readFileSync(damaged, 'utf8'), 'x'.repeat(70_000), 'the damaged file was written to');
  await page.getByRole('button', { name: 'দেখুন', exact: true }).click();
  await page.getByRole('button', { name: 'নমুনা অফিস · ৫ অক্টোবর ২০২০' }).waitFor();
});
