// Letters that go out: the register, the editor beside its PDF, the issue.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { scene } from './scene.mjs';

const register = (page) => page.getByRole('grid', { name: /^জারি রেজিস্টার/ });
const preview = (page) => page.getByRole('region', { name: 'ছাপার রূপ' });

async function openReply(stage) {
  await stage.open('#/letter?template=reply');
  await stage.page.getByLabel('বিষয়', { exact: true }).waitFor();
}


scene('register shows a year and is searched', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await register(page).getByText('৩১৫', { exact: true }).waitFor();
  await page.getByText('৩টি পত্র').waitFor();
  await stage.screenshot('letters');
  await stage.accessible();
  await stage.fits();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('কমিটি');
  await page.getByText('২টি পত্র').waitFor();
  await page.getByRole('searchbox', { name: 'রেজিস্টারে খুঁজুন' }).fill('নেই এমন');
  await page.getByText('এ সালের রেজিস্টারে নেই').waitFor();
  await stage.accessible();
});

scene('paper letter is shown as the register knows it', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await register(page).focus();
  await page.keyboard.press('Enter');
  await page.getByText('এ পত্রের পিডিএফ নেই').waitFor();
  await page.getByText('ইউনিয়ন পোর্টালের তথ্য প্রেরণ').waitFor();
  await stage.accessible();
});

scene('what is typed is drawn and kept', async (stage) => {
  const { page } = stage;
  await openReply(stage);
  await preview(page).getByText('পৃষ্ঠা ১/১').waitFor();
  await stage.screenshot('letter');
  await stage.accessible();
  await stage.fits();
  const first = await page.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.name.includes('/documents/')).length);
  await page.getByLabel('বিষয়', { exact: true }).fill('পোর্টালের অগ্রগতি');
  await page.waitForFunction((was) => performance.getEntriesByType('resource').filter((one) => one.name.includes('/documents/')).length > was, first);
  await page.getByText('খসড়া নিজে থেকেই রাখা হচ্ছে').waitFor();
  await stage.open('#/letters');
  await page.getByRole('link', { name: /পোর্টালের অগ্রগতি/ }).click();
  await comes(() => page.getByLabel('বিষয়', { exact: true }).inputValue(), 'পোর্টালের অগ্রগতি', 'the subject as kept');
});

/** Waits until the preview shows the text where it is seen. */
const inView = (page, text) =>
  page.waitForFunction((wanted) => {
    const window = document.querySelector('.sheets').getBoundingClientRect();
    return [...document.querySelectorAll('.pdf-text span')].some((span) => {
      const at = span.getBoundingClientRect();
      return span.textContent.includes(wanted) && at.top >= window.top && at.bottom <= window.bottom;
    });
  }, text);

scene('page in view is the one that is written', async (stage) => {
  const { page } = stage;
  await stage.open();
  const view = await stage.call('Letters.Compose', { template: 'letter', directive: '', fresh: true });
  const paragraphs = Array.from({ length: 60 }, (_, i) => `${'পোর্টালের সকল তথ্য নিয়মিত হাল-নাগাদ করা হচ্ছে। '.repeat(4)}${i + 1}`);
  const recipients = [['জেলা প্রশাসক', 'কুষ্টিয়া'], ['সহকারী কমিশনার (ভূমি)', 'গড়াইপুর']];
  const kept = await stage.call('Letters.Keep', { ...view, id: '', revision: 0, body: { ...view.body, subject: 'দীর্ঘ পত্র', paragraphs, recipients } });
  await stage.open(`#/letter/${kept.id}`);
  await preview(page).getByText('পৃষ্ঠা ১/').first().waitFor();
  await page.getByLabel('অনুচ্ছেদ ৪৫', { exact: true }).focus();
  await inView(page, '৪৫।');
  await page.getByLabel('অনুচ্ছেদ ৪৫', { exact: true }).press('Control+End');
  await page.keyboard.insertText(' এইমাত্র');
  await inView(page, 'এইমাত্র');
  // The clerk looks elsewhere meanwhile; the next key brings back what is written.
  await page.evaluate(() => (document.querySelector('.sheets').scrollTop = 0));
  await inView(page, 'দীর্ঘ পত্র');
  await page.keyboard.insertText(' আবার');
  await inView(page, 'আবার');
  await page.getByRole('button', { name: 'সহকারী কমিশনার (ভূমি), গড়াইপুর' }).click();
  await page.getByRole('textbox', { name: 'প্রাপক ২', exact: true }).focus();
  await inView(page, 'সহকারী কমিশনার (ভূমি)');
  await page.getByLabel('বিষয়', { exact: true }).focus();
  await inView(page, 'দীর্ঘ পত্র');
  await stage.screenshot('letter-long');
  // And the way back: a click on what is printed leads to where it is written.
  await page.locator('.pdf-text span', { hasText: '৫।' }).first().click();
  await page.waitForFunction(() => document.activeElement?.name === 'paragraphs.4');
  await page.evaluate(() => document.querySelectorAll('.sheet')[1].scrollIntoView());
  await inView(page, '২৫।');
  await page.locator('.pdf-text span', { hasText: '২৫।' }).first().click();
  await page.waitForFunction(() => document.activeElement?.name === 'paragraphs.24' && document.activeElement.getBoundingClientRect().top > 0);
});

