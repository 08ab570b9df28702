// What the page says of a run before this one that ended by a fault, and that drafts which wait go to Go when the computer rests.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, same } from './harness.mjs';
import { pictures } from './pictures.mjs';
import { scene } from './scene.mjs';

const reports = (folder) => join(folder, 'data', 'batayan-desk', 'reports');

scene(
  'a run that ended by a fault is told once, with its report',
  {
    before: (folder) => {
      mkdirSync(reports(folder), { recursive: true });
      writeFileSync(join(reports(folder), 'running.txt'), 'Batayan Desk 0.0.0\nstarted 2020-10-05\nmark K73F\n---\npanic: played\n\ngoroutine 1 [running]:\n');
    },
  },
  async (stage) => {
    await stage.open();
    const { page } = stage;
    const told = page.getByRole('dialog', { name: 'গতবার যা ঘটেছিল' });
    await told.waitFor();
    const kept = readdirSync(reports(stage.folder)).filter((name) => name.startsWith('crash-'));
    same(kept.length, 1, 'reports kept');
    const words = await told.innerText();
    expect(words.includes('K73F') && words.includes(kept[0]) && words.includes('খসড়া'), `not told whole: ${words}`);
    await pictures(stage, 'ended');
    await told.getByRole('button', { name: 'কপি করুন' }).click();
    expect((await page.evaluate(() => navigator.clipboard.readText())).includes(kept[0]), 'the report’s place was not copied');
    await told.getByRole('button', { name: 'বুঝেছি' }).click();
    await told.waitFor({ state: 'hidden' });
    expect(readFileSync(join(reports(stage.folder), kept[0]), 'utf8').includes('panic: played'), 'the report was not kept whole');
  },
);
