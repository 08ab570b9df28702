// From what is missing to what mends it, and from what was deleted back into its list.
import { comes, expect, same } from './harness.mjs';
import { until } from './office.mjs';
import { scene } from './scene.mjs';

const focused = (page) => page.evaluate(() => document.activeElement?.closest('[data-name]')?.dataset.name ?? document.activeElement?.tagName);

scene('the board opens a form that knows what is missing', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const item = page.locator('main li').filter({ hasText: 'শুদ্ধাচার' });
  await item.getByRole('button', { name: /যোগ করুন/ }).click();
  const panel = page.locator('main aside');
  await panel.waitFor();
  await comes(() => panel.getByLabel('শিরোনাম').inputValue(), 'জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০১৯-২০: ৪র্থ (এপ্রিল–জুন) প্রান্তিকের অগ্রগতি প্রতিবেদন', 'the title');
  await stage.settled();
  await comes(() => focused(page), 'published_on', 'the field where work goes on');
  await stage.screenshot('cure-filled');
  await stage.accessible();
  // Nobody typed anything: nothing waits as a draft.
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /নতুন/ }).first().click();
  await panel.waitFor();
  await comes(() => panel.getByLabel('শিরোনাম').inputValue(), '', 'a form that nobody asked to be filled');
  const quarter = panel.getByRole('combobox', { name: 'প্রান্তিক' });
  await panel.getByLabel('অর্থবছর').fill('২০২০-২১');
  await quarter.click();
  await page.getByRole('option', { name: /২য়/ }).click();
  await page.keyboard.press('Tab');
  await panel.getByText('তার আগেই কি প্রতিবেদন তৈরি হয়েছে', { exact: false }).waitFor();
  await stage.screenshot('cure-running');
});

scene('a phone takes the one form when its field is left', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.locator('[role=grid] [role=row]').filter({ hasText: 'মোঃ কামরুল হাসান' }).click();
  const mobile = page.locator('main aside').getByLabel('মোবাইল নম্বর');
  await mobile.fill('+৮৮০১৭১২ ৩৪৫ ৬৭৮');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === '০১৭১২-৩৪৫৬৭৮'));
  await page.keyboard.press('Control+s');
  await page.locator('main aside').getByText('সংরক্ষণ করা হয়েছে', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[role=grid]').getByText('০১৭১২-৩৪৫৬৭৮').waitFor();
});

scene('F8 goes from one reason to the next', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('F8');
  await until(stage, 'the first reason', () => location.hash.startsWith('#/records/officers_staff?record='));
  const seen = [page.url()];
  await stage.settled();
  await comes(() => focused(page), 'email', 'the field meant');
  for (let at = 0; at < 4; at++) {
    await page.keyboard.press('F8');
    await page.waitForFunction((last) => location.href !== last, seen.at(-1));
    await stage.settled();
    seen.push(page.url());
  }
  expect(seen.at(-1).includes('#/records/services'), `the fifth is ${seen.at(-1)}`);
  await page.keyboard.press('Shift+F8');
  await page.waitForFunction((before) => location.href === before, seen.at(-2));
  await stage.settled();
  expect((await focused(page)) !== 'BODY', 'the focus is lost');
});

scene('a deleted entry is found after a restart and brought back', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/training');
  const row = page.locator('[role=grid] [role=row]').filter({ hasText: 'ই-নথি ব্যবস্থাপনা' });
  await row.click();
  const panel = page.locator('main aside');
  await panel.getByRole('button', { name: 'মুছে ফেলুন' }).click();
  await panel.waitFor({ state: 'detached' });
  // The board's line.
  await stage.open('#/board');
  await page.getByRole('link', { name: /ফিরিয়ে আনুন — মুছে ফেলা হয়েছে: ই-নথি/ }).waitFor();
  await stage.screenshot('cure-recent');
  // Ctrl K.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'সবখানে খুঁজুন' }).fill('ই-নথি ব্যবস্থাপনা');
  await page.getByRole('option').filter({ hasText: '· মুছে ফেলা' }).click();
  await panel.getByText('এ তথ্য এখন তালিকায় নেই', { exact: false }).waitFor();
  await stage.screenshot('cure-deleted');
  await stage.accessible();
  // Its category.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'মুছে ফেলা (১)' }).click();
  await row.click();
  await stage.settled();
  await stage.screenshot('cure-deleted-table');
  await page.setViewportSize({ width: 911, height: 512 });
  await stage.settled();
  await stage.fits();
  await page.setViewportSize({ width: 1366, height: 768 });
  await panel.getByRole('button', { name: 'ফিরিয়ে আনুন' }).click();
  await page.getByRole('button', { name: 'মুছে ফেলা (১)' }).waitFor({ state: 'detached' });
  await row.waitFor();
  expect((await focused(page)) !== 'BODY', 'the focus is lost');
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'মুছে ফেলা (১)' }).waitFor();
});

const pasted = [
  '২০২৭ সালের সরকারি ছুটি', '১৷ শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস … ২১ ফেব্রুয়ারি … রবিবার … ১ দিন',
  '২৷ *ঈদুল ফিতর … ৯-১১ মার্চ … ৩ দিন', '৩৷ স্বাধীনতা ও জাতীয় দিবস … ২৬ মার্চ … বৃহস্পতিবার … ১ দিন', 'ঐচ্ছিক ছুটি (হিন্দু পর্ব)',
  'সরস্বতী পূজা … ১১ ফেব্রুয়ারি', 'বিজয় দিবস ১৬ ডিসেম্বর ২০২৬',
].join('\n');

