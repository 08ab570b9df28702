// What the tests of the office's own pages share.
import { expect } from './harness.mjs';

/** Demands that axe finds nothing in either language; the page is Bengali before and after. */
export async function accessibleInBoth(stage, scope) {
  await stage.accessible(scope);
  await inLanguage(stage, 'en');
  const left = await stage.page.evaluate(() => document.documentElement.lang);
  expect(left === 'en', 'the page is not in English');
  await stage.accessible(scope);
  await inLanguage(stage, 'bn');
}

/** Changes the language as the clerk's own choice, kept by the window. */
export async function inLanguage(stage, language) {
  // Loading the page anew loses what is typed and not kept yet, as nothing in the program does.
  await until(stage, 'what is typed is kept', () => !/খসড়া রাখা হচ্ছে…|Keeping the draft…/.test(document.body.textContent));
  await stage.page.evaluate((chosen) => localStorage.setItem('batayan.language', chosen), language);
  await stage.page.reload();
  await stage.settled();
}

/** Waits until a fact about the page holds. */
export async function until(stage, what, fact, given) {
  await stage.page.waitForFunction(fact, given).catch(() => {
    throw new Error(`never came true: ${what}`);
  });
}
