// Directives and their answers: several on the board, answered for now and finally, and what is still open of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { root } from './machine.mjs';
import { scene } from './scene.mjs';

const seed = readFileSync(join(root, 'build', 'testdata', 'seed_letter.txt'), 'utf8');
const field = (where, name) => where.getByRole('textbox', { name, exact: true });
const small = { width: 911, height: 512 };
const usual = { width: 1366, height: 768 };

/** Looks at a page in both sizes of window. */
async function picture(stage, name) {
  await stage.screenshot(name);
  await stage.accessible();
  await stage.fits();
  await stage.page.setViewportSize(small);
  if (process.env.BATAYAN_PICTURES) await stage.page.screenshot({ path: join(root, 'out', 'screenshots', `${name}-911x512.png`) });
  await stage.fits();
  await stage.page.setViewportSize(usual);
}

/** Registers the seed letter under another number, changed by alter. */
async function register(stage, memo, alter) {
  const { intake } = await stage.call('Directives.Read', { text: seed.replace('১৮- ৮৯', `১৮- ${memo}`), received: '2020-10-04' });
  alter(intake);
  return (await stage.call('Directives.Register', intake)).id;
}

async function issue(page) {
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^(অন্তর্বর্তী|চূড়ান্ত) জবাব:/).waitFor();
  const said = await dialog.getByText(/^(অন্তর্বর্তী|চূড়ান্ত) জবাব:/).innerText();
  await dialog.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('জারি হয়েছে', { exact: true }).waitFor();
  return said;
}

scene('answer for now leaves the directive open, the next one names it and closes', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.getByRole('button', { name: 'জবাবপত্র তৈরি করুন' }).click();
  const kind = page.getByRole('radiogroup', { name: 'জবাবের ধরন' });
  await kind.getByRole('radio', { name: 'অন্তর্বর্তী জবাব', checked: true }).waitFor();
  await page.getByText('৪টি সম্পন্ন, ১টি প্রযোজ্য নয়, ৪টি বাকি').waitFor();
  await comes(() => field(page, 'বিষয়').inputValue(), 'জাতীয় তথ্য বাতায়নের তথ্য সন্নিবেশ ও হাল-নাগাদকরণের অগ্রগতি অবহিতকরণ।', 'the subject follows from the directive');
  const promised = page.getByLabel('অবশিষ্ট কাজের প্রতিশ্রুত দিন', { exact: true });
  await promised.fill('১/১০/২০২০');
  await promised.blur();
  await page.locator('.problem').getByText(/প্রতিশ্রুত দিনটি জবাবের তারিখ/).waitFor();
  await promised.fill('১৫/১০/২০২০');
  await promised.blur();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.includes('আগামী ১৫ অক্টোবর ২০২০ তারিখের মধ্যে')));
  await picture(stage, 'answering');
  expect((await issue(page)).includes('১৫ অক্টোবর ২০২০'), 'the question says until when it stays open');
  await page.getByText('অন্তর্বর্তী জবাব', { exact: true }).waitFor();
  await stage.screenshot('answered-for-now');
  await stage.open('#/board');
  await page.getByRole('link', { name: /^অন্তর্বর্তী জবাব: স্মারক ০৫/ }).waitFor();
  await page.getByText('প্রতিশ্রুত দিন ১৫ অক্টোবর ২০২০').waitFor();
  await page.getByText('আর ৮ কর্মদিবস').waitFor();
  await picture(stage, 'board-answered-for-now');
  await stage.open('#/directives');
  await page.getByText(/^অন্তর্বর্তী জবাব: স্মারক/).waitFor();
  await picture(stage, 'directives-answered-for-now');

  await stage.open('#/letter?template=reply');
  await page.waitForFunction(() => document.querySelector('textarea[name=references]')?.value.includes('-৩১৬, তারিখঃ ৫ অক্টোবর ২০২০'));
  await kind.getByText('চূড়ান্ত জবাব').click();
  await page.waitForFunction(() => ![...document.querySelectorAll('textarea')].some((area) => area.value.includes('পুনরায় অবহিত')));
  await comes(() => promised.count(), 0, 'a final answer promises nothing');
  expect((await issue(page)).startsWith('চূড়ান্ত জবাব'), 'the question says that it closes');
  await page.getByRole('link', { name: 'যে নির্দেশনার পত্র' }).click();
  await page.getByText(/^চূড়ান্ত জবাব: স্মারক/).first().waitFor();
  await page.getByText(/^অন্তর্বর্তী জবাব: স্মারক/).first().waitFor();
  await picture(stage, 'directive-answered');
  for (const [menu, left] of [['আবার খুলুন', 1], ['অন্তর্বর্তী জবাব তুলে নিন', 0]]) {
    await page.getByRole('button', { name: 'আরও কাজ' }).click();
    await page.getByRole('menuitem', { name: menu }).click();
    await page.getByRole('dialog').getByRole('button', { name: menu }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await comes(() => page.locator('.answer').count(), left, `answers after ${menu}`);
  }
});

