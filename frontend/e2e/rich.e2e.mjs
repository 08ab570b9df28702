// Rich text: what is copied in Word is pasted, kept, opened again, changed by keys, shown as such to the portal and printed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { accessibleInBoth } from './office.mjs';
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

/** Waits until what is typed was kept as a draft. */
const kept = (page) => page.locator('main aside').getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();

/** Saves by key; the record of that title as it is stored. */
async function saved(stage, title) {
  await stage.page.keyboard.press('Control+s');
  await stage.page.getByRole('tab', { name: /ইতিহাস [০-৯]/ }).waitFor();
  const { rows } = await stage.call('Records.Table', { category: 'notices', filter: title, sort: '', descending: false, from: 0, count: 5, deleted: false, only: '' });
  return stage.call('Records.Open', { id: rows[0].id, base: 0 });
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
  const record = await saved(stage, 'গণশুনানির');
  const body = record.values.body_bn;
  expect(body.includes('**প্রতি বুধবার**') && body.includes('\n১। আবেদন') && body.includes('\n| **তারিখ** | **ইউনিয়ন** |') && !body.includes('<'), body);
  same(record.draft_kept, false);

  // It is found by its words, opens as it was, and saving it unchanged stores nothing.
  await stage.open(`#/records/notices?record=${record.id}`);
  await textOf(page).locator('table').waitFor();
  same(await textOf(page).locator('ol > li').first().evaluate((li) => getComputedStyle(li).listStyleType), 'bn-danda');
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+s');
  await page.locator('main aside').getByText('কিছু বদলায়নি', { exact: false }).first().waitFor();

  // Its own sheet, from the panel.
  await stage.screenshot('rich-opened');
  await page.getByRole('button', { name: 'এ তথ্যের পাতা ছাপুন' }).click();
  await page.getByRole('tab', { name: 'তথ্যটির পাতা' }).waitFor();
  await page.locator('canvas').first().waitFor();
  await stage.screenshot('rich-sheet');
  await stage.fits();

  // The portal's editor gets the looks, any other field the words.
  await stage.open(`#/worklist?record=${record.id}`);
  await page.getByRole('button', { name: 'কপি বিবরণ' }).click();
  await page.getByText('কপি হয়েছে: বিবরণ').waitFor({ state: 'attached' });
  const [words, looks] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
  });
  expect(words.includes('১। আবেদন') && !words.includes('**') && looks.includes('<li>আবেদন') && looks.includes('<strong>'), `${words}\n${looks}`);
});

scene('rich text is made by keys alone, and typing is left alone', async (stage) => {
  const { page } = stage;
  await newNotice(stage, 'খাম খোলার দিন');
  await page.keyboard.type('শর্ত: ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('সিলমোহর');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' করা খাম');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+7');
  await page.keyboard.type('প্রথম দফা');
  await page.keyboard.press('Enter');
  await page.keyboard.type('দ্বিতীয় দফা');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('**তারা** <b> নয়');
  const before = await textOf(page).innerHTML();
  await kept(page);
  same(await textOf(page).innerHTML(), before, 'what stands under the fingers was rewritten');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Tab');
  same(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'মোটা');
  await page.keyboard.press('ArrowRight');
  same(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'বাঁকা');
  const record = await saved(stage, 'খাম খোলার দিন');
  same(record.values.body_bn, 'শর্ত: **সিলমোহর** করা খাম\n১। প্রথম দফা\n২। দ্বিতীয় দফা\n\\*\\*তারা\\*\\* <b> নয়');
  await textOf(page).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'সবখানে খুঁজুন' }).waitFor();
  await page.keyboard.press('Escape');
});

scene('words alone are pasted by Ctrl Shift V, and what cannot come along is said', async (stage) => {
  const { page } = stage;
  await newNotice(stage, 'ছবির নোটিশ');
  await paste(page, '<p><b>মোটা</b></p>', 'Control+Shift+V', 'শুধু লেখা');
  await comes(() => textOf(page).innerText().then((text) => text.trim()), 'শুধু লেখা', 'the words alone');
  same(await textOf(page).locator('b, strong').count(), 0);
  await page.keyboard.press('Enter');
  await paste(page, clip('word-picture'));
  await page.getByText('টি ছবি আসেনি', { exact: false }).waitFor();
  await paste(page, '<p>লিংক <a href="javascript:alert(1)">কু</a></p>');
  await page.getByText('১টি লিংক আসেনি', { exact: false }).waitFor();
  await stage.screenshot('rich-said');
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'লিংক', exact: true }).click();
  await page.getByLabel('ঠিকানা', { exact: true }).fill('goraipur.gov.bd');
  await page.keyboard.press('Enter');
  await textOf(page).locator('a[href="https://goraipur.gov.bd"]').first().waitFor();
});

scene('what is copied from the text itself comes back the same', async (stage) => {
  const { page } = stage;
  await newNotice(stage, 'নিজের লেখা কপি');
  await paste(page, clip('word-notice'));
  await textOf(page).locator('table').waitFor();
  const before = (await saved(stage, 'নিজের লেখা কপি')).values.body_bn;
  await textOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await comes(() => textOf(page).innerText().then((text) => text.trim()), '', 'all was cut');
  await page.keyboard.press('Control+v');
  await textOf(page).locator('table').waitFor();
  await page.keyboard.press('Control+s');
  await page.locator('main aside').getByText('কিছু বদলায়নি', { exact: false }).first().waitFor();
  const { rows } = await stage.call('Records.Table', { category: 'notices', filter: 'নিজের লেখা', sort: '', descending: false, from: 0, count: 5, deleted: false, only: '' });
  same((await stage.call('Records.Open', { id: rows[0].id, base: 0 })).values.body_bn, before);
});

scene('an input method is never disturbed, and a draft that was not saved comes back', async (stage) => {
  const { page } = stage;
  await newNotice(stage, 'অভ্র দিয়ে লেখা');
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'ক', selectionStart: 1, selectionEnd: 1 });
  await kept(page);
  await keyboard.send('Input.imeSetComposition', { text: 'ক্ষ', selectionStart: 3, selectionEnd: 3 });
  await keyboard.send('Input.insertText', { text: 'ক্ষমা' });
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' চাই');
  await comes(() => textOf(page).innerText().then((text) => text.replaceAll('\u00a0', ' ').trim()), 'ক্ষমা চাই', 'what was composed');
  await kept(page);
  await page.reload();
  await page.keyboard.press('Control+n');
  await comes(() => textOf(page).innerText().then((text) => text.replaceAll('\u00a0', ' ').trim()), 'ক্ষমা চাই', 'the draft');
  same(await textOf(page).locator('strong').innerText().then((text) => text.trim()), 'চাই');
  await page.setViewportSize({ width: 911, height: 512 });
  await textOf(page).scrollIntoViewIfNeeded();
  if (process.env.BATAYAN_PICTURES) await page.screenshot({ path: join(root, 'out', 'screenshots', 'rich-911x512.png') });
  await stage.fits();
  await stage.accessible('main');
});
