// The program as an office gets it: its window opens, and nobody on this computer
// or another can reach what the window can.
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect } from './harness.mjs';
import { out, runCommand, startShipped } from './machine.mjs';
import { scene } from './scene.mjs';

scene('window opens and listens nowhere', { bare: true }, async (stage) => {
  expect(existsSync(join(out, 'batayan-desk')), 'out/batayan-desk is not there: go run ./build run builds it');
  const office = join(stage.folder, 'office.batayan');
  const made = await runCommand(['--data', office, 'init', '--sample'], { folder: stage.folder });
  expect(made.code === 0, made.stderr);
  const app = startShipped({ display: stage.display, folder: stage.folder, office });
  const log = join(stage.folder, 'data', 'batayan-desk', 'batayan-desk.log');
  try {
    while (!(existsSync(log) && readFileSync(log, 'utf8').includes('page is up'))) {
      expect(app.running(), 'the program ended before its page was up');
      await after(100);
    }
    const listening = listeningSockets();
    const own = readdirSync(`/proc/${app.pid}/fd`).map((fd) => linkOf(`/proc/${app.pid}/fd/${fd}`));
    const open = own.filter((link) => listening.has(link));
    expect(open.length === 0, `the program listens: ${open.join(', ')}`);
  } finally {
    await app.close();
  }
});

/** The sockets of this machine that wait for TCP connections, as a process's descriptors name them. */
function listeningSockets() {
  const found = new Set();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    if (!existsSync(table)) continue;
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      const cells = line.trim().split(/\s+/);
      if (cells[3] === '0A') found.add(`socket:[${cells[9]}]`);
    }
  }
  return found;
}

/** Where a descriptor leads; '' when it was closed meanwhile. */
function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
