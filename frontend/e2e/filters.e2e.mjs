// A category's table narrowed by several conditions, kept by a name, printed and taken to Excel.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

async function pictures(stage, name) {
  await stage.screenshot(name);
  if (!process.env.BATAYAN_PICTURES) return;
  await stage.page.setViewportSize({ width: 911, height: 512 });
  for (const colorScheme of ['light', 'dark']) {
    await stage.page.emulateMedia({ colorScheme });
    await stage.page.screenshot({ path: join(root, 'out', 'screenshots', `${name}-911x512-${colorScheme}.png`) });
  }
  await stage.fits();
  await stage.page.emulateMedia({ colorScheme: 'light' });
  await stage.page.setViewportSize({ width: 1366, height: 768 });
}

const menu = (page) => page.getByRole('button', { name: 'তালিকা ছাঁকুন' });

scene('table is narrowed by several conditions and kept by a name for all', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'আরও শর্ত, নাম দিয়ে রাখা…' }).click();
  const dialog = page.getByRole('dialog', { name: 'কর্মকর্তা ও কর্মচারী: তালিকা ছাঁকুন' });
  await dialog.getByRole('checkbox', { name: 'ঘাটতি আছে', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'কত দিনের বেশি যাচাই হয়নি' }).fill('৩');
  await dialog.getByRole('textbox', { name: 'ছাঁকনির নাম' }).fill('অসম্পূর্ণ ও পুরোনো');
  await pictures(stage, 'narrow-dialog');
  await stage.accessible('dialog[open]');
  await dialog.getByRole('button', { name: 'নাম দিয়ে রাখুন' }).click();
  await page.locator('.message').getByText('“অসম্পূর্ণ ও পুরোনো” ছাঁকনিটি রাখা হয়েছে', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'শুধু: ঘাটতি আছে' }).waitFor();
  await page.getByRole('button', { name: 'শুধু: ৩ দিনের বেশি যাচাই হয়নি' }).waitFor();
  await pictures(stage, 'records-kept-filter');
  // From anywhere by its name.
  await stage.open('#/board');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'সবখানে খুঁজুন' }).fill('অসম্পূর্ণ ও');
  await page.getByRole('option').filter({ hasText: 'রাখা ছাঁকনি' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'শুধু: ঘাটতি আছে' }).waitFor();
  await comes(() => page.getByRole('row').count(), 3, 'the heads and two rows');
  // Printed and taken along as it is narrowed.
  await page.getByRole('button', { name: 'এ তালিকা ছাপুন' }).click();
  const kept = join(stage.folder, 'তালিকা.pdf');
  stage.answerDialog(kept);
  const instead = page.getByRole('dialog', { name: 'এখান থেকে ছাপা যায়নি' });
  await instead.getByText('কোনো প্রিন্টার পাওয়া যায়নি', { exact: false }).waitFor();
  await stage.screenshot('print-instead');
  await instead.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: তালিকা.pdf').waitFor();
  expect(existsSync(kept), 'the PDF is kept where nothing prints');
  const sheet = join(stage.folder, 'তালিকা.xlsx');
  stage.answerDialog(sheet);
  await page.getByRole('button', { name: 'এক্সেলে নিন' }).click();
  await page.getByText('তালিকা.xlsx', { exact: false }).first().waitFor();
  expect(existsSync(sheet), 'the spreadsheet is there');
  await menu(page).click();
  await page.getByRole('menuitem', { name: '“অসম্পূর্ণ ও পুরোনো” বাদ দিন' }).click();
  await page.locator('.message').getByText('বাদ দেওয়া হয়েছে', { exact: false }).waitFor();
});

scene('latin letters find what sounds so in a table', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('tapan');
  await page.getByText('১৪টির মধ্যে ১টি').waitFor();
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'তপন কুমার বিশ্বাস' }).waitFor();
});
