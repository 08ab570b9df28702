import { describe, expect, it } from 'vitest';
import { Refused } from '../src/lib/api/call';
import type { Preview } from '../src/lib/api/types';
import { latest } from '../src/lib/latest';
import { LivePreview } from '../src/lib/state/preview.svelte';
import { Turns } from '../src/lib/turns';

/** Work that waits to be let go, and counts its runs. */
function held(): { runs: () => number; work: () => Promise<void>; letGo: () => Promise<void> } {
  let runs = 0;
  let open = (): void => undefined;
  return {
    runs: () => runs,
    work: () =>
      new Promise((done) => {
        runs += 1;
        open = done;
      }),
    letGo: async () => {
      open();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('latest', () => {
  it('starts at once, and however often it is wished meanwhile, once more', async () => {
    const { runs, work, letGo } = held();
    const wish = latest(work);
    wish();
    expect(runs()).toBe(1);
    for (let key = 0; key < 5; key++) wish();
    expect(runs()).toBe(1);
    await letGo();
    expect(runs()).toBe(2);
    await letGo();
    expect(runs()).toBe(2);
    wish();
    expect(runs()).toBe(3);
  });
});

describe('a live preview', () => {
  const page = (address: string): Preview => ({ address, pages: 1, warnings: [], gaps: [], parts: [] });

  it('shows what was typed last, and the last that could be drawn while the rest is refused', async () => {
    let typed = 'a';
    const live = new LivePreview(page(''), () => (typed === '' ? Promise.reject(new Refused([])) : Promise.resolve(page(typed))));
    live.draw();
    typed = 'ab';
    live.draw();
    await expect.poll(() => live.shown.address).toBe('ab');
    typed = '';
    live.draw();
    await expect.poll(() => live.refused).toBeInstanceOf(Refused);
    expect(live.shown.address).toBe('ab');
    typed = 'c';
    live.draw();
    await expect.poll(() => live.shown.address).toBe('c');
    expect(live.refused).toBeUndefined();
  });

  it('takes no answer after it was left', async () => {
    let answer: (preview: Preview) => void = () => undefined;
    const live = new LivePreview(page('old'), () => new Promise((done) => (answer = done)));
    live.draw();
    live.leave();
    answer(page('new'));
    await Promise.resolve();
    expect(live.shown.address).toBe('old');
  });
});

describe('turns', () => {
  it('come one after another, nearest to the eye first, each with its newest work', async () => {
    const done: string[] = [];
    let working = 0;
    const work = (name: string) => async (): Promise<void> => {
      expect(++working).toBe(1);
      await Promise.resolve();
      done.push(name);
      working -= 1;
    };
    let eye = 5;
    const turns = new Turns(() => eye);
    for (const number of [4, 6, 5, 9]) turns.wish(number, work(`${number}`));
    turns.wish(9, work('9 anew'));
    await expect.poll(() => done).toEqual(['5', '4', '6', '9 anew']);
    eye = 8;
    for (const number of [5, 7]) turns.wish(number, work(`${number}`));
    await expect.poll(() => done.slice(4)).toEqual(['7', '5']);
  });

  it('let the neighbours rest while the eye has its own drawn again and again', async () => {
    const done: string[] = [];
    const turns = new Turns(() => 1);
    const draw = (name: string): void => turns.wish(1, () => Promise.resolve(void done.push(name)));
    draw('a');
    draw('ab');
    turns.wish(2, () => Promise.resolve(void done.push('neighbour')));
    await expect.poll(() => done).toEqual(['ab']);
    draw('abc'); // does not wait for the neighbour's rest
    await expect.poll(() => done).toEqual(['ab', 'abc']);
    await expect.poll(() => done).toEqual(['ab', 'abc', 'neighbour']);
  });

  it('do what follows in a rest, before the neighbours, and not at all where the thing is wished for again', async () => {
    const done: string[] = [];
    const turns = new Turns(() => 1);
    const work = (name: string) => async (): Promise<void> => {
      await Promise.resolve();
      done.push(name);
      turns.follow(1, () => Promise.resolve(void done.push(`text of ${name}`)));
    };
    turns.wish(2, () => Promise.resolve(void done.push('neighbour')));
    turns.wish(1, work('a'));
    await expect.poll(() => done).toEqual(['a', 'text of a', 'neighbour']);
    turns.wish(1, work('b'));
    await expect.poll(() => done.slice(3)).toEqual(['b']);
    turns.wish(1, work('c'));
    await expect.poll(() => done.slice(3)).toEqual(['b', 'c', 'text of c']);
  });
});
