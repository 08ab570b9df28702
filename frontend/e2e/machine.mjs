// The machine that a test stands on: a display of its own, the program with the
// build tag dev, and Debian's chromium. All end when close() is called.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect } from 'node:net';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { chromium } from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const out = join(root, 'out');
export const program = join(out, 'batayan-desk-dev');

/** How long a part of the machine may take to come up; a slow machine must not fail. */
const startMs = 60_000;

/**
 * Starts an X display nobody else has; Xvfb itself picks the number. Without -noreset it starts anew whenever
 * its last program goes, and turns away the next one that comes meanwhile.
 */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const gone = once(server, 'exit').then(() => {
    throw new Error('Xvfb ended before it said its number');
  });
  const [number] = await Promise.race([once(server.stdio[3], 'data'), once(server, 'error').then(([e]) => Promise.reject(e)), gone]);
  gone.catch(() => {}); // later it ends because we end it
  return { name: `:${String(number).trim()}`, close: () => stop(server) };
}

/** How often the browser is started before its own crashes count. */
const browserStarts = 3;

/** Names another browser to drive than Debian's: an old engine, as Windows still has it. */
const browserVariable = 'BATAYAN_E2E_BROWSER';

/** Starts the browser that stands for WebView2: the same engine. */
export async function startBrowser() {
  const executablePath = process.env[browserVariable] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  if (!executablePath) throw new Error('chromium is not installed: go run ./build test installs it');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  for (let start = 1; ; start++) {
    try {
      return await chromium.launch({ executablePath, args });
    } catch (error) {
      if (start === browserStarts) throw error;
      console.log(`# the browser did not start, once more: ${String(error.message).split('\n')[0]}`);
    }
  }
}

/**
 * Starts the program on an office file. folder is its own place on the disk:
 * data directory, log, dialog answers.
 */
export async function startProgram({ display, folder, office, logTo }) {
  const port = await freePort();
  const dialogs = join(folder, 'dialogs');
  mkdirSync(dialogs, { recursive: true });
  const child = spawn(program, office ? ['--data', office] : [], {
    cwd: root,
    env: environment({
      DISPLAY: display.name,
      XDG_DATA_HOME: join(folder, 'data'),
      BATAYAN_E2E: '1',
      BATAYAN_E2E_DIALOGS: dialogs,
      CUPS_SERVER: join(folder, 'no-cups.sock'), // a machine without a printer
      assetdir: join(root, 'frontend', 'dist'),
      devserver: `127.0.0.1:${port}`,
      loglevel: 'warning',
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logTo);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  let ended = false;
  child.on('exit', () => (ended = true));
  await listening(port, () => ended, logTo);
  let asked = 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    dialogs,
    /** The number of the next dialog; the harness writes its answer before the click. */
    nextDialog: () => ++asked,
    running: () => !ended,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
    close: async () => {
      await stop(child);
      log.end();
    },
  };
}

/** Starts the program as it is shipped, window and all. */
export function startShipped({ display, folder, office }) {
  const child = spawn(join(out, 'batayan-desk'), ['--data', office], {
    cwd: folder,
    env: environment({ DISPLAY: display.name, XDG_DATA_HOME: join(folder, 'data') }),
    stdio: 'ignore',
  });
  return { pid: child.pid, running: () => child.exitCode === null && child.signalCode === null, close: () => stop(child) };
}

/** Runs one command of the program to its end. */
export async function runCommand(args, { input = '', folder } = {}) {
  const child = spawn(program, args, { cwd: root, env: environment(folder ? { XDG_DATA_HOME: join(folder, 'data') } : {}) });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => (stdout += piece));
  child.stderr.on('data', (piece) => (stderr += piece));
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

/** What a child sees: ours, less what would reach the desktop of whoever runs the tests. */
function environment(more) {
  const env = { ...process.env, GTK_USE_PORTAL: '0', NO_AT_BRIDGE: '1', GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  delete env.DBUS_SESSION_BUS_ADDRESS;
  delete env.WAYLAND_DISPLAY;
  return { ...env, ...more };
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port, ended, logTo) {
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline) {
    if (ended()) throw new Error(`the program ended before it listened; see ${logTo}`);
    const socket = connect(port, '127.0.0.1');
    const answered = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await after(50);
  }
  throw new Error(`the program did not listen within a minute; see ${logTo}`);
}

/** Ends a process we started and waits until it is gone. */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), after(3000).then(() => false)]);
  if (!inTime) {
    child.kill('SIGKILL');
    await gone;
  }
}
