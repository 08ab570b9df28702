// What a test is given: a page on the running program, and the questions that
// every screen must answer (accessibility, content policy, pictures).
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { out, root, runCommand, startProgram } from './machine.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
export const themes = ['light', 'dark'];

/** Patience for one thing on the page; generous, because machines are slow and nobody sleeps. */
const patienceMs = 20_000;

/** A fact that does not hold. */
export function expect(fact, message) {
  if (!fact) throw new Error(message);
}

/** expect, for two values. */
export function same(got, want, message = 'values differ') {
  expect(got === want, `${message}\n  got:  ${JSON.stringify(got)}\n  want: ${JSON.stringify(want)}`);
}

/**
 * same, for what the page is on its way to: asked again until it is so. On a machine with more to do an answer of the program
 * comes later, and what is asked once is asked too early.
 */
export async function comes(ask, want, message = 'values differ') {
  const last = performance.now() + patienceMs;
  let got = await ask();
  while (got !== want && performance.now() < last) {
    await new Promise((again) => setTimeout(again, 50));
    got = await ask();
  }
  same(got, want, message);
}

/**
 * Opens a stage for one test: fresh office file, fresh program, fresh page. settings:
 *   office  'sample' (default): a copy of the sample office; 'none': a first start; a function: an office
 *           made from the sample's exchange form as the function alters it
 *   before  a function that gets the folder ahead of the program: the data directory is data/batayan-desk in it
 *   theme, size  how the page begins; light and 1366×768 by default
 *   bare    true: no program and no page, only the display and a folder
 */
export async function openStage({ display, browser, folder, settings = {} }) {
  mkdirSync(folder, { recursive: true });
  if (settings.bare) return { display, folder, complaints: [], close: async () => {} };
  const office = settings.office === 'none' ? '' : join(folder, 'office.batayan');
  if (typeof settings.office === 'function') await alteredOffice(settings.office, office, folder);
  else if (office) copyFileSync(await sampleOffice(dirname(folder)), office);
  settings.before?.(folder);
  let app = await startProgram({ display, folder, office, logTo: join(folder, 'program.log') });
  const asClerk = {
    viewport: settings.size ?? sizes[0],
    colorScheme: settings.theme ?? 'light',
    locale: 'bn-BD',
    timezoneId: 'Asia/Dhaka',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  };
  const context = await browser.newContext(asClerk).catch(async (error) => {
    await app.close(); // no stage, nobody else to end it
    throw error;
  });
  context.setDefaultTimeout(patienceMs);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(app.url).origin });
  const page = await context.newPage();
  const complaints = [];
  await listen(page, complaints);
  const stage = {
    page,
    context,
    get app() {
      return app;
    },
    /**
     * Ends the program as a power cut does, and starts it again on the same office; the page is empty until it is opened.
     * meanwhile is done to the office file while nobody has it open.
     */
    powerCut: async (meanwhile) => {
      if (meanwhile) await page.goto('about:blank'); // nothing is typed: the page need not meet its end
      await app.kill();
      await page.goto('about:blank');
      meanwhile?.();
      app = await startProgram({ display, folder, office, logTo: join(folder, 'program-again.log') });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(app.url).origin });
    },
    folder,
    display,
    office,
    complaints,
    /** Goes to the page and waits until the screens are there. path is a hash route. */
    open: async (path = '') => {
      await page.goto(app.url + path);
      await settled(page);
    },
    /** Waits until nothing on the page is still on its way. */
    settled: () => settled(page),
    /** The next file dialog answers path; '' is a change of mind. */
    answerDialog: (path) => {
      const number = app.nextDialog();
      if (path) writeFileSync(join(app.dialogs, String(number)), path);
    },
    /** Calls a bound method as the page does, whichever room of Go it is of: call('Boards.Board', {}). */
    call: (bound, ...args) =>
      page.evaluate(
        ([[struct, method], values]) => Object.values(window.go).find((room) => room[struct])[struct][method](...values),
        [bound.split('.'), args],
      ),
    screenshot: (picture) => screenshot(page, picture, settings),
    accessible: (scope) => accessible(page, scope),
    fits: () => fits(page),
    command: (args, input) => runCommand(args, { folder, input }),
  };
  stage.close = async () => {
    await context.close();
    await app.close();
  };
  return stage;
}

let sample;

