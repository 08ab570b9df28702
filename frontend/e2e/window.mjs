// Measures the shipped window beside an empty Wails window, in turn, in one run: from the start of the program to the frame
// after which nothing changes any more, and the memory of all its processes at rest. Each figure is a line of go test -bench.
// An argument is a regular expression, as for -bench.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, closeSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { out, root, runCommand } from './machine.mjs';

const rounds = Number(process.env.BATAYAN_BENCH_ROUNDS ?? 5);
/** Nothing changed for so long: the picture is the one that stays. */
const restMs = 3000;
const mostMs = 60_000;
/** A third of one core: at work for so long, stopped for twice as long. */
const slotMs = 10;

const wanted = new RegExp(process.argv[2] ?? '.');
const folder = join(out, 'e2e', `window-${process.pid}`);
mkdirSync(folder, { recursive: true });

/** The picture of a display, as Xvfb keeps it in a file. */
function startScreen() {
  const place = join(folder, 'screen');
  mkdirSync(place, { recursive: true });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset', '-fbdir', place], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((done) => server.stdio[3].once('data', (text) => done({ name: `:${String(text).trim()}`, file: join(place, 'Xvfb_screen0'), close: () => server.kill() })));
}

/** The office that is opened: the sample and so many records more. */
async function officeOf(records) {
  const sample = JSON.parse(readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8'));
  const { notices } = sample.categories;
  const kinds = notices.records;
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const more = Array.from({ length: records }, (_, n) => {
    const id = `01EKEF7KZZ${[5, 4, 3, 2, 1, 0].map((at) => digits[Math.floor(n / 32 ** at) % 32]).join('')}0000000000`.slice(0, 26);
    return { ...kinds[n % kinds.length], id, attachments: [] };
  });
  notices.records = [...kinds, ...more];
  const json = join(folder, 'office.json');
  writeFileSync(json, JSON.stringify(sample));
  const office = join(folder, 'office.batayan');
  const made = await runCommand(['--data', office, 'init', '--from', json], { folder });
  if (made.code !== 0) throw new Error(made.stderr);
  return office;
}

/** The process and all that it started. */
function tree(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').replace(/.*\) /, '').split(' ')[1]));
    } catch {
      // it ended meanwhile
    }
  }
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one && !found.includes(child)) found.push(child);
  return found;
}

/**
 * The memory of processes in MiB, as if nothing else ran on the machine: what is theirs alone, and each piece of a file that any of
 * them has in memory once. page is what is the page's own process's alone.
 */
function memory(pid) {
  const files = new Map();
  let all = 0;
  let page = 0;
  for (const one of tree(pid)) {
    try {
      const ofPage = readFileSync(`/proc/${one}/comm`, 'utf8').startsWith('WebKitWebProces');
      for (const part of readFileSync(`/proc/${one}/smaps`, 'utf8').split(/\n(?=[0-9a-f]+-[0-9a-f]+ )/)) {
        const [, offset, path] = /^\S+ \S+ (\S+) \S+ \S+ *(.*)/.exec(part);
        const size = (name) => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(part)?.[1] ?? 0) / 1024;
        all += size('Anonymous');
        if (ofPage) page += size('Anonymous');
        if (path.startsWith('/')) files.set(path + offset, Math.max(files.get(path + offset) ?? 0, size('Rss') - size('Anonymous')));
      }
    } catch {
      // it ended meanwhile
    }
  }
  for (const size of files.values()) all += size;
  return { all, page };
}

