// Work done in the table of a category itself: cells edited in place, several rows changed at once, rows moved; and what makes
// a form shorter to type.
import { comes, expect, same } from './harness.mjs';
import { scene } from './scene.mjs';

const gridOf = (page) => page.locator('main [role=grid]');
const rowsOf = (page) => page.locator('[role=grid] [role=row][aria-rowindex]:not([aria-rowindex="1"])');
const panelOf = (page) => page.locator('main aside');
const editorOf = (page) => page.locator('[role=grid] .editor');

async function openTable(stage, category) {
  await stage.open(`#/records/${category}`);
  await rowsOf(stage.page).nth(1).waitFor();
  await gridOf(stage.page).focus();
}

/** What stands in a column, row by row, as Go has it. */
async function column(stage, category, field, count = 100) {
  const table = await stage.call('Records.Table', { category, count, filter: '', sort: '', descending: false, from: 0, deleted: false, only: '' });
  const at = table.columns.findIndex((one) => one.field === field);
  return table.rows.map((row) => row.cells[at].text);
}

const acts = async (stage) => (await stage.call('Acts.List', { before: 0, count: 500 })).rows.length;

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

scene('cell is edited in place by keys alone', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  const before = await acts(stage);
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await comes(() => gridOf(page).evaluate((grid) => document.getElementById(grid.getAttribute('aria-activedescendant'))?.getAttribute('role')), 'gridcell', 'the keyboard is in a cell');
  await press(page, 'F2');
  const box = editorOf(page).getByLabel('পদবি (বাংলা)');
  await box.waitFor();
  await comes(() => box.evaluate((input) => input === document.activeElement), true, 'the focus in the cell');
  await stage.screenshot('table-cell');
  await box.fill('উপ-পরিদর্শক (রাজস্ব)');
  await press(page, 'Enter');
  await editorOf(page).waitFor({ state: 'detached' });
  await comes(async () => (await column(stage, 'officers_staff', 'designation_bn'))[1], 'উপ-পরিদর্শক (রাজস্ব)', 'what was typed is stored');
  await comes(() => gridOf(page).evaluate((grid) => grid === document.activeElement && grid.getAttribute('aria-activedescendant').endsWith('-2-3')), true, 'the keyboard in the cell below');
  await press(page, 'Enter');
  await box.fill('ভুল লেখা');
  await press(page, 'Escape');
  await editorOf(page).waitFor({ state: 'detached' });
  same(await acts(stage), before + 1, 'one act; what Esc left stores nothing');
  expect(!(await column(stage, 'officers_staff', 'designation_bn')).includes('ভুল লেখা'), 'the cell is as it was');
  await press(page, 'Enter');
  await box.fill('হিসাব সহকারী');
  await press(page, 'Tab');
  await comes(async () => (await column(stage, 'officers_staff', 'designation_bn'))[2], 'হিসাব সহকারী', 'Tab stores as well');
  await comes(() => gridOf(page).evaluate((grid) => grid.getAttribute('aria-activedescendant').endsWith('-2-4')), true, 'the keyboard in the cell at the right');
  await press(page, 'F4');
  await panelOf(page).getByLabel('পদবি (বাংলা)').waitFor();
  await comes(() => panelOf(page).getByLabel('পদবি (বাংলা)').inputValue(), 'হিসাব সহকারী', 'the record itself, opened from its cell');
});

scene('what may not stand is told at its cell and stays typed', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  await press(page, 'ArrowRight');
  await press(page, 'Enter');
  const box = editorOf(page).locator('input');
  await box.waitFor();
  await box.fill('২');
  await press(page, 'Enter');
  await editorOf(page).getByText('২', { exact: false }).first().waitFor();
  await editorOf(page).getByText('ভুল:').first().waitFor();
  await stage.screenshot('table-refused');
  same(await box.inputValue(), '২', 'the number stays as it was typed');
  await box.fill('৭৭');
  await press(page, 'Enter');
  await editorOf(page).waitFor({ state: 'detached' });
  await comes(async () => (await column(stage, 'officers_staff', 'order')).includes('৭৭'), true, 'the other number is stored');
});

