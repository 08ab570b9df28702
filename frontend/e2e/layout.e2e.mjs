// Small windows: 1366×768 as it is at 100, 125, 150 and 200 %, and 1024×640. Nothing lies over anything, every field has room,
// and what has the focus is seen. On the way each place is read: what a screen reader is given of it, and its words.
import { heardAsKept } from './aria.mjs';
import { content } from './content.mjs';
import { faults } from './faults.mjs';
import { expect } from './harness.mjs';
import { dialogs, pasteLetter, screens, unknownLetter } from './places.mjs';
import { cutText, foreignWords, wrongNames } from './reading.mjs';
import { scene } from './scene.mjs';

const sizes = [[1366, 768], [1093, 614], [911, 512], [1024, 640], [1920, 1080]];

/** Goes once, reads what is there, and looks at every size. */
async function look(stage, name, go, scope) {
  const { page } = stage;
  await page.setViewportSize({ width: 1366, height: 768 });
  await go(stage);
  await stage.settled();
  const found = [await heardAsKept(page, name, scope)].filter(Boolean);
  for (const fault of await page.evaluate(wrongNames)) found.push(`${name}: ${fault}`);
  for (const word of await page.evaluate(foreignWords, ['bn', content])) found.push(`${name}: not Bengali: ${word}`);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await stage.settled();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const fault of [...(await page.evaluate(faults)), ...(await page.evaluate(cutText))]) found.push(`${name} at ${width}×${height}: ${fault}`);
  }
  return found;
}

for (const [title, places, after, scope] of [['screens', screens, '', 'main'], ['dialogs', dialogs, 'Escape', 'dialog[open]']]) {
  scene(`all ${title} can be used in a small window, read and heard`, async (stage) => {
    await stage.open('#/board');
    const found = [];
    for (const [name, go] of Object.entries(places)) {
      found.push(...(await look(stage, name, go, scope)));
      if (after) await stage.page.keyboard.press(after);
    }
    expect(found.length === 0, found.join('\n'));
  });
}

scene('message covers no button', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/training');
  await page.locator('[role=grid] [role=row]').nth(1).click();
  await page.locator('main aside').waitFor();
  await page.getByRole('button', { name: /টিতে আজকের যাচাই লিখুন/ }).click();
  await page.locator('.message').waitFor();
  const found = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const fault of await page.evaluate(faults)) found.push(`${width}×${height}: ${fault}`);
  }
  expect(found.length === 0, found.join('\n'));
});

/** One more officer, who has a place of his own in the list. */
function another(model, n) {
  const made = structuredClone(model);
  return { ...made, id: `01ENGF2P00${String(n).padStart(16, '0')}`, values: { ...made.values, order: n + 1 } };
}

scene('dense rows show twenty-five officers', { size: { width: 1920, height: 1080 }, office: (json) => {
  const { records } = json.categories.officers_staff;
  const model = records.at(-1);
  for (let n = records.length; n < 30; n++) records.push(another(model, n));
} }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.evaluate(() => localStorage.setItem('batayan.rows', 'dense'));
  await page.reload();
  await page.getByRole('row').nth(20).waitFor();
  const seen = await page.evaluate(() => {
    const bottom = document.querySelector('[role=grid]').getBoundingClientRect().bottom;
    return [...document.querySelectorAll('[role=grid] .row')].filter((row) => row.getBoundingClientRect().bottom <= bottom).length;
  });
  expect(seen >= 25, `${seen} officers are seen`);
});

scene('width of a column is drawn and remembered', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.locator('[role=grid] [role=row]').nth(3).waitFor();
  const width = () => page.getByRole('columnheader', { name: 'শাখা' }).evaluate((one) => Math.round(one.getBoundingClientRect().width));
  const was = await width();
  await page.getByRole('columnheader', { name: 'শাখা' }).getByRole('button').focus();
  for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+ArrowRight');
  await page.waitForFunction(() => localStorage.getItem('batayan.columns.officers_staff') !== null);
  const now = await width();
  expect(now > was + 40, `${was} px became ${now} px`);
  await page.reload();
  await page.locator('[role=grid] [role=row]').nth(3).waitFor();
  await page.waitForFunction((wide) => [...document.querySelectorAll('[role=columnheader]')].some((one) => one.textContent.includes('শাখা') && Math.abs(one.getBoundingClientRect().width - wide) < 3), now);
});

scene('navigation is seen whole in the lowest window', { size: { width: 911, height: 512 } }, async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('link', { name: 'সেটিংস', exact: true }).waitFor();
  const hidden = await page.locator('nav').first().evaluate((nav) =>
    [...nav.querySelectorAll('a')].filter((one) => one.getBoundingClientRect().bottom > innerHeight).map((one) => one.getAttribute('aria-label')),
  );
  expect(hidden.length === 0, `below the window: ${hidden}`);
});

scene('numbers and dates stand whole beside each other', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await pasteLetter(stage, unknownLetter);
  const cut = [];
  const look = async (where) => {
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await stage.settled();
      for (const name of ['স্মারক নম্বর', 'পত্রের তারিখ', 'প্রাপ্তির তারিখ']) {
        const box = page.getByRole('textbox', { name, exact: true });
        if ((await box.count()) > 0 && (await box.evaluate((one) => one.scrollWidth > one.clientWidth))) cut.push(`${where}, ${width}×${height}: ${name}`);
      }
      const lines = await page.locator('.shown p').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 60 || one.scrollWidth > one.clientWidth).map((one) => one.textContent));
      cut.push(...lines.map((text) => `${where}, ${width}×${height}: ${text}`));
    }
  };
  await look('intake');
  await stage.open('#/letter?template=reply');
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  await look('reply');
  expect(cut.length === 0, cut.join('\n'));
});