scene('answer by hand may be for now', async (stage) => {
  const { page } = stage;
  await stage.open('#/directives');
  await page.getByRole('link', { name: /জাতীয় তথ্য বাতায়ন/ }).click();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'জবাব হাতে লিখে রাখুন' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'স্মারক নম্বর').fill('০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩০০');
  await dialog.getByText('অন্তর্বর্তী', { exact: true }).click();
  await field(dialog, 'অবশিষ্ট কাজের প্রতিশ্রুত দিন').fill('১/৯/২০২০');
  await dialog.getByRole('button', { name: 'জবাব লিখে রাখুন' }).click();
  await dialog.getByText(/প্রতিশ্রুত দিনটি/).waitFor();
  await stage.screenshot('answer-by-hand');
  await stage.accessible();
  await field(dialog, 'অবশিষ্ট কাজের প্রতিশ্রুত দিন').fill('২০/১০/২০২০');
  await dialog.getByRole('button', { name: 'জবাব লিখে রাখুন' }).click();
  await page.getByText('প্রতিশ্রুত দিন ২০ অক্টোবর ২০২০').first().waitFor();
  await page.getByRole('link', { name: 'নির্দেশনা ১' }).waitFor();
});

scene('several directives stand on the board, the nearest last day first', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await register(stage, '৯৮', (in_) => Object.assign(in_, { subject: 'নোটিশ বোর্ড হালনাগাদ প্রসঙ্গে।', days: undefined, deadline: '2020-10-06', items: in_.items.slice(0, 2) }));
  await register(stage, '৯৯', (in_) => Object.assign(in_, { subject: 'চার্টার প্রকাশ প্রসঙ্গে।' }));
  await stage.open('#/directives');
  await stage.open('#/board');
  const queue = page.getByRole('navigation', { name: /^৩টি খোলা নির্দেশনা/ });
  await queue.waitFor();
  const rows = await queue.getByRole('link').allInnerTexts();
  const order = ['নোটিশ বোর্ড', 'জাতীয় তথ্য বাতায়ন', 'চার্টার প্রকাশ'];
  same(rows.length, 3);
  rows.forEach((text, at) => expect(text.includes(order[at]), `${at}: ${text}`));
  expect(rows[0].includes('১/২') && rows[1].includes('৫/৯') && rows[1].includes('৪টি সম্পন্ন, ১টি প্রযোজ্য নয়, ৪টি বাকি'), `progress of each: ${rows}`);
  await page.getByRole('heading', { name: /^নির্দেশনার ২টি বিষয়/ }).waitFor();
  await comes(() => page.locator('.main li .mark:not(.pill)').filter({ hasText: /./ }).count(), 2, 'marks stand before what the directive asks for alone');
  await picture(stage, 'board-several');
  await queue.getByRole('link', { name: /চার্টার প্রকাশ/ }).click();
  await page.getByRole('heading', { name: /^নির্দেশনার ৯টি বিষয়/ }).waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
});