scene('double click edits a cell and a click elsewhere saves it', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'services');
  const row = rowsOf(page).nth(1);
  await row.locator('[role=gridcell]').nth(4).dblclick();
  const box = editorOf(page).getByLabel('সর্বোচ্চ সময়');
  await box.waitFor();
  await box.fill('১২');
  await page.locator('main h1').click();
  await editorOf(page).waitFor({ state: 'detached' });
  await comes(async () => (await column(stage, 'services', 'time_text_bn'))[1], '১২ (বারো) কর্মদিবস', 'the words of the number');
  expect((await panelOf(page).count()) === 0, 'nothing was opened');
  await row.getByText('১২ (বারো) কর্মদিবস').waitFor(); // the rows were read again
  await stage.settled();
  await row.locator('[role=gridcell]').nth(3).dblclick();
  const kind = editorOf(page).locator('[data-field]');
  await kind.waitFor();
  await press(page, 'Space');
  await page.getByRole('option', { name: 'দাপ্তরিক' }).waitFor();
  await stage.screenshot('table-choice');
  await press(page, 'Escape');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await press(page, 'Escape');
  await editorOf(page).waitFor({ state: 'detached' });
  await row.locator('[role=gridcell]').nth(2).click();
  await panelOf(page).waitFor();
});

scene('somebody else saved meanwhile: both are laid side by side', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'notices');
  await press(page, 'ArrowRight', 'Enter');
  const box = editorOf(page).locator('input');
  await box.waitFor();
  await box.fill('আমার লেখা শিরোনাম');
  const table = await stage.call('Records.Table', { category: 'notices', count: 1, filter: '', sort: '', descending: false, from: 0, deleted: false, only: '' });
  const view = await stage.call('Records.Open', { id: table.rows[0].id, base: 0 });
  await stage.call('Records.Save', { id: view.id, category: 'notices', base: view.revision, values: { ...view.values, title_bn: 'অন্যের লেখা শিরোনাম' }, attachments: view.attachments, draft_key: view.draft_key });
  await press(page, 'Enter');
  await panelOf(page).getByText('এই তথ্য এর মধ্যে বদলে গেছে').waitFor();
  await panelOf(page).getByText('অন্যের লেখা শিরোনাম').first().waitFor();
  await comes(() => panelOf(page).getByRole('textbox', { name: 'শিরোনাম', exact: true }).inputValue(), 'আমার লেখা শিরোনাম', 'what was typed in the cell');
});

scene('several rows are changed together and come back with one undo', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  const before = await column(stage, 'officers_staff', 'section_bn');
  const done = await acts(stage);
  await press(page, 'ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const bar = page.getByRole('group', { name: '৪টি বাছাই করা' });
  await bar.waitFor();
  await stage.screenshot('table-chosen');
  await bar.getByRole('button', { name: 'একসঙ্গে বদলান' }).click();
  const dialog = page.getByRole('dialog', { name: '৪টি তথ্য একসঙ্গে বদলান' });
  await dialog.getByRole('combobox', { name: 'কোন ঘর' }).fill('শাখা');
  await page.getByRole('option', { name: 'শাখা', exact: true }).click();
  await dialog.getByLabel('নতুন মান').fill('রাজস্ব শাখা');
  await dialog.getByText('৪টিতে বদলাবে').waitFor();
  await stage.screenshot('table-together');
  await dialog.getByRole('button', { name: '৪টি বদলান' }).click();
  await dialog.waitFor({ state: 'detached' });
  await comes(async () => (await column(stage, 'officers_staff', 'section_bn')).slice(1, 5).join(), Array(4).fill('রাজস্ব শাখা').join(), 'four rows say so');
  same(await acts(stage), done + 1, 'one act');
  await page.getByText('৪টি তথ্যে “শাখা” বদলানো হয়েছে', { exact: false }).first().waitFor();
  await press(page, 'Control+z');
  await comes(async () => (await column(stage, 'officers_staff', 'section_bn')).join(), before.join(), 'all as before');
  // One number for all: the rules let one have it, and say so of the others before anything is stored.
  await bar.getByRole('button', { name: 'একসঙ্গে বদলান' }).click();
  await dialog.getByRole('combobox', { name: 'কোন ঘর' }).fill('ক্রম');
  await page.getByRole('option', { name: 'ক্রম', exact: true }).click();
  await dialog.getByLabel('নতুন মান').fill('৮৮');
  await dialog.getByText('৩টিতে বদলানো যাবে না').waitFor();
  await stage.screenshot('table-together-refused');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await gridOf(page).focus();
  await press(page, 'Control+a');
  await page.getByRole('group', { name: '১৪টি বাছাই করা' }).waitFor();
  await press(page, 'Delete');
  await page.getByText('কর্মকর্তা ও কর্মচারী: এখনো কিছু যোগ করা হয়নি').waitFor();
  await press(page, 'Control+z');
  await comes(async () => (await column(stage, 'officers_staff', 'section_bn')).length, 14, 'all fourteen are back');
});

