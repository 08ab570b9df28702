// Backups: made by themselves, brought back and that taken back; a second place; and a damaged file made good.
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, same } from './harness.mjs';
import { out } from './machine.mjs';
import { accessibleInBoth, inLanguage, until } from './office.mjs';
import { scene } from './scene.mjs';

/** Changes the office's phone as the settings do. */
const changePhone = async (stage, phone) => {
  const { office, revision } = await stage.call('Settings.Get');
  await stage.call('Settings.Save', { office: { ...office, phone }, base: revision });
};
const phoneOf = async (stage) => (await stage.call('Settings.Get')).office.phone;

/** Pictures, and the smallest window: it fits, and is looked at too. */
const pictures = async (stage, name) => {
  await stage.screenshot(name);
  await stage.page.setViewportSize({ width: 911, height: 512 });
  await stage.fits();
  for (const colorScheme of process.env.BATAYAN_PICTURES ? ['dark', 'light'] : []) {
    await stage.page.emulateMedia({ colorScheme });
    await stage.page.screenshot({ path: join(out, 'screenshots', `${name}-911x512-${colorScheme}.png`), animations: 'disabled' });
  }
  await stage.page.setViewportSize({ width: 1366, height: 768 });
};

scene('backup is brought back, and that is taken back', async (stage) => {
  const { page } = stage;
  await stage.open('#/backups');
  await page.getByText('ঠিক আছে').first().waitFor(); // made by itself
  const was = await phoneOf(stage);
  await changePhone(stage, '০৭১-৯৯৯৯৯');
  await page.getByRole('button', { name: 'এখনই ব্যাকআপ' }).click();
  await page.getByText('ব্যাকআপ রাখা ও যাচাই হয়েছে').waitFor();
  const list = page.getByRole('list', { name: 'ব্যাকআপের তালিকা' });
  await until(stage, 'both are listed', () => document.querySelectorAll('[aria-label="ব্যাকআপের তালিকা"] > li').length === 2);
  await pictures(stage, 'backups');
  await accessibleInBoth(stage);
  await list.getByRole('button', { name: /^ফেরানো/ }).last().click();
  const dialog = page.getByRole('dialog', { name: 'এই ব্যাকআপ ফিরিয়ে আনবেন?' });
  await dialog.getByText('যা থাকবে না: ১টি বিষয়ে পরের বদল').waitFor();
  await pictures(stage, 'backup-restore');
  await stage.accessible('dialog');
  await dialog.getByRole('button', { name: 'ফিরিয়ে আনুন' }).click();
  await page.getByText('তার আগে যা ছিল তা রাখা আছে').waitFor();
  same(await phoneOf(stage), was, 'the phone after restoring');
  await pictures(stage, 'backup-restored');
  await page.getByRole('button', { name: 'ফেরানো বাতিল করুন' }).click();
  await dialog.getByText('কিছুই হারাবে না').waitFor();
  await dialog.getByRole('button', { name: 'ফিরিয়ে আনুন' }).click();
  await until(stage, 'the dialog closes', () => !document.querySelector('dialog[open]'));
  same(await phoneOf(stage), '০৭১-৯৯৯৯৯', 'the phone after that was taken back');
});

scene('second place that is pulled out is said', async (stage) => {
  const { page } = stage;
  await stage.open('#/backups');
  await page.getByText('ঠিক আছে').first().waitFor();
  const stick = join(stage.folder, 'stick');
  mkdirSync(stick);
  stage.answerDialog(stick);
  await page.getByRole('button', { name: 'ফোল্ডার বাছুন' }).click();
  await page.getByText('দ্বিতীয় জায়গাতেও আছে').waitFor();
  same(readdirSync(stick).length, 1, 'folders on the stick');
  renameSync(stick, `${stick}-away`);
  await page.reload();
  await page.getByRole('button', { name: 'ব্যাকআপ দেখুন' }).waitFor();
  await page.getByText('এখন পাওয়া যাচ্ছে না').waitFor();
  await pictures(stage, 'backups-second-gone');
});

