// Everything at 200 % on the smallest screens of offices, and at 80 %: nothing lies over anything, every field can be reached,
// and the frame never scrolls.
import { join } from 'node:path';
import { faults } from '../faults.mjs';
import { expect } from '../harness.mjs';
import { root } from '../machine.mjs';
import { dialogs, screens } from '../places.mjs';
import { scene } from '../scene.mjs';

/** Each with the keys that lead to it from the one before; at 100 % the other tests are. */
const sizes = [[200, Array(5).fill('Control+=')], [150, Array(2).fill('Control+-')], [80, Array(5).fill('Control+-')]];

for (const [title, places, after] of [['screens', screens, ''], ['dialogs', dialogs, 'Escape']]) {
  scene(`all ${title} can be used at 80, 150 and 200 %`, { size: { width: 1366, height: 768 } }, async (stage) => {
    const { page } = stage;
    const only = process.env.BATAYAN_ONLY;
    const found = [];
    await stage.open('#/board');
    for (const [name, go] of Object.entries(places)) {
      if (only && !name.includes(only)) continue;
      await page.keyboard.press('Control+0');
      await go(stage);
      for (const [percent, keys] of sizes) {
        for (const key of keys) await page.keyboard.press(key);
        await page.waitForFunction((size) => document.documentElement.style.getPropertyValue('--zoom') === String(size / 100), percent);
        await stage.settled();
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        for (const fault of await page.evaluate(faults)) found.push(`${name} at ${percent} %: ${fault}`);
        if (process.env.BATAYAN_PICTURES) await page.screenshot({ path: join(root, 'out', 'screenshots', `zoom-${percent}-${name.replaceAll(/\W+/g, '-')}.png`) });
        await stage.fits();
      }
      if (after) await page.keyboard.press(after);
    }
    expect(found.length === 0, found.join('\n'));
  });
}
