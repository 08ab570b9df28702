// Bundles: made, verified, found changed; and a spreadsheet.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './harness.mjs';
import { accessibleInBoth } from './office.mjs';
import { scene } from './scene.mjs';

scene('bundle is made and verified', async (stage) => {
  const { page } = stage;
  await stage.open('#/bundles');
  await page.getByText('goraipur-2020-10-05.zip').waitFor();
  const file = join(stage.folder, 'ours.zip');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'বান্ডিল তৈরি করুন' }).click();
  await page.getByText('তৈরি হয়েছে: ours.zip').waitFor();
  expect(existsSync(file), 'no bundle was made');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'বান্ডিল বাছুন' }).click();
  await page.getByRole('status').filter({ hasText: 'ours.zip' }).nth(1).waitFor();
  await stage.screenshot('bundle');
  await stage.fits();
  await accessibleInBoth(stage);
  const changed = join(stage.folder, 'changed.zip');
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 0xff;
  writeFileSync(changed, bytes);
  stage.answerDialog(changed);
  await page.getByRole('button', { name: 'বান্ডিল বাছুন' }).click();
  await page.getByRole('list', { name: /সমস্যা/ }).waitFor();
  await stage.screenshot('bundle-changed');
  await stage.accessible();
});

scene('spreadsheet of one category is saved', async (stage) => {
  const { page } = stage;
  await stage.open('#/bundles');
  await page.getByRole('combobox', { name: 'কোন তথ্য' }).or(page.getByRole('button', { name: 'কোন তথ্য' })).click();
  await page.getByRole('option', { name: 'নোটিশ বোর্ড' }).click();
  const file = join(stage.folder, 'notices.xlsx');
  stage.answerDialog(file);
  await page.getByRole('button', { name: 'স্প্রেডশিট রাখুন' }).click();
  await page.getByText('notices.xlsx').waitFor();
  expect(readFileSync(file).subarray(0, 2).toString() === 'PK', 'no spreadsheet was saved');
  stage.answerDialog('');
  await page.getByRole('button', { name: 'স্প্রেডশিট রাখুন' }).click();
  await stage.settled();
});
