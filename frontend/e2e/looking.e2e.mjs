// What the window has in place of a browser's own keys: the search on the page and in a preview, the size of everything, the
// menu of the right button, back and forward, all by the place of a key.
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { until } from './office.mjs';
import { goTo } from './places.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const bar = (page) => page.getByRole('search');
const count = (page) => bar(page).getByRole('status').innerText();
const marked = (page) => page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String).join(''));
const picture = async (page, name) => {
  if (process.env.BATAYAN_PICTURES) await page.screenshot({ path: join(root, 'out', 'screenshots', `${name}.png`) });
};

scene('words are found wherever they stand, and everything grows and shrinks', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('textbox').waitFor();
  await page.keyboard.type('কর্মকর্তা');
  await until(stage, 'something is found', () => /টির মধ্যে/.test(document.querySelector('[role=search] [role=status]').textContent));
  same(await marked(page), 'কর্মকর্তা');
  const first = await count(page);
  await page.keyboard.press('F3');
  await until(stage, 'the next is shown', (was) => document.querySelector('[role=search] [role=status]').textContent !== was, first);
  await page.keyboard.press('Shift+F3');
  await comes(() => count(page), first, 'back at the first');
  await stage.screenshot('find-board');
  await stage.accessible('[role=search]');
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  same(await page.evaluate(() => CSS.highlights.size), 0);

  // In a dialog it is the dialog that is searched; Esc closes the search alone.
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'সহায়িকা' });
  await help.waitFor();
  await page.keyboard.press('Control+f');
  await help.getByRole('search').getByRole('textbox').fill('সহায়িকা');
  await until(stage, 'it is found in the dialog', () => /টির মধ্যে/.test(document.querySelector('dialog [role=search] [role=status]').textContent));
  await picture(page, 'find-dialog');
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  same(await help.count(), 1, 'the dialog stays');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });

  // In a long list the list's own field first; asked for again, the page.
  await goTo(stage, '#/records/officers_staff?record=new');
  await page.locator('main aside').waitFor();
  await page.locator('[role=grid]').focus();
  await page.keyboard.press('Control+f');
  await until(stage, 'the filter has the focus', () => document.activeElement.closest('.filter') !== null);
  const name = page.locator('[data-name=name_bn] input');
  await name.fill('মোঃ আব্দুল করিম ৯৯');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('করিম 99');
  await comes(() => count(page), '১টির মধ্যে ১ নম্বর', 'what stands in a field is found');
  same(await name.evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd)), 'করিম ৯৯');
  same(await name.inputValue(), 'মোঃ আব্দুল করিম ৯৯');
  await picture(page, 'find-field');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  same(await name.evaluate((one) => one === document.activeElement), true, 'the field that was gone to has the focus');

  // In a preview, on pages that nobody has seen.
  await goTo(stage, '#/charter');
  await page.getByText(/পৃষ্ঠা ১\//).first().waitFor();
  await page.locator('.pdf-text[data-whole]').first().waitFor();
  await page.keyboard.press('F3');
  await bar(page).getByRole('textbox').fill('আপিল কর্মকর্তা');
  await until(stage, 'it is found on a page', () => /টির মধ্যে/.test(document.querySelector('[role=search] [role=status]').textContent));
  await page.keyboard.press('F3');
  await until(stage, 'the words on the page are marked', () => [...(CSS.highlights.get('found-here') ?? [])].some((range) => range.startContainer.parentElement.closest('.pdf-text')));
  await picture(page, 'find-preview');
  await page.keyboard.press('Escape');

  // Everything grows and shrinks, and stays so at the next start.
  await goTo(stage, '#/records/officers_staff');
  await page.locator('[role=grid] [role=row]').nth(2).waitFor();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--zoom').trim());
  const text = () => page.getByRole('heading', { level: 1 }).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const before = await text();
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+=');
  same(await size(), '1.5');
  await page.getByText('আকার ১৫০%').first().waitFor();
  same(await text(), before * 1.5);
  await page.reload();
  await page.locator('[role=grid] [role=row]').nth(2).waitFor();
  same(await size(), '1.5', 'it is kept');
  await page.mouse.move(700, 400);
  await page.keyboard.down('Control');
  for (let n = 0; n < 9; n++) await page.mouse.wheel(0, -120);
  await comes(size, '2', 'no larger than 200 %');
  await page.keyboard.up('Control');
  await stage.fits();
  await stage.screenshot('zoom-records');
  await page.keyboard.press('Control+0');
  same(await size(), '1');
});

