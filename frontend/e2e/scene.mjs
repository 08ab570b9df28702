// A scene is one test of the window: node:test, on a stage of its own. `go run ./build test` plays all files, and
// `node --test frontend/e2e/board.e2e.mjs` one; --test-name-pattern keeps the scenes whose title it matches.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { openStage } from './harness.mjs';
import { out, program, root, startBrowser, startDisplay } from './machine.mjs';

/** The most one scene may take; reached only when something hangs. */
const limitMs = 180_000;

const file = basename(process.argv[1], '.e2e.mjs');
const work = join(out, 'e2e', `${file}-${process.pid}`);
let display;
let browser;
let scenes = 0;
let failed = 0;

after(async () => {
  await browser?.close();
  await display?.close();
  if (failed === 0) rmSync(work, { recursive: true, force: true });
});

/**
 * Plays one scene on a fresh stage; settings (harness.mjs) say what it begins with. It fails where play throws, the
 * page complained or the program ended; then a picture of the page is left. A browser that itself ended says nothing
 * of the program: the scene is played once more, and the output says so.
 */
export function scene(title, settings, play) {
  if (typeof settings === 'function') return scene(title, {}, settings);
  const folder = join(work, String(++scenes));
  test(`${file}: ${title}`, { timeout: limitMs }, async (t) => {
    let stage;
    let through = false;
    t.after(async () => {
      if (!through) await leave(t, stage, folder);
      await stage?.close().catch((error) => t.diagnostic(`closing: ${error.message}`));
    });
    for (let again = false; !through; again = true) {
      try {
        stage = await open(folder, settings);
        await play(stage);
        demandSound(stage);
        through = true;
      } catch (error) {
        if (again || t.signal.aborted || !browser || browser.isConnected()) throw error;
        t.diagnostic(`the browser itself ended during "${title}", which says nothing of the program: once more`);
        await stage?.close().catch(() => {}); // its page went with the browser
        rmSync(folder, { recursive: true, force: true });
      }
    }
  });
}

/** Opens the stage of a scene; the display and the browser are those of the whole file. */
async function open(folder, settings) {
  if (!existsSync(program)) throw new Error(`${program} is not there: go run ./build test builds it`);
  mkdirSync(work, { recursive: true });
  display ??= await startDisplay();
  if (!settings.bare && !browser?.isConnected()) browser = await startBrowser();
  return openStage({ display, browser, folder, settings });
}

/** What every scene demands, whatever it is about. */
function demandSound(stage) {
  if (stage.complaints.length > 0) throw new Error(`the page complained:\n${stage.complaints.join('\n')}`);
  if (stage.app && !stage.app.running()) throw new Error('the program ended during the test');
}

/** Says beside a failure what the page complained of, and leaves its picture. */
async function leave(t, stage, folder) {
  failed++;
  for (const complaint of stage?.complaints ?? []) t.diagnostic(`the page complained: ${complaint}`);
  const picture = join(folder, 'failed.png');
  await stage?.page?.screenshot({ path: picture }).then(
    () => t.diagnostic(`picture: ${relative(root, picture)}`),
    () => {}, // the page is gone; the error says more
  );
}