scene('a list of holidays is pasted, looked at and taken', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/holidays');
  await page.getByRole('button', { name: 'তালিকা পেস্ট করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('তালিকার লেখা').fill('এতে কোনো দিন নেই');
  await dialog.getByText('কোনো ছুটির তারিখ পাওয়া যায়নি', { exact: false }).waitFor();
  await dialog.getByLabel('তালিকার লেখা').fill(pasted);
  await dialog.getByRole('heading', { name: '২০২৭ সালের ৬টি দিন পাওয়া গেছে' }).waitFor();
  await dialog.getByText('তালিকায় ২৬ মার্চ ২০২৭ তারিখের বার বৃহস্পতিবার, পঞ্জিকায় শুক্রবার', { exact: false }).waitFor();
  await dialog.getByText('১টি সারি নেওয়া যায়নি').waitFor();
  await stage.screenshot('cure-paste');
  await page.setViewportSize({ width: 911, height: 512 });
  await stage.fits();
  await stage.settled();
  await page.setViewportSize({ width: 1366, height: 768 });
  await stage.accessible('dialog[open]');
  await dialog.getByRole('button', { name: '৫টি দিন নিন' }).click();
  await page.getByRole('radio', { name: '২০২৭' }).waitFor();
  await comes(() => page.locator('main tbody tr').count(), 5, 'days taken');
  expect((await focused(page)) === 'INPUT', 'the focus is at the first of them');
  await stage.screenshot('cure-pasted');
  await page.keyboard.press('Control+s');
  await page.getByText('২০২৭ সালের ৫টি তারিখ সংরক্ষণ করা হয়েছে').first().waitFor();
  const { rows } = await stage.call('Holidays.List', { year: 2027 });
  same(rows.filter((row) => row.moon && !row.confirmed).length, 3, 'days of the moon that are not final');
});

scene('a first office fills itself in and knows who works', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('button', { name: 'শুরু করুন' }).click();
  await page.getByLabel('স্থান *').fill('কুমারখালী, কুষ্টিয়া');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === 'জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া'));
  await comes(() => page.getByLabel('অফিসের নাম *').inputValue(), 'উপজেলা নির্বাহী অফিসারের কার্যালয়', 'the name');
  await stage.screenshot('cure-first');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByLabel('স্বাক্ষরকারীর নাম').fill('মোঃ রাশেদুল ইসলাম');
  await comes(() => page.getByLabel('পদবি *').inputValue(), 'উপজেলা নির্বাহী অফিসার', 'the post');
  await page.getByLabel('আপনার নাম').fill('শারমিন সুলতানা');
  await stage.settled();
  await stage.screenshot('cure-sign');
  await stage.accessible();
  await page.getByRole('button', { name: 'অফিস তৈরি করুন' }).click();
  await page.getByText('এখনো কোনো নির্দেশনা নেই').waitFor();
  const { rows } = await stage.call('Acts.List', { before: 0, count: 5 });
  same(rows[0].who, 'শারমিন সুলতানা', 'who made the office');
  await stage.open('#/records/officers_staff');
  await page.locator('[role=grid] [role=row]').filter({ hasText: 'মোঃ রাশেদুল ইসলাম' }).waitFor();
  // Another file, and back.
  await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
  await page.getByRole('button', { name: 'অন্য অফিস ফাইল খুলুন' }).click();
  const dialog = page.getByRole('dialog', { name: 'অন্য অফিস ফাইল খুলবেন?' });
  await dialog.getByText('উপজেলা নির্বাহী অফিসারের কার্যালয়, কুমারখালী, কুষ্টিয়া', { exact: false }).waitFor();
  await stage.settled();
  await stage.screenshot('cure-leave');
  await stage.accessible('dialog[open]');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect((await focused(page)) !== 'BODY', 'the focus is lost');
  await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
  await page.getByRole('button', { name: 'অন্য অফিস ফাইল খুলুন' }).click();
  await dialog.getByRole('button', { name: 'শুরুর পাতায় যান' }).click();
  await page.getByRole('button', { name: 'দেখুন', exact: true }).click();
  await page.getByRole('button', { name: 'নমুনা অফিস · ৫ অক্টোবর ২০২০' }).waitFor();
  await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
  await page.getByRole('button', { name: 'অন্য অফিস ফাইল খুলুন' }).click();
  await stage.screenshot('cure-leave-sample');
  await dialog.getByRole('button', { name: /কুমারখালী, কুষ্টিয়া/ }).click();
  await page.getByText('খোলা হয়েছে: উপজেলা নির্বাহী অফিসারের কার্যালয়', { exact: false }).first().waitFor();
  await page.getByText('এখনো কোনো নির্দেশনা নেই').waitFor();
});

scene('who works is asked once', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await page.getByRole('button', { name: 'শুরু করুন' }).click();
  await page.getByLabel('স্থান *').fill('খ');
  await page.getByLabel('অফিসের নাম *').fill('ক অফিস');
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByRole('button', { name: 'পরের ধাপ' }).click();
  await page.getByLabel('স্বাক্ষরকারীর নাম').fill('গ');
  await page.getByRole('button', { name: 'অফিস তৈরি করুন' }).click();
  const dialog = page.getByRole('dialog', { name: 'কে কাজ করছেন?' });
  await dialog.waitFor();
  await stage.screenshot('cure-who');
  await stage.accessible('dialog[open]');
  await dialog.getByLabel('আপনার নাম').fill('শারমিন সুলতানা');
  await page.keyboard.press('Enter');
  await page.getByText('এখন থেকে শারমিন সুলতানা কাজ করছেন').first().waitFor();
  await dialog.waitFor({ state: 'detached' });
  await stage.settled();
  expect((await focused(page)) !== 'BODY', 'the focus is lost');
});
