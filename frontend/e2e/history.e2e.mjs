// What is over comes back: a field of an old state, an act that was not the last, deleted things; and an auditor gets it all.
import { join } from 'node:path';
import { comes, expect } from './harness.mjs';
import { scene } from './scene.mjs';

const toast = (page, text) => page.locator('.message').filter({ hasText: text }).first();
const save = async (stage, draft) => (await stage.call('Records.Save', draft)).record;
const notice = (title, body) => ({
  category: 'notices', id: '', base: 0, attachments: [], draft_key: '', values: { title_bn: title, kind: 'notice', published_on: '2020-10-04', body_bn: body },
});
const changed = (record, values) => ({ category: 'notices', id: record.id, base: record.revision, attachments: [], draft_key: '', values: { ...record.values, ...values } });

scene('two states stand side by side and one field comes back', async (stage) => {
  const { page } = stage;
  await stage.open();
  let record = await save(stage, notice('সভার নোটিশ', 'উপজেলা উন্নয়ন সমন্বয় সভা ৭ অক্টোবর সকাল ১০টায় অনুষ্ঠিত হবে।\nসকলকে উপস্থিত থাকতে বলা হলো।'));
  record = await save(stage, changed(record, { title_bn: 'জরুরি সভার নোটিশ', body_bn: 'উপজেলা উন্নয়ন সমন্বয় সভা ৯ অক্টোবর বিকাল ৩টায় অনুষ্ঠিত হবে।\nসকলকে উপস্থিত থাকতে বলা হলো।' }));
  await stage.open(`#/records/notices?record=${record.id}`);
  const panel = page.locator('main aside');
  await panel.getByRole('tab', { name: 'ইতিহাস ২' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: /^আগেরটির পাশে দেখুন/ }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'দুই সময়ের তথ্য পাশাপাশি' });
  await dialog.locator('ins', { hasText: 'জরুরি' }).waitFor();
  expect((await dialog.locator('del').allInnerTexts()).some((text) => text.includes('৭')), 'the day that was is struck through');
  await stage.screenshot('compare');
  await stage.accessible();
  await dialog.getByRole('button', { name: /^শুধু “শিরোনাম/ }).click();
  await comes(async () => (await stage.call('Records.Open', { id: record.id, base: 0 })).revision, 3, 'a revision more');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await panel.getByRole('tab', { name: 'ইতিহাস ৩' }).waitFor();
  await comes(async () => (await stage.call('Records.Open', { id: record.id, base: 0 })).values.title_bn, 'সভার নোটিশ', 'the title is as it was');
  await page.keyboard.press('Control+z');
  await toast(page, 'ফিরিয়ে নেওয়া হয়েছে').waitFor();
});

scene('an act that was not the last is taken back, the rest of it where a part was changed later', async (stage) => {
  const { page } = stage;
  await stage.open();
  let record = await save(stage, notice('সভার নোটিশ', 'প্রথম লেখা।'));
  record = await save(stage, changed(record, { title_bn: 'ভুল শিরোনাম', body_bn: 'ভুল লেখা।' }));
  record = await save(stage, changed(record, { body_bn: 'পরে ঠিক করা লেখা।' }));
  await save(stage, notice('অন্য নোটিশ', 'অন্য লেখা।'));
  await stage.open('#/history');
  const list = page.getByRole('list', { name: 'কাজের ইতিহাস' });
  const act = list.getByRole('listitem').filter({ hasText: 'ভুল শিরোনাম' }).nth(1);
  await act.locator('summary').focus();
  await page.keyboard.press('Enter');
  await act.getByText('প্রথম লেখা।').waitFor();
  await stage.screenshot('history');
  await act.getByRole('button', { name: /^ফিরিয়ে নিন: / }).click();
  const dialog = page.getByRole('dialog', { name: 'এর কিছু অংশ পরে বদলেছে' });
  await dialog.getByText('পরে বদলানো হয়েছে').waitFor();
  await stage.screenshot('stays');
  await dialog.getByRole('button', { name: 'বাকিটা ফিরিয়ে নিন' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const now = (await stage.call('Records.Open', { id: record.id, base: 0 })).values;
  expect(now.title_bn === 'সভার নোটিশ' && now.body_bn === 'পরে ঠিক করা লেখা।', `what came later stays: ${JSON.stringify(now)}`);

  // Narrowed to one thing, and to a kind of thing.
  await list.getByRole('listitem').filter({ hasText: 'অন্য নোটিশ' }).locator('summary').click();
  await list.getByRole('button', { name: 'এটির সব কাজ' }).first().click();
  await page.getByText('শুধু এটির ইতিহাস: অন্য নোটিশ').waitFor();
  await comes(() => list.getByRole('listitem').count(), 1, 'one act made it');
  await page.getByRole('button', { name: 'সব কাজ দেখুন' }).click();
  await comes(async () => (await list.getByRole('listitem').count()) > 3, true, 'all acts are there again');
});

scene('deleted things come back from one list, several in one act', async (stage) => {
  const { page } = stage;
  await stage.open();
  for (const title of ['প্রথম নোটিশ', 'দ্বিতীয় নোটিশ', 'তৃতীয় নোটিশ']) {
    const record = await save(stage, notice(title, 'লেখা।'));
    await stage.call('Records.Delete', { id: record.id, base: record.revision });
  }
  await stage.open('#/board');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('মুছে ফেলা তথ্য');
  await page.locator('[role=option][aria-selected=true]').filter({ hasText: 'মুছে ফেলা তথ্য' }).waitFor();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: 'মুছে ফেলা তথ্য' }).getByRole('listitem');
  await comes(() => rows.count(), 3, 'three things are deleted');
  await rows.nth(0).locator('summary').click();
  await rows.nth(0).getByText('লেখা।').waitFor();
  await stage.screenshot('bin');
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'বাছা ২টি ফিরিয়ে আনুন' }).click();
  await toast(page, 'মুছে ফেলা ২টি ফিরিয়ে আনা হয়েছে').waitFor();
  await comes(() => rows.count(), 1, 'one is left');
  await page.keyboard.press('Control+z');
  await comes(() => rows.count(), 3, 'one undo takes both away again');
  await page.getByRole('textbox', { name: 'খুঁজুন' }).fill('দ্বিতীয়');
  await comes(() => rows.count(), 1, 'one is found');
});

scene('an auditor gets the whole history in a file that is verified', async (stage) => {
  const { page } = stage;
  await stage.open('#/history/audit');
  const path = join(stage.folder, 'audit.zip');
  await page.getByText(/নাম, ফোন, ঠিকানা/).waitFor();
  stage.answerDialog(path);
  await page.getByRole('button', { name: 'ফাইল তৈরি করুন' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('“audit.zip” তৈরি হয়েছে').waitFor();
  const sum = (await page.getByText(/^শেষ যাচাই-চিহ্ন: /).innerText()).split(': ')[1];
  await stage.screenshot('audit');
  await stage.accessible();
  const said = JSON.parse((await stage.command(['--json', 'verify', path])).stdout);
  expect(said.valid && said.kind === 'audit' && said.warnings[0].text.includes(sum), `the file is what was told: ${JSON.stringify(said)}`);
});
