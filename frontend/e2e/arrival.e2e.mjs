// A bundle of the office's other computer: dropped, looked at, a conflict chosen, taken, taken back; and an empty program that
// becomes the office.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { pictures } from './pictures.mjs';
import { scene } from './scene.mjs';

/** Runs a command that must end well, or with the status named. */
async function run(stage, args, code = 0) {
  const made = await stage.command(args);
  same(made.code, code, `${args.join(' ')}: ${made.stdout}${made.stderr}`);
  return made.stdout;
}

scene('what the other computer changed is dropped, chosen, taken in and taken back', async (stage) => {
  const { page } = stage;
  await stage.open('#/bundles');
  const first = join(stage.folder, 'first.zip');
  stage.answerDialog(first);
  await page.getByRole('button', { name: 'বান্ডিল তৈরি করুন' }).click();
  await page.getByText('তৈরি হয়েছে: first.zip').waitFor();

  // The other computer begins from it and goes on.
  const other = join(stage.folder, 'other.batayan');
  const list = join(stage.folder, 'list.csv');
  const second = join(stage.folder, 'second.zip');
  await run(stage, ['--data', other, 'init', '--from', first]);
  writeFileSync(list, 'নাম,পদবি,মোবাইল\nমোঃ রাশেদুল ইসলাম,উপজেলা নির্বাহী অফিসার,০১৭০০-০০০৯৯৯\nসাবিনা ইয়াসমিন,অফিস সহকারী,০১৭১১-০০০০৪৪\n');
  await run(stage, ['--data', other, 'import', list, '--category', 'officers_staff']);
  await run(stage, ['--data', other, 'bundle', '--out', second]);

  // Here the same number was changed to another one.
  const staff = { category: 'officers_staff', filter: '', sort: '', descending: false, from: 0, count: 50, deleted: false };
  const found = await stage.call('Records.Table', { ...staff, filter: 'রাশেদুল' });
  const before = await stage.call('Records.Open', { id: found.rows[0].id, base: 0 });
  await stage.call('Records.Save', { id: before.id, category: 'officers_staff', base: before.revision, values: { ...before.values, mobile: '01700-000111' }, attachments: before.attachments });

  // It is dropped on another page, which leads to this one.
  await stage.open('#/board');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate((path) => window.WailsInvoke(`DD:300:300:${path}`), second);
  await page.getByRole('heading', { level: 1, name: 'বান্ডিল আনা' }).waitFor();
  const conflict = page.getByRole('article').filter({ hasText: 'মোঃ রাশেদুল ইসলাম' });
  await conflict.getByText('০১৭০০-০০০১১১').waitFor();
  await conflict.getByText('০১৭০০-০০০৯৯৯').waitFor();
  await page.getByRole('article').filter({ hasText: 'সাবিনা ইয়াসমিন' }).getByText('ওখানে নতুন').waitFor();
  const total = async () => (await stage.call('Records.Table', staff)).total;
  const stood = await total();
  await pictures(stage, 'arrival');
  await stage.fits();
  await stage.accessible();
  await conflict.getByRole('radio', { name: 'ওখানকার' }).first().check({ force: true });
  await page.locator('.foot').getByText('১টি নতুন আসবে, ১টি বদলাবে').waitFor();
  same(await total(), stood, 'stored before it was taken');
  await page.getByRole('button', { name: 'আনুন', exact: true }).click();
  await page.locator('.message').getByText('১টি নতুন, ১টি বদল').waitFor();
  await comes(total, stood + 1, 'officers');
  same((await stage.call('Records.Open', { id: before.id, base: 0 })).values.mobile, '০১৭০০-০০০৯৯৯', 'the number from there');
  await page.keyboard.press('Control+z');
  await comes(total, stood, 'officers as before');
  same((await stage.call('Records.Open', { id: before.id, base: 0 })).values.mobile, '01700-000111', 'the number from here');
});

scene('an empty program becomes the office of a bundle', { office: 'none' }, async (stage) => {
  const { page } = stage;
  const there = join(stage.folder, 'there.batayan');
  const bundle = join(stage.folder, 'office.zip');
  await run(stage, ['--data', there, 'init', '--sample']);
  await run(stage, ['--data', there, 'bundle', '--out', bundle]);
  await stage.open('');
  await pictures(stage, 'arrival-welcome');
  stage.answerDialog(bundle);
  await page.getByRole('button', { name: 'বান্ডিল বাছুন' }).click();
  await page.getByRole('heading', { level: 1, name: /উপজেলা নির্বাহী অফিসারের কার্যালয়/ }).waitFor();
  await pictures(stage, 'arrival-begin');
  await stage.accessible();
  await page.getByRole('button', { name: 'এ দপ্তর দিয়ে শুরু করুন' }).click();
  await page.getByRole('navigation').first().waitFor();
  const staff = await stage.call('Records.Table', { category: 'officers_staff', filter: '', sort: '', descending: false, from: 0, count: 5, deleted: false });
  expect(staff.total > 3, 'the office has its officers');
});
