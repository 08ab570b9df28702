// What must be put on the portal: copying field by field, the tick, and taking it back.
import { same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { scene } from './scene.mjs';

scene('fields are copied by one key and the entry is ticked', async (stage) => {
  const { page } = stage;
  await stage.open('#/worklist');
  await page.getByText('৩টি বাকি').waitFor();
  await page.getByRole('heading', { name: 'মোঃ আব্দুল্লাহ আল মামুন' }).waitFor();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('F2');
  await page.getByText('কপি হয়েছে: ক্রম').waitFor({ state: 'attached' });
  same(await clipboard(), '৬');
  await page.keyboard.press('F2');
  await page.getByText('কপি হয়েছে: নাম (বাংলা)').waitFor({ state: 'attached' });
  same(await clipboard(), 'মোঃ আব্দুল্লাহ আল মামুন');
  await page.getByRole('button', { name: 'কপি ই-মেইল' }).click();
  await page.getByText('কপি হয়েছে: ই-মেইল').waitFor({ state: 'attached' });
  same(await clipboard(), 'mamun.oa@goraipur.kushtia.gov.bd');
  await stage.screenshot('worklist');
  await stage.fits();
  await accessibleInBoth(stage);
  await page.getByLabel('পোর্টালের পৃষ্ঠার ঠিকানা (ঐচ্ছিক)').fill('https://goraipur.kushtia.gov.bd/staff');
  await page.keyboard.press('Enter');
  await page.getByText('২টি বাকি').waitFor();
  await page.getByRole('heading', { name: 'মোঃ আনোয়ার হোসেন' }).waitFor();
  await page.getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await page.getByText('৩টি বাকি').waitFor();
  await page.getByRole('heading', { name: 'মোঃ আব্দুল্লাহ আল মামুন' }).waitFor();
});

scene('expired notice is taken to the archive', async (stage) => {
  const { page } = stage;
  const { groups } = await stage.open('#/worklist').then(() => stage.call('Worklists.List'));
  const row = groups.flatMap((group) => group.rows).find((one) => one.kind === 'archive');
  await stage.open(`#/worklist?record=${row.id}`);
  await page.getByRole('heading', { name: row.title }).waitFor();
  await page.getByRole('button', { name: 'আর্কাইভে নেওয়া হয়েছে' }).click();
  await page.locator('.message').getByText(`আর্কাইভে নেওয়া হয়েছে: ${row.title}`).waitFor();
  await page.getByText('২টি বাকি').waitFor();
  await page.getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await page.getByText('৩টি বাকি').waitFor();
});

scene('changed field shows what the portal has', async (stage) => {
  const { page } = stage;
  await stage.open('#/worklist');
  const list = await stage.call('Worklists.List');
  const { id } = list.groups[0].rows[0];
  await stage.call('Worklists.Tick', { id, page: '', off: false });
  const record = await stage.call('Records.Open', { id, base: 0 });
  await stage.call('Records.Save', { ...record, base: record.revision, values: { ...record.values, room: '৩১০' } });
  await stage.open('#/board');
  await stage.open(`#/worklist?record=${id}`);
  await page.getByText('বদলেছে', { exact: true }).waitFor();
  await page.locator('del', { hasText: '২০৩' }).waitFor();
  await stage.screenshot('worklist-changed');
  await page.keyboard.press('F2');
  same(await page.evaluate(() => navigator.clipboard.readText()), '৩১০', 'the key copies what changed');
  for (let left = list.total; left > 0; left--) {
    await page.keyboard.press('Control+Enter');
    if (left > 1) await until(stage, `${left - 1} are left`, (n) => document.querySelector('main header + * , main')?.textContent.includes(`${n}টি বাকি`), '০১২৩'[left - 1]);
  }
  await page.getByText('সব তথ্য পোর্টালে আছে').waitFor();
  await stage.accessible();
});
