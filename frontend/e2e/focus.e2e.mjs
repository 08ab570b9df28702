// The keyboard alone: after every change of page, dialog, save and removal the focus is where work goes on.
import { comes, expect, same } from './harness.mjs';
import { until } from './office.mjs';
import { dialogs, goTo, pasteLetter, screens } from './places.mjs';
import { scene } from './scene.mjs';

/** Waits until something of the page, or of the dialog over it, has the focus and is seen. */
async function held(stage, where) {
  await until(stage, `${where}: something has the focus`, () => {
    const { activeElement: at } = document;
    if (!at || at === document.body || at === document.documentElement || at.id === 'page') return false;
    if (!at.closest('dialog[open]') && document.querySelector('dialog[open]')) return false;
    const { top, bottom, height, width } = at.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  });
  return stage.page.evaluate(() => document.activeElement.closest('nav') !== null);
}

const told = (stage, text) => until(stage, `it is said: ${text}`, (said) => document.querySelector('.said').textContent.includes(said), text);
const focused = (stage, what, fact) => until(stage, `the focus is on ${what}`, fact);

scene('every screen has the focus where work goes on', async (stage) => {
  await stage.open('#/board');
  for (const [name, go] of Object.entries(screens)) {
    await go(stage);
    expect(!(await held(stage, name)), `${name}: the focus stayed in the navigation`);
    await told(stage, await stage.page.getByRole('heading', { level: 1 }).innerText());
  }
});

scene('every dialog takes the focus and gives it back', async (stage) => {
  await stage.open('#/board');
  for (const [name, go] of Object.entries(dialogs)) {
    await go(stage);
    await held(stage, name);
    await stage.page.keyboard.press('Escape');
    await stage.page.locator('dialog[open]').waitFor({ state: 'detached' }).catch(() => {
      throw new Error(`${name} does not close`);
    });
    expect(!(await held(stage, `after ${name}`)), `after ${name}: the focus is in the navigation`);
  }
});

scene('first pages have the focus too', { office: 'none' }, async (stage) => {
  const { page } = stage;
  await stage.open();
  await focused(stage, 'the first way', () => document.activeElement.textContent.includes('শুরু করুন'));
  await page.keyboard.press('Enter');
  await focused(stage, 'the first field', () => document.activeElement.matches('form [data-field], form input'));
  await page.getByRole('button', { name: 'ফিরে যান' }).click();
  await focused(stage, 'the first way again', () => document.activeElement.textContent.includes('শুরু করুন'));
});

scene('save and removal keep the keyboard', async (stage) => {
  const { page } = stage;
  await stage.open('#/records/training');
  await focused(stage, 'the table', () => document.activeElement.getAttribute('role') === 'grid');
  await page.keyboard.press('Enter');
  const venue = page.locator('main aside').getByRole('textbox', { name: 'স্থান' });
  await venue.fill('উপজেলা মিলনায়তন');
  await page.keyboard.press('Control+s');
  await page.getByRole('tab', { name: 'ইতিহাস ২' }).waitFor();
  same(await venue.evaluate((one) => one === document.activeElement), true, 'the field that was typed in has the focus');
  expect((await page.locator('.said').textContent()).trim() !== '', 'the save is said');
  await page.getByRole('button', { name: 'মুছে ফেলুন' }).click();
  await focused(stage, 'the table', () => document.activeElement.getAttribute('role') === 'grid');
  await page.locator('.said').getByRole('button', { name: 'ফিরিয়ে নিন' }).click();
  await focused(stage, 'the table', () => document.activeElement.getAttribute('role') === 'grid');
  await goTo(stage, '#/settings/below');
  await page.getByRole('button', { name: /তালিকা থেকে বাদ দিন|বাদ দিন/ }).first().click();
  await held(stage, 'an office was taken off the list');
});