/** The processor time of processes so far, in milliseconds: on a busy machine it says more than the clock. */
function work(pid) {
  let ticks = 0;
  for (const one of tree(pid)) {
    try {
      const cells = readFileSync(`/proc/${one}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
      ticks += Number(cells[11]) + Number(cells[12]);
    } catch {
      // it ended meanwhile
    }
  }
  return ticks * 10;
}

/** Starts a program; gives the milliseconds until its last change, and its memory a while later. */
async function measure(screen, [program, ...args], braked) {
  const data = join(folder, 'data');
  rmSync(data, { recursive: true, force: true });
  const env = { ...process.env, DISPLAY: screen.name, GDK_BACKEND: 'x11', GTK_USE_PORTAL: '0', NO_AT_BRIDGE: '1', XDG_DATA_HOME: data, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  delete env.DBUS_SESSION_BUS_ADDRESS;
  const file = openSync(screen.file, 'r');
  const shot = Buffer.alloc(1366 * 768 * 4);
  const last = Buffer.alloc(shot.length);
  const look = () => readSync(file, shot, 0, shot.length, 3232) > 0 && !shot.equals(last) && shot.copy(last) > 0;
  const frames = [];
  look();
  const began = performance.now();
  const child = spawn(...(braked ? ['taskset', ['-c', '0', program, ...args]] : [program, args]), { env, stdio: 'ignore', detached: true });
  let brake = braked;
  const braking = (async () => {
    while (brake) {
      await after(slotMs);
      process.kill(-child.pid, 'SIGSTOP');
      await after(2 * slotMs);
      process.kill(-child.pid, 'SIGCONT');
    }
  })().catch(() => {});
  let first = 0;
  let changed = began;
  const rest = braked ? restMs * 3 : restMs;
  while (performance.now() - began < mostMs && (first === 0 || performance.now() - changed < rest)) {
    await after(8);
    if (!look()) continue;
    changed = performance.now();
    first ||= changed;
    frames.push({ at: changed, work: work(child.pid), seen: thinned(shot) });
  }
  brake = false;
  await braking;
  await after(8000); // what is loaded quietly is there by now
  const used = memory(child.pid);
  closeSync(file);
  const gone = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([gone, after(3000)]);
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it ended by itself
  }
  await after(300);
  const painted = paintedIn(frames);
  return { painted: painted.at - began, work: painted.work, ...used };
}

/** One of each sixteen pixels is enough to tell pictures apart. */
function thinned(shot) {
  const out = new Uint8Array(shot.length / 64);
  for (let at = 0; at < out.length; at++) out[at] = shot[at * 64 + 1];
  return out;
}

/** When the picture that stays stood but for a fiftieth of what it holds: a sign of work under way may still come and go. */
function paintedIn(frames) {
  const stays = frames.at(-1).seen;
  const ground = new Map();
  for (const one of stays) ground.set(one, (ground.get(one) ?? 0) + 1);
  const plain = [...ground].toSorted((a, b) => b[1] - a[1]).slice(0, 3).map(([colour]) => colour);
  const held = stays.reduce((sum, one) => sum + (plain.includes(one) ? 0 : 1), 0);
  let when = frames.at(-1);
  for (const frame of frames.toReversed()) {
    let differs = 0;
    for (let pixel = 0; pixel < stays.length; pixel++) if (frame.seen[pixel] !== stays[pixel]) differs += 1;
    if (differs > Math.max(held / 50, 20)) break;
    when = frame;
  }
  return when;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const screen = await startScreen();
try {
  for (const [name, braked] of [['Window', false], ['WindowAtAThird', true]]) {
    if (!wanted.test(name)) continue;
    const office = join(folder, 'office.batayan');
    if (!existsSync(office)) await officeOf(2000);
    const programs = { ours: [join(out, 'batayan-desk'), '--data', office], empty: [join(out, 'empty-window')] };
    const seen = { ours: [], empty: [] };
    for (let round = 0; round < rounds; round++) for (const one of ['empty', 'ours']) seen[one].push(await measure(screen, programs[one], braked));
    for (const one of ['ours', 'empty']) {
      const painted = seen[one].map((run) => run.painted);
      console.log(
        `Benchmark${name}/${one} ${rounds} ${Math.round(median(painted) * 1e6)} ns/op ${Math.round(Math.min(...painted))} ms-least ${Math.round(Math.max(...painted))} ms-most ${Math.round(median(seen[one].map((run) => run.work)))} ms-processor ` +
          `${Math.round(median(seen[one].map((run) => run.all)))} MiB ${Math.round(median(seen[one].map((run) => run.page)))} MiB-of-the-page-alone`,
      );
    }
    const ratio = (part) => (median(seen.ours.map((run) => run[part])) / median(seen.empty.map((run) => run[part]))).toFixed(2);
    console.log(`# ${name}: painted ${ratio('painted')} times, processor ${ratio('work')} times, memory ${ratio('all')} times an empty window's`);
  }
} finally {
  screen.close();
  rmSync(folder, { recursive: true, force: true });
}