scene('the right button offers to cut, copy and paste; keys reach all of it, whatever they write', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/notices?record=new');
  const title = page.locator('[data-name=title_bn] input');
  await title.fill('গণশুনানির নোটিশ');
  const menu = page.getByRole('menu', { name: 'লেখার কাজ' });
  const deed = (name) => menu.getByRole('menuitem', { name });
  await title.click({ button: 'right' });
  await menu.waitFor();
  await deed('সব বেছে নিন').click();
  await title.click({ button: 'right' });
  same(await title.evaluate((one) => one === document.activeElement), true, 'the field keeps the focus');
  await picture(page, 'menu-field');
  await deed('ছাঁটুন').click();
  same(await title.inputValue(), '');

  // By keys alone, with Shift F10 by its place on the board.
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  for (let n = 0; n < 6; n++) {
    await page.keyboard.press('ArrowDown');
    if ((await menu.locator('[data-highlighted]').innerText()).includes('পেস্ট')) break;
  }
  await page.keyboard.press('Enter');
  await comes(() => title.inputValue(), 'গণশুনানির নোটিশ', 'what was cut is back');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+F10');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  same(await page.locator('main aside').count(), 1, 'Esc closes the menu alone');
  await title.click({ button: 'right' });
  await deed('আগের অবস্থা').click();
  await comes(() => title.inputValue(), '', 'a paste is taken back');

  // Rich text takes its looks along; over no field there is nothing to do.
  const rich = page.locator('.rich-text[contenteditable=true]');
  await rich.click();
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob(['মোটা লেখা'], { type: 'text/plain' }), 'text/html': new Blob(['<p><b>মোটা</b> লেখা</p>'], { type: 'text/html' }) })]));
  await rich.click({ button: 'right' });
  await deed('পেস্ট').first().click();
  await rich.locator('b, strong').waitFor();
  await page.getByRole('heading', { level: 1 }).click({ button: 'right' });
  await menu.waitFor({ state: 'detached' });

  // Back, forward and shortcuts go by the place of a key.
  await goTo(stage, '#/board');
  const heading = (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const devtools = await page.context().newCDPSession(page);
  /** A key of a Bengali layout: its place is that of K, what it writes is not. */
  const strike = async (key, code, number, modifiers) => {
    for (const type of ['rawKeyDown', 'keyUp']) await devtools.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode: number, modifiers });
  };
  const palette = page.getByRole('combobox', { name: 'সবখানে খুঁজুন' });
  const struck = async (key, code) => {
    await strike(key, code, 75, 2);
    await palette.waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
  };
  await struck('ক', 'KeyK');
  await struck('', ''); // as a screen keyboard sends it, without a place
  await strike('৪', 'Digit4', 52, 2);
  await heading('নির্দেশনা');
  await page.keyboard.press('Control+8');
  await heading('সেটিংস');
  for (const type of ['mousePressed', 'mouseReleased']) await devtools.send('Input.dispatchMouseEvent', { type, button: 'back', x: 700, y: 400, clickCount: 1 });
  await heading('নির্দেশনা');
  await page.keyboard.press('Alt+ArrowRight');
  await heading('সেটিংস');
  await page.keyboard.press('Alt+ArrowLeft');
  await heading('নির্দেশনা');
  await page.keyboard.press('F5');
  await heading('নির্দেশনা');
});