scene('value is filled down the chosen rows', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  const before = await column(stage, 'officers_staff', 'designation_bn');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Control+Shift+d');
  await comes(async () => (await column(stage, 'officers_staff', 'designation_bn'))[2], before[1], 'the value of the row above');
  await page.locator('[role=grid]').focus();
  await rowsOf(page).nth(4).getByRole('checkbox').click();
  await rowsOf(page).nth(7).getByRole('checkbox').click({ modifiers: ['Shift'] });
  await page.getByRole('group', { name: '৪টি বাছাই করা' }).waitFor();
  await gridOf(page).focus();
  await press(page, 'Control+Shift+d');
  await comes(async () => (await column(stage, 'officers_staff', 'designation_bn')).slice(4, 8).join(), Array(4).fill(before[4]).join(), 'that of the first chosen row');
  await press(page, 'Control+z', 'Control+z');
  await comes(async () => (await column(stage, 'officers_staff', 'designation_bn')).join(), before.join(), 'both taken back');
});

scene('rows are moved by keys and by the grip', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  const names = () => column(stage, 'officers_staff', 'name_bn');
  const before = await names();
  await press(page, 'ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
  await comes(async () => (await names())[1], before[2], 'it stands one higher');
  await press(page, 'Alt+ArrowUp');
  await comes(async () => (await names())[0], before[2], 'and one more, the keyboard going along');
  await press(page, 'Control+z', 'Control+z');
  await comes(async () => (await names()).join(), before.join(), 'as before');
  const [grip, target] = [rowsOf(page).nth(5).locator('.grip'), rowsOf(page).nth(1)];
  const [from, to] = [await grip.boundingBox(), await target.boundingBox()];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 20, { steps: 3 });
  await page.mouse.move(from.x, to.y + 4, { steps: 5 });
  await stage.screenshot('table-drag');
  await page.mouse.up();
  await comes(async () => (await names())[1], before[5], 'it stands where it was let go');
  same((await column(stage, 'officers_staff', 'order')).join(), Array.from({ length: 14 }, (_, at) => String(at + 1).replace(/\d/g, (d) => '০১২৩৪৫৬৭৮৯'[d])).join(), 'the numbers follow one another as before');
  await press(page, 'Control+z');
  await comes(async () => (await names()).join(), before.join(), 'one undo');
});

