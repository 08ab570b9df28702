// Runs every exported function of frontend/e2e/*.e2e.mjs against the real program
// and prints TAP. An argument keeps the tests whose name holds it.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStage } from './harness.mjs';
import { out, program, root, startBrowser, startDisplay } from './machine.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const only = process.argv[2] ?? '';

/** The most one test may take; reached only when something hangs. */
const limitMs = 180_000;

if (!existsSync(program)) {
  console.error(`${program} is not there: go run ./build test builds it`);
  process.exit(1);
}
const work = join(out, 'e2e', `run-${process.pid}`);
mkdirSync(work, { recursive: true });
const display = await startDisplay();
let browser = await startBrowser();
let passed = 0;
let failed = 0;
try {
  for (const file of readdirSync(here).filter((name) => name.endsWith('.e2e.mjs')).sort()) {
    const module = await import(pathToFileURL(join(here, file)).href);
    for (const [name, test] of Object.entries(module)) {
      if (typeof test !== 'function') continue;
      const title = `${file.replace('.e2e.mjs', '')}: ${sentence(name)}`;
      if (only && !title.includes(only) && !name.includes(only)) continue;
      await runOne(title, name, test);
    }
  }
} finally {
  await browser.close();
  await display.close();
}
console.log(`1..${passed + failed}`);
console.log(`# ${passed} passed, ${failed} failed`);
if (failed === 0) rmSync(work, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);

async function runOne(title, name, test, again = false) {
  const number = passed + failed + 1;
  if (!browser.isConnected()) browser = await startBrowser();
  const folder = join(work, `${number}-${name}`);
  const began = Date.now();
  let stage;
  try {
    stage = await openStage({ display, browser, name, folder, settings: test });
    await inTime(test(stage));
    if (!test.mayComplain && stage.complaints.length > 0) throw new Error(`the page complained:\n${stage.complaints.join('\n')}`);
    if (stage.app && !stage.app.running()) throw new Error('the program ended during the test');
    passed++;
    console.log(`ok ${number} - ${title} # ${Date.now() - began} ms`);
  } catch (error) {
    if (!browser.isConnected() && !again) {
      console.log(`# the browser itself ended during "${title}", which says nothing of the program: once more`);
      rmSync(folder, { recursive: true, force: true });
      await stage?.app?.close();
      return await runOne(title, name, test, true);
    }
    failed++;
    console.log(`not ok ${number} - ${title}`);
    const complaints = stage?.complaints.length ? `\nthe page complained:\n${stage.complaints.join('\n')}` : '';
    for (const line of `${error.stack ?? error}${complaints}`.split('\n').slice(0, 40)) console.log(`# ${line}`);
    const picture = join(folder, 'failed.png');
    await stage?.page?.screenshot({ path: picture }).then(
      () => console.log(`# picture: ${relative(root, picture)}`),
      () => {}, // the page is gone; the error above says more
    );
  } finally {
    await stage?.close().catch((error) => console.log(`# closing: ${error.message}`));
  }
}

/** Fails a test that hangs; the rest still run. */
async function inTime(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the test hangs')), limitMs);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** clerkReadsTheLetter → "clerk reads the letter". */
function sentence(name) {
  return name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}
