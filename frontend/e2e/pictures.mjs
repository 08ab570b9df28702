// Pictures for those who look at what was made.
import { join } from 'node:path';
import { root } from './machine.mjs';

/** Pictures in every size that offices have. */
export async function pictures(stage, name) {
  await stage.screenshot(name);
  if (!process.env.BATAYAN_PICTURES) return;
  for (const [width, height] of [[911, 512], [1093, 614]]) {
    await stage.page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark']) {
      await stage.page.emulateMedia({ colorScheme });
      await stage.page.screenshot({ path: join(root, 'out', 'screenshots', `${name}-${width}x${height}-${colorScheme}.png`) });
    }
    await stage.fits();
  }
  await stage.page.emulateMedia({ colorScheme: 'light' });
  await stage.page.setViewportSize({ width: 1366, height: 768 });
}
