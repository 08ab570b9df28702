// Measures what only the window can show, and prints each figure as a line of go test -bench, so that
// `go run ./build bench` reads it beside its own. An argument is a regular expression, as for -bench.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, same } from './harness.mjs';
import { out, startBrowser, startDisplay } from './machine.mjs';

const keys = 15;
const sentence = 'উপর্যুক্ত বিষয়ের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, জেলা ও উপজেলা পোর্টালগুলোতে দাপ্তরিক সকল তথ্য নিয়মিত হাল-নাগাদ করার বাধ্যবাধকতা রয়েছে। ';

/** From a key in a part of a letter of so many paragraphs to its page seen anew; milliseconds, each key. */
async function keyToPage(stage, paragraphs, part) {
  const { page } = stage;
  await stage.open();
  const view = await stage.call('Letters.Compose', { template: 'letter', directive: '', fresh: true });
  const body = { ...view.body, subject: 'পোর্টালের অগ্রগতি', paragraphs: Array.from({ length: paragraphs }, (_, i) => sentence.repeat(3) + (i + 1)) };
  const kept = await stage.call('Letters.Keep', { ...view, id: '', revision: 0, body });
  await stage.open(`#/letter/${kept.id}`);
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  await page.locator(`textarea[name="${part}"]`).focus();
  await page.evaluate((sheet) => {
    window.seenAfter = [];
    window.drawings = 0;
    window.drawnAt = performance.now();
    let pressed = 0;
    document.addEventListener('input', () => (pressed = performance.now()), true);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (pressed > 0) window.seenAfter.push(performance.now() - pressed);
      pressed = 0;
    };
    // The canvas takes its size anew with each drawing; a message sent in the next frame comes when that frame is done.
    new MutationObserver(() => {
      window.drawings += 1;
      window.drawnAt = performance.now();
      requestAnimationFrame(() => port2.postMessage(''));
    }).observe(document.querySelectorAll('.sheet canvas')[sheet], { attributes: true });
  }, kept.preview.parts.find((one) => one.part === part).page - 1);
  const atRest = () => page.waitForFunction(() => performance.now() - window.drawnAt > 1500);
  await atRest();
  const before = await page.evaluate(() => window.drawings);
  for (let i = 0; i < keys; i++) {
    await page.keyboard.insertText('ক');
    await page.waitForFunction((seen) => window.seenAfter.length > seen, i);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  }
  await atRest();
  // One drawing more would mean that a key was given the picture of the one before it.
  same(await page.evaluate(() => window.drawings), before + keys, 'drawings');
  return { pages: kept.preview.pages, ms: await page.evaluate(() => window.seenAfter) };
}

const wanted = new RegExp(process.argv[2] ?? '.');
const folder = join(out, 'e2e', `bench-${process.pid}`);
mkdirSync(folder, { recursive: true });
const display = await startDisplay();
const browser = await startBrowser();
try {
  for (const [paragraphs, part, where] of [[2, 'subject', ''], [145, 'subject', ''], [145, 'paragraphs.144', '_at_the_end']]) {
    if (!wanted.test('KeyToPage')) continue;
    const stage = await openStage({ display, browser, folder: join(folder, paragraphs + where) });
    const { pages, ms } = await keyToPage(stage, paragraphs, part);
    await stage.close();
    const inOrder = ms.toSorted((a, b) => a - b);
    const median = inOrder[Math.floor(inOrder.length / 2)];
    console.log(`BenchmarkKeyToPage/${pages}_pages${where} ${ms.length} ${Math.round(median * 1e6)} ns/op ${Math.round(inOrder.at(-1))} ms-most`);
  }
} finally {
  await browser.close();
  await display.close();
  rmSync(folder, { recursive: true, force: true });
}
