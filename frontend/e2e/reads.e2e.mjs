// What is read and heard: the window in English, what is announced when something is done, the help where it is needed,
// and colours that the person has set for all programs.
import { content } from './content.mjs';
import { comes, expect, same } from './harness.mjs';
import { dialogs, screens, walkIn } from './places.mjs';
import { cutText, foreignWords } from './reading.mjs';
import { scene } from './scene.mjs';

/** Numbers, dates and sentences that the program writes in Bengali because they go on paper so: of letters and their remarks. */
const onPaper = /^(?:[০-৯.\s-]+|[০-৯]+ \S+,? [০-৯]{4} (?:বঙ্গাব্দ|খ্রিষ্টাব্দ)|ক্রমিক|নাম ও পদবি|শুদ্ধাচার|টির মধ্যে|টির তথ্য অসম্পূর্ণ|অবশিষ্ট কাজ চলমান|হালনাগাদ করা হয়েছে; সর্বশেষ যাচাই|সর্বশেষ যাচাই|পুনঃযাচাই প্রয়োজন|প্রস্তুতাধীন|জাতীয় তথ্য বাতায়নের .* অবহিতকরণ)$/;
/** Lines of content that the window writes one after another. */
const joined = (words) => words.split(/[\n,;।()]|[০-৯]+(?=।|$)/).map((piece) => piece.trim()).filter((piece) => /[\u0980-\u09ff]/.test(piece) && !/^[০-৯ ]+$/.test(piece));

scene('window is English where English was chosen', async (stage) => {
  const { page } = stage;
  walkIn('en');
  await stage.open('#/board');
  await page.evaluate(() => localStorage.setItem('batayan.language', 'en'));
  await page.reload();
  await stage.settled();
  const found = [];
  for (const [name, go] of [...Object.entries(screens), ...Object.entries(dialogs)]) {
    if (name === 'what was done') continue; // content alone, of the whole office
    await go(stage);
    await stage.settled();
    for (const told of await page.evaluate(foreignWords, ['en', content])) {
      const [words] = told.split(' — in “');
      if (!onPaper.test(words) && !joined(words).every((piece) => content.includes(piece))) found.push(`${name}: ${told}`);
    }
    for (const fault of await page.evaluate(cutText)) found.push(`${name}: ${fault}`);
    if (name in dialogs) await page.keyboard.press('Escape');
  }
  walkIn('bn');
  expect(found.length === 0, found.join('\n'));
});

/** Keeps all that is announced from now on: what appears in a live region, or is one. */
async function listenIn(page) {
  await page.evaluate(() => {
    window.announced = [];
    const live = '[aria-live], [role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        const text = region?.textContent.trim();
        if (text) window.announced.push(text);
        for (const node of addedNodes) if (node instanceof Element) for (const one of [node, ...node.querySelectorAll(live)]) if (one.matches(live)) window.announced.push(one.textContent.trim());
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

scene('what is done, refused, undone, found and finished is announced', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/training');
  await page.locator('[role=grid] [role=row]').nth(1).click();
  const panel = page.locator('main aside');
  await panel.waitFor();
  await listenIn(page);
  const announced = async (what) => {
    await page.waitForFunction((pattern) => window.announced.some((one) => new RegExp(pattern).test(one)), what);
    await page.evaluate(() => (window.announced = []));
  };
  const title = panel.getByRole('textbox').first();
  const was = await title.inputValue();
  await title.fill(`${was} (২)`);
  await page.keyboard.press('Control+s');
  await announced('সংরক্ষণ');
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await announced('ফিরিয়ে নেওয়া হয়েছে');
  await title.fill('');
  await page.keyboard.press('Control+s');
  await announced('^ভুল: “শিরোনাম”');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('প্রশিক্ষণ');
  await announced('[০-৯]+টি পাওয়া গেছে');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'সহায়িকা' }).getByRole('searchbox').fill('ব্যাকআপ');
  await announced('[০-৯]+টি বিষয়ে আছে');
  await page.keyboard.press('Escape'); // the words first, as in every search field
  await page.keyboard.press('Escape');
  await stage.open('#/bundles');
  await listenIn(page);
  stage.answerDialog(`${stage.folder}/heard.zip`);
  await page.getByRole('button', { name: 'বান্ডিল তৈরি করুন' }).click();
  await announced('heard\\.zip|তৈরি হয়েছে');
});

scene('help opens where it is needed, finds in both languages and is a book', async (stage) => {
  const { page } = stage;
  const help = page.getByRole('dialog', { name: 'সহায়িকা' });
  const shown = () => help.getByRole('heading', { level: 3 }).textContent();
  await stage.open('#/backups');
  await page.keyboard.press('F1');
  await comes(shown, 'ব্যাকআপ ও ফেরানো');
  const find = help.getByRole('searchbox');
  await find.fill('portal');
  await help.getByRole('button', { name: /^পোর্টালে তোলা/ }).click();
  await comes(shown, 'পোর্টালে তোলা', 'what the English says is found too');
  await page.keyboard.press('Escape');

  // In a question over the page the help is that of the question, and closing it goes back to where one was.
  await page.getByRole('button', { name: /^ফেরানো:/ }).first().click();
  await page.getByRole('dialog').waitFor();
  const before = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('F1');
  await comes(shown, 'ব্যাকআপ ও ফেরানো');
  await stage.accessible('dialog[open][aria-labelledby]');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  same(await page.evaluate(() => document.activeElement.textContent), before, 'the focus is back');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F1');
  await help.getByRole('button', { name: 'বই হিসেবে দেখুন ও ছাপুন' }).click();
  await page.getByText(/ব্যবহার সহায়িকা\s+·\s+পৃষ্ঠা ১\//).waitFor();
});

scene('chosen, focused and resting things are told apart with forced colours', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('[role=grid] [role=row]').nth(2).click();
  await page.locator('main aside').waitFor();
  const looks = (selector) => page.locator(selector).first().evaluate((one) => {
    const { outlineStyle, outlineWidth, borderTopWidth, borderTopColor, backgroundColor, color } = getComputedStyle(one);
    return { ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), border: borderTopColor === backgroundColor ? 0 : Number.parseFloat(borderTopWidth), color };
  });
  const chosenTab = await looks('[role=tab][aria-selected=true]');
  const otherTab = await looks('[role=tab][aria-selected=false]');
  expect(chosenTab.ring > otherTab.ring, `a chosen tab ${JSON.stringify(chosenTab)} is as another ${JSON.stringify(otherTab)}`);
  const here = await looks('nav a[aria-current=page]');
  const elsewhere = await looks('nav a:not([aria-current])');
  expect(here.ring > elsewhere.ring, 'the page that is shown is not framed in the navigation');
  const row = await looks('[role=grid] .row.open');
  expect(row.ring > 0, 'the open row is not framed');
  await page.keyboard.press('Tab');
  const focus = await looks(':focus-visible');
  expect(focus.ring > chosenTab.ring, `what has the focus (${focus.ring}) is framed no thicker than what is chosen (${chosenTab.ring})`);
  for (const kind of ['.button.primary', '.button:not(.primary)', 'input']) expect((await looks(kind)).border > 0 || kind === 'input', `${kind} has no edge`);
  const rests = await page.locator('[aria-disabled=true], :disabled').count();
  if (rests > 0) expect((await looks('[aria-disabled=true], :disabled')).color !== (await looks('main h1')).color, 'what rests looks as what can be pressed');
});
