// Unsaved typing outlives the program: whoever types without resting loses at most what was typed in the last two seconds.
import { expect } from './harness.mjs';
import { pasteLetter } from './places.mjs';
import { scene } from './scene.mjs';

/** How often the program is killed in each place; `go run ./build bench` asks for many more. */
const rounds = Number(process.env.BATAYAN_E2E_KILLS ?? 1);

/** What was typed more than this before the end is there. */
const keptMs = 2000;

/** Where a clerk types, and how what was typed comes back. */
const places = {
  'a record': {
    open: async (stage) => {
      await stage.open('#/records/notices');
      await stage.page.locator('[role=grid] [role=row]').nth(1).click();
    },
    field: (page) => page.locator('main aside').getByRole('textbox', { name: 'বিবরণ' }),
  },
  'a letter': {
    open: (stage) => stage.open('#/letter?template=order&another=yes'),
    field: (page) => page.getByRole('textbox', { name: 'বিষয়', exact: true }),
    back: async (stage) => {
      await stage.open('#/letters');
      await stage.page.getByRole('region', { name: 'খসড়া', exact: true }).getByRole('link').first().click();
    },
  },
  'a letter that came': {
    open: (stage) => stage.open('#/intake'),
    field: (page) => page.getByRole('textbox', { name: 'পত্রের লেখা', exact: true }),
  },
  'a form of a letter that came': {
    open: async (stage) => {
      await stage.open('#/intake');
      await pasteLetter(stage);
    },
    field: (page) => page.getByRole('main').getByRole('textbox', { name: 'বিষয়', exact: true }),
    back: (stage) => stage.open('#/intake'),
  },
  settings: {
    open: (stage) => stage.open('#/settings/identity'),
    field: (page) => page.getByLabel('ঠিকানা', { exact: true }),
  },
};

/** Tells whether words stand on the page, in a field or as a letter that was read; runs in the page. */
function isThere(words) {
  const main = document.querySelector('main');
  return main !== null && (main.textContent.includes(words) || [...main.querySelectorAll('input, textarea')].some((one) => one.value.includes(words)));
}

for (const [name, place] of Object.entries(places)) {
  for (let round = 1; round <= rounds; round++) {
    scene(`power goes while ${name} is typed${rounds > 1 ? `, ${round} of ${rounds}` : ''}`, async (stage) => {
      const { page } = stage;
      await place.open(stage);
      await stage.settled();
      const field = place.field(page);
      await field.focus();
      await page.keyboard.press('Control+End');
      const typed = []; // each piece and when it was there
      const until = performance.now() + 3000 + 2000 * Math.random();
      for (let n = 1; performance.now() < until; n++) {
        const piece = ` ক${n}খ`;
        await page.keyboard.type(piece, { delay: 15 }); // as fast as anybody types, and without a rest
        typed.push({ piece, at: performance.now() });
      }
      const ended = performance.now();
      await stage.powerCut();
      stage.complaints.length = 0; // the page of a program that is gone complains of it
      await (place.back ?? place.open)(stage);
      const due = typed.filter(({ at }) => at < ended - keptMs);
      expect(due.length > 3, 'too little was typed to show anything');
      const last = due.at(-1).piece.trim();
      await page.waitForFunction(isThere, last).catch(async () => {
        throw new Error(`${last} of ${typed.at(-1).piece} is lost; there is\n${await page.locator('main').innerText()}`);
      });
    });
  }
}