scene('backup on a stick is sealed and opens with its passphrase alone', async (stage) => {
  const { page } = stage;
  await stage.open('#/backups');
  await page.getByText('ঠিক আছে').first().waitFor();
  const stick = join(stage.folder, 'stick');
  mkdirSync(stick);
  stage.answerDialog(stick);
  await page.getByRole('button', { name: 'ফোল্ডার বাছুন' }).click();
  await page.getByRole('button', { name: 'পাসফ্রেজ দিন' }).click();
  const asked = page.getByRole('dialog', { name: 'পাসফ্রেজ দিন' });
  await page.keyboard.type('ছোট');
  await page.keyboard.press('Enter');
  await asked.getByText('পাসফ্রেজে অন্তত ৮টি অক্ষর লাগে।').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('ধান সিঁড়ি নদী');
  await pictures(stage, 'backup-passphrase');
  await page.keyboard.press('Enter');
  await page.getByText('নতুন ব্যাকআপ পাসফ্রেজে বন্ধ করে রাখা হচ্ছে।').waitFor();
  await pictures(stage, 'backup-sealed');
  const [folder] = readdirSync(stick);
  const sealed = readdirSync(join(stick, folder)).find((name) => name.endsWith('.age'));
  expect(readFileSync(join(stick, folder, sealed), 'latin1').startsWith('age-encryption.org/v1'), 'not in the age format');
  // Without the passphrase of this computer, as on another one.
  const away = join(stage.folder, 'brought.age');
  writeFileSync(away, readFileSync(join(stick, folder, sealed)));
  await page.getByRole('button', { name: 'পাসফ্রেজ ছাড়া রাখুন' }).click();
  await page.getByRole('button', { name: 'পাসফ্রেজ দিন' }).waitFor();
  stage.answerDialog(away);
  await page.getByRole('button', { name: 'অন্য ব্যাকআপ ফাইল' }).click();
  const open = page.getByRole('dialog', { name: 'ব্যাকআপটি খুলতে পাসফ্রেজ লিখুন' });
  await open.waitFor();
  await page.keyboard.type('অন্য কিছু কথা');
  await page.keyboard.press('Enter');
  await open.getByText('পাসফ্রেজটি মেলেনি।').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('ধান সিঁড়ি নদী');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'এই ব্যাকআপ ফিরিয়ে আনবেন?' }).waitFor();
});

scene('damaged file and its backup become one good file', async (stage) => {
  const { page } = stage;
  await stage.open('#/backups');
  await page.getByText('ঠিক আছে').first().waitFor();
  await changePhone(stage, '০৭১-৮৮৮৮৮');
  let file;
  await stage.powerCut(() => {
    file = readFileSync(stage.office);
    file[20] ^= 0xff; // its first page too: what follows from the rest would be made anew unasked
    for (let at = 5 * 4096 + 300; at < 5 * 4096 + 400; at++) file[at] ^= 0xff;
    writeFileSync(stage.office, file);
  });
  await stage.open();
  await page.getByRole('heading', { name: 'ফাইলটি ক্ষতিগ্রস্ত; কাজ হারায়নি' }).waitFor();
  await page.getByText('এর মধ্যে ব্যাকআপের চেয়ে নতুন: ১টি').waitFor();
  await pictures(stage, 'rescue');
  await accessibleInBoth(stage);
  expect(readFileSync(stage.office).equals(file), 'the damaged file was written to');
  await inLanguage(stage, 'en');
  await page.getByRole('button', { name: 'Make one good file of both' }).waitFor();
  await pictures(stage, 'rescue-en');
  await inLanguage(stage, 'bn');
  await page.getByRole('button', { name: 'দুটি মিলিয়ে ভালো ফাইল করুন' }).click();
  await page.getByRole('heading', { name: 'বোর্ড' }).first().waitFor();
  same(await phoneOf(stage), '০৭১-৮৮৮৮৮', 'the phone in the file made good');
  expect(readFileSync(stage.office.replace(/\.batayan$/, '.damaged.batayan')).equals(file), 'the damaged file was not kept as it was');
});