scene('what is not certain of a directive is looked at and settled', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const id = await register(stage, '৯৭', (in_) => Object.assign(in_, { scope: '', subject: 'আওতা ছাড়া পত্র।', days: undefined, deadline: '2020-10-06' }));
  await stage.open('#/directives');
  await stage.open(`#/board/${id}`);
  const look = page.locator('.head .top').getByRole('link', { name: /টি দেখুন/ });
  await look.waitFor();
  await look.click();
  await page.getByRole('heading', { name: 'নির্দেশনা সংশোধন' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-for]') !== null && document.activeElement !== document.body);
  await picture(stage, 'questions');
  const settle = page.getByRole('button', { name: /^ঠিক আছে: “শুল্কাচার”/ });
  await settle.first().click();
  await settle.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+S');
  await page.locator('.message').getByText('নির্দেশনা সংশোধন করা হয়েছে').waitFor();
  await stage.open('#/board/');
  await stage.open(`#/board/${id}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const open = await stage.call('Directives.Open', { id });
  expect(open.card.questions.every((one) => one.why !== 'spelling'), 'the doubt is settled');
});

// Two answers with one number of one day, and two directives of one name, left the page blank: lists were keyed by words
// that a person types.
scene('what is typed twice is shown twice', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const { directives } = await stage.call('Boards.Board', { directive: '' });
  const [{ id }] = directives;
  for (const interim of [true, true, false]) await stage.call('Directives.Close', { id, memo: 'ডি-নথি/৪৪', date: '2020-10-05', interim, promised: '' });
  const nameless = { memo: '', subject: 'তথ্য হালনাগাদ প্রসঙ্গে।', days: undefined, deadline: '2020-10-06' };
  for (const issuer of ['জেলা প্রশাসকের কার্যালয়, কুষ্টিয়া', 'বিভাগীয় কমিশনারের কার্যালয়, খুলনা']) {
    const twice = await register(stage, '৯৬', (in_) => Object.assign(in_, { ...nameless, issuer, text: `${issuer}\n${in_.text}` }));
    await stage.call('Directives.Close', { id: twice, memo: 'ডি-নথি/৪৫', date: '2020-10-05', interim: false, promised: '' });
  }
  await stage.open(`#/directives/${id}`);
  await page.locator('.answer').nth(2).waitFor();
  await comes(() => page.locator('.answer').count(), 3, 'answers of one directive');
  await stage.open(`#/board/${id}`);
  await page.locator('.interim').nth(1).waitFor();
  await page.getByRole('button', { name: 'অন্য নির্দেশনা দেখুন' }).click();
  await page.getByRole('menuitem', { name: nameless.subject }).nth(1).waitFor();
  await comes(() => page.getByRole('menuitem').count(), 2, 'directives of one name');
});

scene('cancelling an answer says what follows, and follows', async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=reply');
  await page.getByRole('radiogroup', { name: 'জবাবের ধরন' }).getByText('চূড়ান্ত জবাব').click();
  await page.waitForFunction(() => ![...document.querySelectorAll('textarea')].some((area) => area.value.includes('পুনরায় অবহিত')));
  await issue(page);
  const cancel = async (said) => {
    await page.getByRole('button', { name: 'আরও কাজ' }).click();
    await page.getByRole('menuitem', { name: 'বাতিল করুন' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(said).waitFor();
    await field(dialog, 'বাতিলের কারণ').fill('ভুল পাঠ');
    await dialog.getByRole('button', { name: 'বাতিল হোক' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'এর স্থলে নতুন পত্র' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some((area) => area.value.includes('প্রতিস্থাপন করা হলো')));
  await issue(page);
  await cancel('এটি যে নির্দেশনার জবাব, সেটির জবাব হিসেবে স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬ থাকবে।');
  await stage.open('#/board');
  await page.getByRole('button', { name: 'জবাবপত্র দেখুন' }).click();
  await cancel('এটি যে নির্দেশনার জবাব, সেটি আবার খোলা হবে।');
  await stage.open('#/board');
  await page.getByRole('button', { name: 'জবাবপত্র তৈরি করুন' }).waitFor();
});
