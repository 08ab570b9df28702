// Somebody leaves and somebody comes: by mouse from their own record, by keys alone from Ctrl K; taken back by one undo.
import { comes, expect } from './harness.mjs';
import { accessibleInBoth } from './office.mjs';
import { pictures } from './pictures.mjs';
import { scene } from './scene.mjs';

const HEAD = '01EKEF7KW05G8P49TNDKN4AX0E';
const uses = (page) => page.getByRole('list', { name: 'যেখানে যা বদলাবে' }).getByRole('listitem');
const message = (page, text) => page.locator('.message').filter({ hasText: text }).first();

scene('the head of the office is transferred: all that named him names who comes', async (stage) => {
  const { page } = stage;
  await stage.open(`#/records/officers_staff?record=${HEAD}`);
  await page.getByRole('button', { name: 'বদলি ও যোগদান…' }).click();
  await page.getByRole('heading', { level: 1, name: 'বদলি ও যোগদান' }).waitFor();
  expect(await page.getByRole('button', { name: 'সম্পন্ন করুন' }).isDisabled(), 'it can be made before anybody is named');
  await page.getByRole('textbox', { name: 'নাম (বাংলা)' }).fill('শামীমা নাসরিন');
  await page.getByRole('textbox', { name: 'নাম (ইংরেজি)' }).fill('Shamima Nasrin');
  await page.getByRole('button', { name: 'আগেরটিই: ০১৭০০-০০০০০১' }).click();
  await page.getByRole('textbox', { name: 'যেখানে যাচ্ছেন' }).fill('ভূমি মন্ত্রণালয়');
  await uses(page).filter({ hasText: 'পত্রে স্বাক্ষরকারী' }).filter({ hasText: 'শামীমা নাসরিন' }).waitFor();
  await page.locator('.foot strong').waitFor();
  await pictures(stage, 'transfer');
  await accessibleInBoth(stage);
  await page.getByRole('textbox', { name: 'নাম (বাংলা)' }).fill('শামীমা নাসরিন');
  await page.locator('.foot strong').waitFor();
  await page.getByRole('button', { name: 'সম্পন্ন করুন' }).click();
  await message(page, 'শামীমা নাসরিন').waitFor();
  await comes(() => page.locator('main aside [name=name_bn]').inputValue(), 'শামীমা নাসরিন', 'the post shows who came');
  await stage.open('#/letter?template=notice&another=yes');
  await page.getByText('শামীমা নাসরিন').first().waitFor();
  await stage.open('#/board');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+z');
  await message(page, 'ফিরিয়ে নেওয়া হয়েছে').waitFor();
  await stage.open(`#/records/officers_staff?record=${HEAD}`);
  await comes(() => page.locator('main aside [name=name_bn]').inputValue(), 'মোঃ রাশেদুল ইসলাম', 'he is back');
});

scene('by keys alone a charge is given to another, and one place to somebody else', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('বদলি ও যোগদান');
  await page.getByRole('option').first().getByText('বদলি ও যোগদান').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'বদলি ও যোগদান' }).waitFor();
  await page.locator(':focus').waitFor();
  await page.keyboard.type('তপন');
  await page.getByRole('option', { name: 'তপন কুমার বিশ্বাস' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await uses(page).filter({ hasText: 'তথ্য প্রদানকারী' }).first().waitFor();
  const radio = page.getByRole('radio', { name: 'নতুন কেউ' });
  for (let n = 0; n < 12 && !(await radio.evaluate((one) => one === document.activeElement)); n++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByText('নিজের পদও তাঁর থাকবে।').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('রেহানা');
  await page.getByRole('option', { name: 'রেহানা' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.foot strong').waitFor();
  await uses(page).filter({ hasText: 'অতিরিক্ত দায়িত্ব' }).first().waitFor();
  await page.keyboard.press('Control+s');
  await message(page, 'অতিরিক্ত দায়িত্বে').waitFor();
  await page.locator('[role=grid]').getByText('মোছা. রেহানা পারভীন').nth(1).waitFor(); // the table shows it at once
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await message(page, 'ফিরিয়ে নেওয়া হয়েছে').waitFor();
  await page.locator('[role=grid]').getByText('তপন কুমার বিশ্বাস').waitFor();
  expect((await page.locator('main h1').textContent()) !== '', 'the page stands');
});

scene('an address that is somebody’s own goes to its own field by one click, and leaves only by name', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.locator('[role=grid]').getByText('শারমিন সুলতানা').click();
  const panel = page.locator('main aside');
  await panel.getByRole('button', { name: 'ব্যক্তিগত ঘরে সরান: ব্যক্তিগত ই-মেইল' }).click();
  await comes(() => panel.locator('[name=email_personal]').inputValue(), 'sharmin@example.com', 'the address is personal');
  await comes(() => panel.locator('[name=email]').inputValue(), '', 'the official one is empty');
  await panel.getByRole('tab', { name: 'ইতিহাস ২' }).waitFor(); // one act
  await stage.open('#/bundles');
  const tick = page.getByRole('checkbox', { name: 'ব্যক্তিগত ই-মেইল (১জনের) সঙ্গে যাবে' });
  await tick.waitFor();
  expect(!(await tick.isChecked()), 'it goes along unasked');
  await pictures(stage, 'personal');
  await accessibleInBoth(stage);
});
