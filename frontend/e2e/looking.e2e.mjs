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

scene('words are found on a page, in a list, in a form and in a preview', async (stage) => {
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
});
