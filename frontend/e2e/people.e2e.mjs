// Several share a computer: who sits here stands beside each change, a checker marks, an approver lets a letter go out.
import { comes, expect } from './harness.mjs';
import { scene } from './scene.mjs';

const toast = (page, text) => page.locator('.message').filter({ hasText: text }).first();

scene('people are named, sit down with their PIN, check and approve', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/people');
  await page.getByText('এখনো কারও নাম দেওয়া নেই').waitFor();
  const add = async (name, role) => {
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: 'নতুন কর্মী' });
    await dialog.getByRole('textbox', { name: 'নাম' }).fill(name);
    if (role) {
      await dialog.getByRole('checkbox', { name: 'প্রস্তুতকারী' }).uncheck();
      await dialog.getByRole('checkbox', { name: role }).check();
    }
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  };
  const people = page.getByRole('table', { name: 'এ কম্পিউটারে যাঁরা কাজ করেন' });
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'নতুন কর্মী' });
  await dialog.getByRole('textbox', { name: 'নাম' }).waitFor();
  await stage.screenshot('person');
  await stage.accessible();
  await page.keyboard.press('Escape');
  await add('শারমিন সুলতানা', '');
  await people.getByText('শারমিন সুলতানা').waitFor();
  await add('আবদুল করিম', 'যাচাইকারী');
  await add('রাশেদুল ইসলাম', 'অনুমোদনকারী');
  await people.getByText('রাশেদুল ইসলাম').waitFor();

  // The approver's PIN, in Bengali digits.
  await people.getByRole('button', { name: 'পিন: রাশেদুল ইসলাম' }).click();
  const pin = page.getByRole('dialog', { name: 'পিন: রাশেদুল ইসলাম' });
  await pin.getByLabel('নতুন পিন').fill('১২');
  await page.keyboard.press('Enter');
  await pin.getByText('পিনে ৪ থেকে ৮টি অঙ্ক লাগে').waitFor();
  await pin.getByLabel('নতুন পিন').fill('৪৮২১');
  await page.keyboard.press('Enter');
  await pin.waitFor({ state: 'hidden' });
  await people.getByText('পিন আছে').waitFor();
  await stage.screenshot('people');
  await stage.accessible();
  await stage.fits();

  // The preparer sits down by keys alone, and her name stands beside what she does.
  const sit = async (name, digits) => {
    await page.keyboard.press('F9');
    const seat = page.getByRole('dialog', { name: 'কে বসেছেন?' });
    await seat.getByRole('radio', { name }).check({ force: true });
    if (digits) await seat.getByLabel('পিন', { exact: true }).fill(digits);
    await seat.getByRole('button', { name: 'বসলাম' }).click();
    await seat.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `কে বসেছেন: ${name}` }).waitFor();
  };
  await sit('শারমিন সুলতানা', '');
  await stage.open('#/records/notices');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+n');
  const panel = page.locator('main aside');
  await panel.locator('[name=title_bn]').fill('ছুটির নোটিশ');
  await panel.getByRole('textbox', { name: 'প্রকাশের তারিখ' }).fill('৪/১০/২০২০');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ১' }).waitFor();
  await panel.getByText('যাচাইকারী এখনো দেখেননি').waitFor();
  await sit('আবদুল করিম', '');
  await panel.getByRole('button', { name: 'যাচাই করা হয়েছে' }).click();
  await panel.getByText('যাচাই করা হয়েছে: আবদুল করিম').waitFor();
  await page.getByRole('grid').getByText('যাচাই করা হয়েছে: আবদুল করিম').first().waitFor({ state: 'attached' });
  await stage.screenshot('checked');

  // A letter goes out with the approver's PIN, and her day.
  const order = await stage.call('Letters.Compose', { template: 'order', directive: '', about: '', days: 0, to: [] });
  const kept = await stage.call('Letters.Keep', {
    id: '', template: 'order', directive: '', revision: 0, method: '', supersedes: '', corrects: false, confirmed: [], answering: '',
    body: { ...order.body, subject: 'ছুটির আদেশ', paragraphs: ['আদেশ জারি করা হলো।'], addressee: ['সকল কর্মকর্তা'], signature: ['মোঃ রাশেদুল ইসলাম', 'উপজেলা নির্বাহী অফিসার'] },
  });
  await stage.open(`#/letter/${kept.id}`);
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const issue = page.getByRole('dialog');
  await issue.getByRole('group', { name: 'অনুমোদন' }).waitFor();
  await stage.screenshot('approval');
  const sure = issue.getByRole('checkbox');
  if (await sure.count()) await sure.first().check();
  await issue.getByLabel('পিন').fill('১১১১');
  await issue.getByRole('button', { name: 'জারি করুন' }).click();
  await issue.getByText('পিন মেলেনি').waitFor();
  await issue.getByLabel('পিন').fill('4821');
  await issue.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('অনুমোদন: রাশেদুল ইসলাম, ৫ অক্টোবর ২০২০').first().waitFor();

  // Forgotten: a reason, which the history tells.
  await page.keyboard.press('F9');
  const seat = page.getByRole('dialog', { name: 'কে বসেছেন?' });
  await seat.getByRole('radio', { name: 'রাশেদুল ইসলাম' }).check({ force: true });
  await stage.screenshot('seat');
  await seat.getByRole('button', { name: 'পিন ভুলে গেছি' }).click();
  await pin.getByRole('textbox', { name: 'আগের পিন ছাড়া নতুন পিনের কারণ' }).fill('ছুটির পর মনে নেই');
  await pin.getByLabel('নতুন পিন', { exact: true }).fill('৭৭৭৭');
  await pin.getByRole('button', { name: 'রাখুন' }).click();
  await toast(page, 'পিন নতুন করা হয়েছে').waitFor();
  const last = (await stage.call('Acts.List', { before: 0, count: 1, who: '', from: '', to: '', subject: '', category: '', id: '' })).rows[0];
  expect(last.text.includes('কারণ: ছুটির পর মনে নেই') && last.who === 'আবদুল করিম' && last.why !== '', `the history says so: ${JSON.stringify(last)}`);
  await comes(async () => (await stage.call('People.Sit', { id: (await stage.call('People.List')).rows.find((one) => one.name === 'রাশেদুল ইসলাম').id, pin: '৭৭৭৭' })).seated !== '', true, 'the new PIN is right');
});