scene('paragraphs are added moved and taken away', async (stage) => {
  const { page } = stage;
  await openReply(stage);
  await page.getByRole('button', { name: 'অনুচ্ছেদ যোগ করুন' }).click();
  await page.keyboard.type('নতুন অনুচ্ছেদ');
  await page.getByRole('button', { name: 'অনুচ্ছেদ ৪ উপরে নিন' }).click();
  await comes(() => page.getByLabel('অনুচ্ছেদ ৩', { exact: true }).inputValue(), 'নতুন অনুচ্ছেদ', 'the paragraph after moving');
  await page.getByRole('button', { name: 'অনুচ্ছেদ ৩ বাদ দিন' }).click();
  await comes(() => page.getByRole('button', { name: /বাদ দিন$/ }).count(), 3, 'paragraphs left');
  await page.getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await comes(() => page.getByLabel('অনুচ্ছেদ ৩', { exact: true }).inputValue(), 'নতুন অনুচ্ছেদ', 'the paragraph brought back');
});

scene('table is taken in hand and given back', async (stage) => {
  const { page } = stage;
  await openReply(stage);
  await page.getByRole('button', { name: 'হাতে লিখুন' }).click();
  await page.getByLabel('সারি ১: অবস্থা').fill('সম্পন্ন');
  await page.getByText(/জারির আগে দেখুন/).waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('alert').getByText(/কর্মকর্তা ও কর্মচারী/).waitFor();
  await page.getByRole('button', { name: 'বোর্ড থেকে নিন' }).click();
  await page.getByText('বোর্ড থেকে: ৯টি বিষয়ের অবস্থা').waitFor();
  await page.getByRole('button', { name: 'আরও কাজ' }).click();
  await page.getByRole('menuitem', { name: 'নতুন করে লিখুন' }).click();
  await page.getByText('বোর্ড থেকে নতুন করে লেখা হয়েছে').waitFor();
});

scene('reply is printed saved and issued', async (stage) => {
  const { page } = stage;
  await openReply(stage);
  const draft = join(stage.folder, 'khosra.pdf');
  stage.answerDialog(draft);
  await page.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: khosra.pdf').waitFor();
  expect(readFileSync(draft).subarray(0, 5).toString() === '%PDF-', 'the draft is a PDF');
  await page.getByRole('radiogroup', { name: 'জবাবের ধরন' }).getByText('চূড়ান্ত জবাব').click();
  await page.getByText('জারি হলে নির্দেশনাটি নিষ্পন্ন হবে।').waitFor();
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByText('০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬').waitFor();
  await stage.accessible();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬ জারি করা হয়েছে').waitFor();
  await page.getByText('৫ অক্টোবর ২০২০ তারিখে জারি করা হয়েছে').waitFor();
  await preview(page).getByText('পৃষ্ঠা ১/১').waitFor();
  await stage.screenshot('issued');
  await stage.accessible();
  const frozen = join(stage.folder, 'jari.pdf');
  stage.answerDialog(frozen);
  await page.getByRole('button', { name: 'পিডিএফ রাখুন' }).click();
  await page.getByText('রাখা হয়েছে: jari.pdf').waitFor();
  expect(existsSync(frozen), 'the frozen PDF is written');
  await page.getByRole('link', { name: 'যে নির্দেশনার পত্র' }).click();
  await page.getByText('জবাব: স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৬, ৫ অক্টোবর ২০২০').waitFor();
  await page.getByRole('link', { name: 'নির্দেশনা', exact: true }).waitFor();
});

