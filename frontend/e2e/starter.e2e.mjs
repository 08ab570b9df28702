// Proposals of what such an office usually has: ticked, taken as one act, checked one by one; by mouse and by keys alone.
import { comes } from './harness.mjs';
import { accessibleInBoth } from './office.mjs';
import { pictures } from './pictures.mjs';
import { scene } from './scene.mjs';

/** A union council before anything was typed into it. */
const union = (sample) => {
  for (const category of Object.values(sample.categories)) category.records = [];
  sample.directives = [];
  sample.letters = [];
  sample.office.kind = 'union_parishad';
};
const dialog = (page) => page.getByRole('dialog', { name: 'প্রচলিত তালিকা' });
const marks = (page) => page.locator('[role=grid]').getByText('যাচাই করুন');
const message = (page, text) => page.locator('.message').filter({ hasText: text }).first();

scene('an empty service list begins with what a union council usually gives', { office: union }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/services');
  await page.getByRole('button', { name: 'প্রচলিত তালিকা থেকে নিন (১২)' }).click();
  await dialog(page).getByRole('checkbox', { name: 'জন্ম নিবন্ধন', exact: true }).check();
  await dialog(page).getByRole('checkbox', { name: 'ট্রেড লাইসেন্স প্রদান ও নবায়ন' }).check();
  await pictures(stage, 'starters');
  await dialog(page).getByRole('button', { name: '২টি নিন' }).click();
  await message(page, '২টি প্রস্তাব নেওয়া হয়েছে').waitFor();
  await comes(() => marks(page).count(), 2, 'both are to be checked');
  const panel = page.locator('main aside');
  await page.getByText('জন্ম নিবন্ধন: তথ্যটি প্রস্তাব হিসেবে নেওয়া').waitFor(); // what keeps the list from done
  await panel.getByText('তথ্যটি প্রস্তাব হিসেবে নেওয়া; এখনো যাচাই করা হয়নি।').waitFor();
  await pictures(stage, 'starters-taken');
  await accessibleInBoth(stage);
  await panel.getByRole('textbox', { name: 'সেবামূল্য ও পরিশোধ পদ্ধতি' }).fill('বিনামূল্যে');
  await page.keyboard.press('Control+s');
  await comes(() => marks(page).count(), 1, 'the one that was saved is checked');
  await stage.open('#/board');
  await page.getByText('২টির মধ্যে ২টির তথ্য অসম্পূর্ণ').first().waitFor();
});

scene('by keys alone all are taken, and go by one undo', { office: union }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/services');
  const open = page.getByRole('button', { name: 'প্রচলিত তালিকা থেকে নিন (১২)' });
  await open.focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'সবগুলো বাছুন' }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: '১২টি নিন' }).focus();
  await page.keyboard.press('Enter');
  await message(page, '১২টি প্রস্তাব নেওয়া হয়েছে').waitFor();
  await marks(page).first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await open.waitFor();
});
