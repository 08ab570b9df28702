// Rich text: what is copied in Word is pasted, kept, opened again, changed by keys, shown as such to the portal and printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth, until } from './office.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const clip = (name) => readFileSync(join(root, 'internal', 'rich', 'testdata', 'clips', `${name}.html`), 'utf8');
const textOf = (page) => page.getByRole('textbox', { name: 'বিবরণ' });

/** Puts a clip on the clipboard letter for letter, as another program does, and pastes it by key. */
async function paste(page, html, keys = 'Control+V', plain = 'শুধু লেখা') {
  await page.evaluate(([words, looks]) => {
    const give = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData('text/plain', words);
      event.clipboardData.setData('text/html', looks);
    };
    document.addEventListener('copy', give, { capture: true, once: true });
  }, [plain, html]);
  await page.keyboard.press('Control+C');
  await page.keyboard.press(keys);
}

/** A new notice with its title, the caret in its text. */
async function newNotice(stage, title) {
  const { page } = stage;
  await stage.open('#/records/notices');
  await page.locator('main h1').waitFor();
  await page.keyboard.press('Control+n');
  await page.locator('[data-name=title_bn] input').fill(title);
  await page.locator('[data-name=published_on] input').fill('৫/১০/২০২০');
  await textOf(page).click();
}

async function save(stage) {
  await stage.page.keyboard.press('Control+s');
  await stage.page.locator('main aside').getByText('যোগ করা হয়েছে', { exact: false }).first().waitFor();
}

scene('a text of Word keeps its list, bold words, link and table', async (stage) => {
  const { page } = stage;
  await newNotice(stage, 'গণশুনানির নোটিশ');
  await paste(page, clip('word-notice'));
  await textOf(page).locator('table').waitFor();
  same(await textOf(page).locator('ol > li').count(), 3);
  expect(await textOf(page).locator('th').count() > 0, 'the head of the table is no head');
  same(await page.evaluate(() => document.querySelector('.rich-text').innerHTML.includes('mso')), false);
  await stage.screenshot('rich-pasted');
  await accessibleInBoth(stage, 'main');
  await page.locator('main aside').waitFor();
  await textOf(page).locator('table').waitFor();
  await textOf(page).click();
  await page.keyboard.press('Control+s');
  await until(stage, 'it is saved', () => document.querySelector('main aside')?.textContent.includes('ইতিহাস'));
  const { rows } = await stage.call('Records.Table', { category: 'notices', filter: 'গণশুনানির', sort: '', descending: false, from: 0, count: 5, deleted: false, only: '' });
  const record = await stage.call('Records.Open', { id: rows[0].id, base: 0 });
  expect(record.values.body_bn.includes('**') && record.values.body_bn.includes('\n১। ') && record.values.body_bn.includes('\n| '), record.values.body_bn);
  same(record.draft_kept, false);
});
