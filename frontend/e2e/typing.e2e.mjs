// A few words by each keyboard of offices into the kinds of fields that rewrite least willingly; a thousand into all of them are
// typed by e2e/long/typing.e2e.mjs.
import { comes } from './harness.mjs';
import { goTo } from './places.mjs';
import { keyboards, send, written } from './keyboards.mjs';
import { scene } from './scene.mjs';
import { thousandWords, typeInto } from './typing.mjs';

/** Longer than a check waits after the last key. */
const CHECK_MS = 450;

scene('what an input method sends stands there letter for letter', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff?record=new');
  const devtools = await page.context().newCDPSession(page);
  const words = thousandWords();
  const names = Object.keys(keyboards);
  let typed = 0;
  const type = async (selector, keyboard, rest = 0) => {
    const field = await page.locator(selector).first().elementHandle();
    await typeInto(devtools, field, keyboard, words.slice(typed, (typed += 3)), { rest });
  };
  for (const [at, name] of ['name_bn', 'designation_bn', 'mobile', 'section_bn'].entries()) await type(`[data-name=${name}] input`, names[at], at === 1 ? CHECK_MS : 0);
  await page.keyboard.press('Control+k');
  await type('dialog[open] input', 'avroAnew');
  await page.keyboard.press('Escape');
  await goTo(stage, '#/records/notices?record=new');
  await page.locator('.rich-text[contenteditable=true]').waitFor();
  for (const keyboard of names) await type('.rich-text', keyboard);
  await type('.filter input', 'bijoy');
  await page.locator('.filter input').fill('');

  // Typed over a cell of a table it takes the place of what stood there, from its first letter on.
  await goTo(stage, '#/records/notices');
  await page.locator('[role=grid] [role=row]').nth(1).waitFor();
  for (const keyboard of ['windows', 'avroAnew']) {
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Home');
    while ((await page.locator('[role=grid] .cell.here.strong').count()) === 0) await page.keyboard.press('ArrowRight');
    const sent = keyboards[keyboard]('কর্মশালার');
    await send(devtools, sent);
    const cell = page.locator('[role=grid] .editor input');
    await comes(() => cell.inputValue(), written(sent), `${keyboard}, typed over a cell`);
    await page.keyboard.press('Escape');
    await cell.waitFor({ state: 'detached' });
  }
});
