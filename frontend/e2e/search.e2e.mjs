// Ctrl K: everything of the office, found from anywhere and opened in its place.
import { comes, expect } from './harness.mjs';
import { scene } from './scene.mjs';

async function openPalette(stage) {
  await stage.page.keyboard.press('Control+k');
  const box = stage.page.getByRole('combobox', { name: 'সবখানে খুঁজুন' });
  await box.waitFor();
  return box;
}

scene('record is found by mobile in either script', async (stage) => {
  const { page } = stage;
  for (const typed of ['০১৭০০০০০০০৩', '01700000003', 'কামরুল']) {
    await stage.open('#/board');
    const box = await openPalette(stage);
    await box.fill(typed);
    await page.getByRole('option').filter({ hasText: 'মোঃ কামরুল হাসান' }).filter({ hasText: 'কর্মকর্তা ও কর্মচারী' }).click();
    await page.locator('main aside').getByRole('heading', { name: 'মোঃ কামরুল হাসান' }).waitFor();
    expect(page.url().includes('#/records/officers_staff?record='), `the place is ${page.url()}`);
  }
});

scene('directives and letters open their places', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const box = await openPalette(stage);
  await box.fill('তথ্য বাতায়ন');
  const directive = page.getByRole('option').filter({ hasText: 'নির্দেশনা' }).first();
  await directive.waitFor();
  await stage.screenshot('search');
  await stage.accessible('dialog[open]');
  await directive.click();
  await page.waitForFunction(() => location.hash.startsWith('#/directives/'));
  const { rows } = await stage.call('Letters.Register', { year: 0, filter: '' });
  expect(rows.length > 0, 'the sample has letters');
  await (await openPalette(stage)).fill(rows[0].memo);
  await page.getByRole('option').filter({ hasText: rows[0].memo }).first().click();
  await page.waitForFunction(() => location.hash.startsWith('#/letter/'));
});

scene('answer to an older question is dropped', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.evaluate(() => {
    const { Finder } = Object.values(window.go).find((room) => room.Finder);
    const find = Finder.Find;
    Finder.Find = (question) => {
      const answer = find(question);
      if (question.query !== 'তপন') return answer;
      return new Promise((done) => (window.letLateAnswerCome = () => answer.then(done)));
    };
  });
  const box = await openPalette(stage);
  await box.fill('তপন');
  await box.fill('রওশন');
  await page.getByRole('option').filter({ hasText: 'রওশন' }).first().waitFor();
  await page.evaluate(() => window.letLateAnswerCome());
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await comes(() => page.getByRole('option').filter({ hasText: 'তপন' }).count(), 0, 'rows of the older question');
});

scene('nothing found says so', async (stage) => {
  await stage.open('#/board');
  await (await openPalette(stage)).fill('ঝঝঝঝ');
  await stage.page.getByText('কোথাও পাওয়া যায়নি', { exact: false }).waitFor();
});

scene('another search begins where the last one ended, and finds a part of the settings', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await openPalette(stage);
  await page.keyboard.type('ই-নথি');
  await page.getByRole('option').filter({ hasText: 'ই-নথি' }).first().waitFor();
  await page.keyboard.press('Escape');
  const box = await openPalette(stage);
  await comes(() => box.inputValue(), 'ই-নথি', 'the last search is still there');
  await page.keyboard.type('ছুটির');
  await comes(() => box.inputValue(), 'ছুটির', 'what is typed takes its place');
  await page.getByRole('option').filter({ hasText: 'সেটিংস: ছুটির তালিকা' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'ছুটির তালিকা', selected: true }).waitFor();
});

scene('Latin letters find what sounds so, marked and with why', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const box = await openPalette(stage);
  await box.fill('nojrul');
  const option = page.getByRole('option').filter({ hasText: 'মোঃ নজরুল ইসলাম' });
  await option.getByText('উচ্চারণে মিল').waitFor();
  await comes(() => option.locator('mark').first().textContent(), 'নজরুল', 'the word that is marked');
  await stage.screenshot('search-sound');
  await stage.accessible('dialog[open]');
  await box.fill('রাশেদগুল');
  await page.getByRole('option').filter({ hasText: 'মোঃ রাশেদুল ইসলাম' }).getByText('একটি অক্ষর ভিন্ন').first().waitFor();
  await box.fill('1700000003');
  await page.getByRole('option').filter({ hasText: 'মোঃ কামরুল হাসান' }).first().waitFor();
  await box.fill('ডিসিআরের');
  await comes(() => page.getByRole('option').filter({ hasText: 'কৃষি খাসজমি' }).locator('small mark').first().textContent(), 'ডিসিআরের', 'the word in the text around it');
});