/** The sample office in folder, made once by the program itself. */
async function sampleOffice(folder) {
  sample ??= (async () => {
    const file = join(folder, 'sample.batayan');
    const made = await runCommand(['--data', file, 'init', '--sample']);
    if (made.code !== 0 || !existsSync(file)) throw new Error(`init --sample ended with ${made.code}: ${made.stderr}`);
    return file;
  })();
  return sample;
}

/** An office made from the sample's JSON after alter() changed it. */
async function alteredOffice(alter, file, folder) {
  const sample = JSON.parse(readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8'));
  const json = join(folder, 'office.json');
  alter(sample);
  writeFileSync(json, JSON.stringify(sample));
  const made = await runCommand(['--data', file, 'init', '--from', json], { folder });
  if (made.code !== 0) throw new Error(`init --from ended with ${made.code}: ${made.stderr}`);
}

/** Collects what the page complains of: errors, and what the content policy refused. */
async function listen(page, complaints) {
  page.on('pageerror', (error) => {
    // Wails' script of the development server cannot draw its "reconnecting" veil under our policy;
    // the shipped program has none of it.
    if (!/^\s*at .*\/wails\/ipc\.js/m.test(error.stack ?? '')) complaints.push(`error in the page: ${error.stack ?? error.message}`);
  });
  page.on('console', (message) => {
    if (message.location().url.endsWith('/favicon.ico')) return; // a browser asks for it, a window does not
    // A page that goes says so once more to the development server, whose script has closed the line by then; a window's line is no socket.
    if (/\bnull \(reading 'send'\)[^]*\/wails\/ipc\.js/.test(message.text())) return;
    // The policy's refusals come once more as an event, with their source.
    if (message.type() === 'error' && !/Content Security Policy/.test(message.text())) {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  await page.exposeFunction('tellPolicyViolation', (text) => complaints.push(`content policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      if (/\/wails\/(ipc|runtime)\.js/.test(e.sourceFile ?? '')) return;
      window.tellPolicyViolation(`${e.effectiveDirective} refused ${e.blockedURI} (${e.sourceFile}:${e.lineNumber}) ${e.sample}`);
    });
  });
}

/** Waits for what a person would wait for: the frame, what is loading in it, the fonts. */
async function settled(page) {
  await page.locator('#app > *').first().waitFor();
  await page.waitForFunction(() => {
    const waits = ['আসছে…', 'Loading…'];
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) if (waits.includes(words.currentNode.data.trim())) return false;
    return !document.querySelector('[aria-busy="true"]');
  });
  await page.evaluate(() => document.fonts.ready.then(() => true));
}

/**
 * Pictures of the page in both sizes and both themes, in out/screenshots, for people to look at; a fifth of the tests'
 * time, so only where BATAYAN_PICTURES is set.
 */
async function screenshot(page, picture, settings) {
  if (!process.env.BATAYAN_PICTURES) return;
  const folder = join(out, 'screenshots');
  mkdirSync(folder, { recursive: true });
  await settled(page);
  for (const size of sizes) {
    for (const theme of themes) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      const file = `${picture}-${size.width}x${size.height}-${theme}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled', caret: 'hide' });
    }
  }
  await page.setViewportSize(settings.size ?? sizes[0]);
  await page.emulateMedia({ colorScheme: settings.theme ?? 'light' });
}

const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another theme can change. */
const axeColours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Demands that axe finds nothing wrong on the page, or inside scope (a selector), in both themes. */
async function accessible(page, scope) {
  const found = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    if (!(await page.evaluate('typeof window.axe'))?.startsWith('object')) await page.evaluate(axeSource);
    const violations = await page.evaluate(
      async ([where, runOnly]) => {
        const result = await window.axe.run(where ?? document, { runOnly });
        return result.violations.map((v) => ({ id: v.id, help: v.help, nodes: v.nodes.map((n) => `${n.target.join(' ')}: ${n.failureSummary}`) }));
      },
      [scope, theme === themes[0] ? axeRules : axeColours],
    );
    for (const v of violations) found.push(`[${theme}] ${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).join('\n    ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found.length === 0, `axe found:\n  ${found.join('\n  ')}`);
}

/** Demands that the page does not scroll sideways at the smallest window. */
async function fits(page) {
  const { wide, room } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: window.innerWidth }));
  expect(wide <= room, `the page is ${wide} px wide in a window of ${room} px`);
}
