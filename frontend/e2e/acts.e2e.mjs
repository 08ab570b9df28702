// What was done: taken back and done again by key and by the list, whatever kind it was.
import { comes } from './harness.mjs';
import { scene } from './scene.mjs';

const toast = (page, text) => page.locator('.message').filter({ hasText: text }).first();

scene('changes of several kinds go back and come again', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+n');
  const panel = page.locator('main aside');
  await panel.locator('[name=title_bn]').fill('ছুটির নোটিশ');
  await panel.getByRole('textbox', { name: 'প্রকাশের তারিখ' }).fill('৪/১০/২০২০');
  await page.keyboard.press('Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ১' }).waitFor();
  await page.keyboard.press('Escape');
  await stage.open('#/board');
  await page.locator('main h1').waitFor();

  await page.getByRole('link', { name: 'সব দেখুন' }).click();
  const list = page.getByRole('list', { name: 'কাজের ইতিহাস' });
  await list.getByText('ছুটির নোটিশ').first().waitFor();
  await stage.screenshot('acts');
  await page.getByRole('main').getByRole('button', { name: 'ফিরিয়ে নিন', exact: true }).click();
  await toast(page, 'ফিরিয়ে নেওয়া হয়েছে').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'আবার করুন', exact: true }).click();
  await toast(page, 'আবার করা হয়েছে').waitFor();

  await stage.open('#/records/notices');
  const notice = page.locator('[role=grid]').getByText('ছুটির নোটিশ');
  await notice.waitFor();
  await page.keyboard.press('Control+z');
  await notice.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+y');
  await notice.waitFor();
  // Faster than anything is answered: each in its turn.
  for (const key of ['Control+z', 'Control+y', 'Control+z']) await page.keyboard.press(key);
  await notice.waitFor({ state: 'hidden' });
  await toast(page, 'আবার করা হয়েছে').waitFor({ state: 'hidden' });
  await stage.settled();
  await comes(() => notice.count(), 0, 'the notice is gone');
});