scene('letters speak english too', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  await page.evaluate(() => localStorage.setItem('batayan.language', 'en'));
  await page.reload();
  await page.getByRole('grid', { name: 'Register of 2020' }).waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'Write a reply' }).click();
  await page.getByLabel('Subject', { exact: true }).waitFor();
  await page.getByText('Page 1/1').waitFor();
  await page.getByRole('button', { name: 'Write by hand' }).click();
  await stage.accessible();
});

scene('other kinds of letters are written too', async (stage) => {
  const { page } = stage;
  await stage.open('#/letters');
  for (const kind of ['অফিস আদেশ', 'আধা-সরকারি পত্র', 'বিজ্ঞপ্তি']) {
    await page.getByRole('button', { name: 'নতুন পত্র' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await page.getByRole('heading', { level: 1, name: `${kind}: খসড়া` }).waitFor();
    await preview(page).getByText(/পৃষ্ঠা ১\//).waitFor();
    await stage.accessible();
    if (kind === 'অফিস আদেশ') await stage.screenshot('order');
    await stage.open('#/letters');
  }
});

scene('unsaved typing comes back and says so', async (stage) => {
  const { page } = stage;
  await stage.open();
  const view = await stage.call('Letters.Compose', { template: 'order', directive: '', fresh: false, another: true });
  const kept = await stage.call('Letters.KeepDraft', { ...view, body: { ...view.body, subject: 'অসমাপ্ত আদেশ' } });
  await stage.open('#/letters');
  await page.getByRole('link', { name: /অসমাপ্ত আদেশ/ }).click();
  await page.getByText('আগের না-রাখা লেখা ফিরিয়ে আনা হয়েছে').waitFor();
  await stage.accessible();
  await page.getByRole('button', { name: 'সংরক্ষণ', exact: true }).click();
  await page.getByText('খসড়া সংরক্ষণ করা হয়েছে').waitFor();
  await comes(() => page.getByText('আগের না-রাখা লেখা').count(), 0, 'what is saved is not unsaved');
  same((await stage.call('Letters.Open', { id: kept.id })).revision, 1, 'one save, one revision');
  await page.getByLabel('বিষয়', { exact: true }).fill('আদেশ, আবার');
  await page.locator('nav a[href="#/letters"]').first().click();
  await page.getByRole('link', { name: /আদেশ, আবার/ }).waitFor();
  same((await stage.call('Letters.Open', { id: kept.id })).revision, 2, 'leaving a changed letter saves it');
});

scene('second answer to a directive is asked about', async (stage) => {
  const { page } = stage;
  await stage.open();
  const view = await stage.call('Letters.Compose', { template: 'reply', directive: '', fresh: false });
  await stage.call('Letters.Issue', await stage.call('Letters.Keep', { ...view, body: { ...view.body, answering: 'final' } }));
  await stage.open('#/letter?template=reply&another=yes');
  await page.getByRole('button', { name: 'জারি করুন' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('জারির আগে নিশ্চিত করুন').waitFor();
  await dialog.getByText(/৩১৬ স্মারকে দেওয়া হয়েছে/).waitFor();
  expect(await dialog.getByRole('button', { name: 'জারি করুন' }).isDisabled(), 'it is issued unasked');
  await stage.accessible();
  await dialog.getByRole('checkbox', { name: 'দেখেছি; তবু জারি হবে' }).check();
  await dialog.getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByText('স্মারক ০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৭ জারি করা হয়েছে').waitFor();
});
