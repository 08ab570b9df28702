// The board of the sample: five of nine, why, and the way to mend each.
import { comes, expect } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

scene('board shows all nine items without scrolling', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('img', { name: '৯টির মধ্যে ৫টি সম্পন্ন' }).waitFor();
  const lowest = await page.getByRole('button', { name: 'তথ্য যোগ করুন' }).first().boundingBox();
  expect(lowest.y + lowest.height <= 768, 'the ninth item is below the edge');
  for (const text of ['আর ৩ কর্মদিবস', '৮ অক্টোবর ২০২০, বৃহস্পতিবার', '৭ (সাত) কর্মদিবস']) await page.getByText(text, { exact: false }).first().waitFor();
  await stage.screenshot('board');
  await stage.fits();
  await accessibleInBoth(stage);
});

scene('reasons and the last day are explained', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('button', { name: /কর্মকর্তা ও কর্মচারী: ৪টি কারণ/ }).click();
  const reasons = page.getByRole('link', { name: /“ই-মেইল” দেওয়া নেই/ });
  await comes(() => reasons.count(), 3, 'missing addresses');
  await page.getByRole('button', { name: 'কেন এই তারিখ' }).click();
  await page.getByText('শুক্রবার, সাপ্তাহিক ছুটি').waitFor();
  await stage.screenshot('board-why');
  await stage.accessible();
  await page.keyboard.press('Escape');
  await reasons.first().click();
  await until(stage, 'the record and its field are in the address', () => /^#\/records\/officers_staff\?record=\w+&field=email/.test(location.hash));
});

scene('another day is looked at and the files own comes back', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('button', { name: 'নমুনা অফিস · ৫ অক্টোবর ২০২০' }).click();
  await page.getByLabel('দিন বাছুন', { exact: true }).fill('১১/১০/২০২০');
  await page.keyboard.press('Tab');
  await page.getByText('১ কর্মদিবস বিলম্ব').waitFor();
  await page.getByRole('button', { name: 'যে দিনের অবস্থা · ১১ অক্টোবর ২০২০' }).click();
  await stage.screenshot('day');
  await stage.accessible();
  await page.getByRole('button', { name: 'ফাইলের নিজের দিনে ফিরুন' }).click();
  await page.getByText('আর ৩ কর্মদিবস').waitFor();
});

scene('person language and colours are chosen', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('button', { name: 'কে কাজ করছেন, ভাষা ও রং' }).click();
  await page.getByRole('combobox', { name: 'কে কাজ করছেন' }).fill('শারমিন');
  await page.getByRole('option', { name: 'শারমিন সুলতানা' }).click();
  await page.getByText('এখন থেকে শারমিন সুলতানা কাজ করছেন').waitFor();
  await page.getByRole('radio', { name: 'আঁধার' }).check();
  await until(stage, 'the dark theme', () => document.documentElement.dataset.theme === 'dark');
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByText('3 working days left').waitFor();
  await page.getByRole('radio', { name: 'As the computer' }).check();
  await stage.screenshot('person');
  await stage.accessible();
  await page.getByRole('button', { name: 'About the program' }).click();
  await page.getByRole('dialog').getByText('MIT License').first().waitFor();
  await stage.screenshot('about');
  await stage.accessible();
});