scene('keys lead to every place and add where something can be added', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  const title = (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const places = ['বোর্ড', 'পোর্টালে তোলার তালিকা', 'কর্মকর্তা ও কর্মচারী', 'নির্দেশনা', 'পত্র ও জারি রেজিস্টার', 'চার্টার ও তথ্যপত্র', 'বান্ডিল', 'সেটিংস', 'নতুন নির্দেশনা'];
  for (const [at, name] of places.entries()) {
    await page.keyboard.press(`Control+${at + 1}`);
    await title(name);
  }
  await page.keyboard.press('Alt+ArrowLeft');
  await title('সেটিংস');
  await page.keyboard.press('Control+5');
  await title('পত্র ও জারি রেজিস্টার');
  await page.keyboard.press('Control+n');
  await page.getByRole('menuitem', { name: 'অফিস আদেশ' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await title('নির্দেশনা');
  await page.keyboard.press('Control+n');
  await title('নতুন নির্দেশনা');
  await page.keyboard.press('Control+b');
  await until(stage, 'the navigation is narrow', () => document.documentElement.dataset.nav === 'narrow');
  await page.getByRole('link', { name: 'বোর্ড', exact: true }).focus();
  await page.locator('.tip').filter({ hasText: 'বোর্ড' }).waitFor();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'সহায়িকা' });
  await help.getByRole('button', { name: 'কিবোর্ড', exact: true }).click();
  for (const keys of ['Ctrl K', 'Ctrl 1–9', 'Ctrl N', 'Ctrl S', 'F2', 'Ctrl Enter', 'Esc']) await help.getByText(keys, { exact: true }).first().waitFor();
  await page.keyboard.press('Control+n');
  await comes(() => page.locator('dialog[open]').count(), 1, 'keys of the page leave an open dialog alone');
});

scene('commands are found before content', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('office order');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('অফিস আদেশ');
  await page.getByRole('option').filter({ hasText: 'নতুন পত্র: অফিস আদেশ' }).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('dense');
  await page.getByRole('option').filter({ hasText: 'তালিকার সারি: ঘন' }).waitFor();
  await page.keyboard.press('Enter');
  await until(stage, 'rows are dense', () => document.documentElement.dataset.rows === 'dense');
});

scene('Ctrl S takes the focused field in first', async (stage) => {
  const { page } = stage;
  await stage.open('#/intake');
  await pasteLetter(stage);
  const received = page.getByRole('textbox', { name: 'প্রাপ্তির তারিখ' });
  await received.fill('২৯/৯/২০২০');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: 'বোর্ড' }).waitFor();
  await told(stage, '৮ অক্টোবর ২০২০'); // the last day as it was stored
  await goTo(stage, '#/intake');
  await comes(() => page.getByRole('textbox', { name: 'পত্রের লেখা', exact: true }).inputValue(), '', 'a registered letter came back as unsaved');
  same((await stage.call('Directives.Intake')).text, '', 'the office file keeps a registered letter as unsaved');
});

scene('refused row is brought into view', async (stage) => {
  const { page } = stage;
  await stage.open('#/settings/holidays');
  await page.keyboard.press('Control+n');
  const row = page.getByRole('row').last();
  await row.getByRole('textbox', { name: 'নাম: নতুন দিন', exact: true }).fill('হঠাৎ ছুটি');
  await page.getByRole('main').evaluate((main) => main.querySelectorAll('[data-tabs-content]').forEach((one) => one.scrollTo(0, 0)));
  await page.keyboard.press('Control+s');
  await focused(stage, 'the wrong day', () => document.activeElement.getAttribute('aria-invalid') === 'true' && document.activeElement.closest('tr:last-child') !== null);
  const seen = await page.evaluate(() => document.activeElement.getBoundingClientRect().bottom <= innerHeight);
  expect(seen, 'the wrong day is not seen');
});

scene('offers to take back go with their time', async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=reply');
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  await page.getByRole('button', { name: 'অনুচ্ছেদ যোগ করুন' }).click();
  await page.getByRole('button', { name: 'অনুচ্ছেদ ৪ বাদ দিন' }).click();
  await page.locator('.message').filter({ hasText: 'অনুচ্ছেদ ৪ বাদ দেওয়া হয়েছে' }).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'জারি করুন' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন' }).click();
  await page.locator('.message').filter({ hasText: 'জারি করা হয়েছে' }).waitFor();
  await comes(() => page.locator('.message').filter({ hasText: 'বাদ দেওয়া হয়েছে' }).count(), 0, 'an offer of the draft outlives it');
});

scene('work in a list of offices begins with its first', async (stage) => {
  await stage.open('#/board');
  await dialogs['offices below'](stage);
  await focused(stage, 'the first office', () => document.activeElement === document.querySelector('dialog[open] li input'));
});

scene('issued letter takes the focus of its draft', async (stage) => {
  const { page } = stage;
  await stage.open('#/letter?template=notice&another=yes');
  await page.getByText(/পৃষ্ঠা ১\//).waitFor();
  for (const name of ['বিষয়', 'অনুচ্ছেদ ১', 'প্রাপক']) await page.getByRole('textbox', { name, exact: true }).fill('মাসিক সভা');
  await page.getByRole('main').getByRole('button', { name: 'জারি করুন' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'জারি করুন', disabled: false }).press('Enter');
  await page.getByText('যিনি জারি করেছেন').waitFor();
  await focused(stage, 'the name of the page', () => document.activeElement.tagName === 'H1');
});