scene('what was written before is offered and never put in by itself', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  await press(page, 'Control+n');
  const panel = panelOf(page);
  const post = panel.getByLabel('পদবি (বাংলা)');
  await post.fill('অফিস সহ');
  const list = panel.getByRole('listbox', { name: 'আগে লেখা হয়েছে' });
  await list.getByRole('option', { name: 'অফিস সহায়ক' }).waitFor();
  await stage.screenshot('form-suggested');
  same(await post.inputValue(), 'অফিস সহ', 'what was typed stays as it is');
  await press(page, 'Enter');
  same(await post.inputValue(), 'অফিস সহ', 'Enter takes nothing that was not gone to');
  await post.focus();
  await post.fill('');
  await page.keyboard.type('nirap');
  await list.getByRole('option', { name: 'নিরাপত্তা প্রহরী' }).waitFor();
  await stage.accessible('main aside');
  await post.focus();
  await press(page, 'ArrowDown');
  if ((await list.locator('.active').count()) === 0) await press(page, 'ArrowDown');
  await list.locator('.active').waitFor();
  await press(page, 'Enter');
  await comes(() => post.inputValue(), 'নিরাপত্তা প্রহরী', 'the value that was chosen');
  await list.waitFor({ state: 'detached' });
  await page.keyboard.type(' (রাত)');
  same(await post.inputValue(), 'নিরাপত্তা প্রহরী (রাত)', 'typing goes on behind it');
  await stage.open('#/records/services');
  await rowsOf(page).nth(1).waitFor();
  await press(page, 'Control+n');
  const papers = panel.getByLabel('প্রয়োজনীয় কাগজপত্র');
  await papers.fill('১। ছবি\n২। জাতীয়');
  await panel.getByRole('option').first().waitFor();
  const [first] = await panel.getByRole('option').allInnerTexts();
  await press(page, 'ArrowDown', 'Enter');
  await comes(() => papers.inputValue(), `১। ছবি\n২। ${first}`, 'the line alone, its number kept');
});

scene('fields that may stay empty are folded until they are wanted', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'officers_staff');
  await press(page, 'Control+n');
  const panel = panelOf(page);
  const more = panel.getByRole('button', { name: 'আরও ৯টি ঘর' });
  await more.waitFor();
  await stage.screenshot('form-folded');
  same(await more.getAttribute('aria-expanded'), 'false', 'folded in a new form');
  expect((await panel.getByLabel('কক্ষ নং').count()) === 0, 'no field that may stay empty');
  await more.click();
  await panel.getByLabel('গ্রেড').fill('৯৯');
  await panel.getByLabel('নাম (বাংলা)').fill('সাবিনা ইয়াসমিন');
  await more.click();
  await press(page, 'Control+s');
  await panel.getByText('গ্রেড', { exact: false }).first().waitFor();
  await comes(() => more.getAttribute('aria-expanded'), 'true', 'what is wrong in it unfolds it');
  await panel.getByLabel('গ্রেড').fill('১৬');
  await panel.getByLabel('পদবি (বাংলা)').fill('অফিস সহায়ক');
  await press(page, 'Control+s');
  await panel.getByRole('tab', { name: 'ইতিহাস ১' }).waitFor();
  same(await more.getAttribute('aria-expanded'), 'true', 'it stays unfolded when it is mended');
});

scene('time is worded from its number, and what was written stays', async (stage) => {
  const { page } = stage;
  await openTable(stage, 'services');
  await press(page, 'Enter');
  const panel = panelOf(page);
  const time = panel.getByLabel('সর্বোচ্চ সময়');
  await time.fill('৩ মাস');
  await panel.getByLabel('সেবামূল্য ও পরিশোধ পদ্ধতি').focus();
  await comes(() => time.inputValue(), '৩ (তিন) মাস', 'figures and word');
  await time.fill('');
  await panel.getByLabel('সময় (কর্মদিবস)').fill('21');
  await panel.getByLabel('সেবামূল্য ও পরিশোধ পদ্ধতি').focus();
  await comes(() => time.getAttribute('placeholder').then((text) => text?.includes('২১ (একুশ) কর্মদিবস')), true, 'the words that follow from the days');
  await time.fill('আবেদনের দিনই');
  await panel.getByLabel('সেবামূল্য ও পরিশোধ পদ্ধতি').focus();
  await press(page, 'Control+s');
  await comes(() => time.inputValue(), 'আবেদনের দিনই', 'his own words');
});
