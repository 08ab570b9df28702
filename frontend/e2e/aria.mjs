// What a screen reader is given of each place: the accessibility tree, kept as a file beside the tests. BATAYAN_UPDATE=1 writes
// the files anew, for a reader of the difference; without it a test only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

const folder = join(root, 'frontend', 'e2e', 'aria');

/** How the tree of a place differs from the one that is kept; '' where it does not. scope is a selector. */
export async function heardAsKept(page, name, scope) {
  await page.waitForFunction((within) => document.querySelector(within) !== null, scope);
  // The text of a printed page is read from the PDF, which other tests compare; it comes when the page is drawn. The licences are their owners'.
  await page.evaluate(() => document.querySelectorAll('.pdf-text, pre').forEach((one) => one.setAttribute('aria-hidden', 'true')));
  const file = join(folder, `${name.replaceAll(/[^a-z]+/gi, '-')}.yml`);
  const hear = async () => steady(await page.locator(scope).last().ariaSnapshot());
  let now = await hear();
  // What is still on its way comes; a machine with more to do takes longer.
  for (let before = '', turn = 0; turn < 20 && (process.env.BATAYAN_UPDATE ? before !== now : !keeps(file, now)); turn++) {
    await new Promise((again) => setTimeout(again, 250));
    before = now;
    now = await hear();
  }
  if (process.env.BATAYAN_UPDATE) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, now);
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return keeps(file, now) ? '' : `${name} is heard otherwise than aria/${name.replaceAll(/[^a-z]+/gi, '-')}.yml has it (BATAYAN_UPDATE=1 writes it):\n${difference(kept, now)}`;
}

const keeps = (file, tree) => existsSync(file) && readFileSync(file, 'utf8') === tree;

/** What is of this run alone is left out: hours, days of now, sizes and folders of files. */
function steady(tree) {
  const year = new Date().getFullYear();
  const bengali = String(year).replaceAll(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[digit]);
  return `${tree
    .replaceAll(new RegExp(`[০-৯]{1,2} \\S+ ${bengali}`, 'g'), 'আজ')
    .replaceAll(/[০-৯]{1,2}:[০-৯]{2}/g, 'সময়')
    .replaceAll(/[০-৯.]+ (?:কিলো|মেগা)?বাইট/g, 'আকার')
    .replaceAll(/(?:এইমাত্র|[০-৯]+ (?:মিনিট|সেকেন্ড) আগে)/g, 'আগে')
    .replaceAll(/\/(?:[\w.-]+\/)+[\w.-]+/g, '/ফোল্ডার')}\n`;
}

/** The lines that only one of the two has, a few of them. */
function difference(kept, now) {
  const only = (one, other, sign) => {
    const has = new Set(other.split('\n'));
    return one.split('\n').filter((line) => !has.has(line)).map((line) => `${sign} ${line}`);
  };
  return [...only(kept, now, '-'), ...only(now, kept, '+')].slice(0, 24).join('\n') || 'the same lines in another order';
}
