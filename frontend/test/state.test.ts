import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chordOf, keys } from '../src/lib/keys';
import { Draft } from '../src/lib/state/draft.svelte';
import { unkept } from '../src/lib/state/unkept';
import { language } from '../src/lib/state/language.svelte';
import { address, placeOf, route } from '../src/lib/state/route.svelte';
import { type Page, Rows } from '../src/lib/state/rows.svelte';
import { appearance } from '../src/lib/state/theme.svelte';
import { stateOf } from '../src/lib/states';
import { supplyStreamIteration } from '../src/lib/streams';

describe('a place', () => {
  it.each([
    ['board', '', {}],
    ['records', 'officers_staff', {}],
    ['records', 'officers_staff', { record: '01H', field: 'email' }],
    ['letter', 'a/b c?ও', { tab: 'x&y' }],
  ] as const)('comes back from its address: %s %s', (screen, id, details) => {
    expect(placeOf(`#${address(screen, id, details)}`)).toEqual({ screen, id, with: details });
  });

  it('that is strange is the board', () => {
    for (const strange of ['', '#', '#/', '#/nowhere/x', '#?', '#/records/%E0%A4']) {
      expect(['board', 'records']).toContain(placeOf(strange).screen);
    }
  });

  it('is followed by the window, and details take no step back', () => {
    route.follow();
    location.hash = address('records', 'rti');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect([route.screen, route.id]).toEqual(['records', 'rti']);
    const steps = history.length;
    route.set({ record: '01H' });
    expect(route.detail('record')).toBe('01H');
    route.set({ record: '' });
    expect(route.detail('record')).toBe('');
    expect(history.length).toBe(steps);
  });

  it('gives a page its id and leaves the page standing', () => {
    const go = (to: string): void => {
      location.hash = to;
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    };
    go(address('letter', '', { template: 'do', another: 'yes' }));
    const { page } = route;
    route.become('01H');
    expect([route.screen, route.id, route.detail('another'), route.page, location.hash]).toEqual(['letter', '01H', '', page, '#/letter/01H']);
    go(address('letter', '', { template: 'do', another: 'yes' }));
    expect(route.page).toBeGreaterThan(page);
    const second = route.page;
    go(address('letter', '', { template: 'order' }));
    expect(route.page).toBeGreaterThan(second);
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', { cancelable: true, bubbles: true, ...init });

  it('go by their place on the board, so a Bengali layout changes nothing', () => {
    expect(chordOf(press({ code: 'KeyS', key: 'স', ctrlKey: true }))).toBe('Ctrl+KeyS');
    expect(chordOf(press({ code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+KeyZ');
  });

  it('do nothing while an input method composes', () => {
    const save = vi.fn();
    const handle = keys({ save, next: save });
    handle(press({ code: 'Enter', isComposing: true }));
    handle(press({ code: 'Enter', keyCode: 229 }));
    expect(save).not.toHaveBeenCalled();
    const event = press({ code: 'KeyS', ctrlKey: true });
    handle(event);
    expect(save).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  it('leave undo inside a field to the field', () => {
    const undo = vi.fn();
    const field = document.createElement('input');
    document.body.append(field);
    const handle = keys({ undo });
    field.addEventListener('keydown', handle);
    field.dispatchEvent(press({ code: 'KeyZ', ctrlKey: true }));
    expect(undo).not.toHaveBeenCalled();
    handle(press({ code: 'KeyZ', ctrlKey: true }));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('take back from a tick too, which has nothing of its own to undo', () => {
    const undo = vi.fn();
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' });
    document.body.append(tick);
    tick.addEventListener('keydown', keys({ undo }));
    tick.dispatchEvent(press({ code: 'KeyZ', ctrlKey: true }));
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes to Go once, a moment after typing stops', async () => {
    const kept = vi.fn(() => Promise.resolve());
    const draft = new Draft({ name: '' }, kept);
    draft.values.name = 'র';
    draft.touched();
    draft.values.name = 'রও';
    draft.touched();
    expect(draft.state).toBe('typing');
    await vi.runAllTimersAsync();
    expect(kept).toHaveBeenCalledOnce();
    expect(kept).toHaveBeenCalledWith({ name: 'রও' });
    expect(draft.state).toBe('kept');
  });

  it('goes to Go at once when the computer rests, and only what waits', async () => {
    const kept = vi.fn(() => Promise.resolve());
    const draft = new Draft({ name: '' }, kept);
    draft.values.name = 'রও';
    draft.touched(new InputEvent('input', { isComposing: true }));
    unkept.keep();
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toHaveBeenCalledExactlyOnceWith({ name: 'রও' });
    unkept.keep();
    await vi.runAllTimersAsync();
    expect(kept).toHaveBeenCalledOnce();
  });

  it('waits while an input method composes', async () => {
    const kept = vi.fn(() => Promise.resolve());
    const draft = new Draft({ name: '' }, kept);
    draft.touched(new InputEvent('input', { isComposing: true }));
    await vi.advanceTimersByTimeAsync(1400);
    expect(kept).not.toHaveBeenCalled();
    await draft.flush();
    expect(kept).toHaveBeenCalledOnce();
  });

  it.each([['of keys', undefined], ['of an input method', new InputEvent('input', { isComposing: true })]])('goes to Go within two seconds of typing %s that never rests', async (_, event) => {
    const kept = vi.fn(() => Promise.resolve());
    const draft = new Draft({ name: '' }, kept);
    for (let at = 0; at < 10_000; at += 200) {
      draft.values.name = String(at);
      draft.touched(event);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(kept).toHaveBeenCalledTimes(6);
    expect(kept).toHaveBeenLastCalledWith({ name: '9400' });
    draft.settled({ name: '' });
    await vi.runAllTimersAsync();
    expect(kept).toHaveBeenCalledTimes(6);
  });

  it('never lands before an older one', async () => {
    const landed: string[] = [];
    const slow = [500, 10];
    const draft = new Draft({ name: '' }, async ({ name }) => {
      await new Promise((done) => setTimeout(done, slow.shift()));
      landed.push(name);
    });
    for (const name of ['ক', 'কখ']) {
      draft.values.name = name;
      draft.touched();
      void draft.flush();
    }
    await vi.runAllTimersAsync();
    expect(landed).toEqual(['ক', 'কখ']);
  });

  it('that could not be kept is tried again', async () => {
    let full = true;
    const draft = new Draft({ name: 'ক' }, () => (full ? Promise.reject(new Error('no space')) : Promise.resolve()));
    draft.touched();
    await draft.flush();
    expect(draft.state).toBe('failed');
    full = false;
    await draft.flush();
    expect(draft.state).toBe('kept');
  });

  it('is gone when the record was saved', () => {
    const draft = new Draft({ name: 'ক' }, () => Promise.resolve());
    draft.touched();
    draft.settled({ name: 'খ' });
    expect([draft.state, draft.values.name]).toEqual(['same', 'খ']);
  });
});

describe('rows', () => {
  const page = (from: number, size: number, total = 20_000): Page<number> => ({ rows: Array.from({ length: size }, (_, at) => from + at), total });

  it('are asked for a page at a time, each once', async () => {
    const fetch = vi.fn((from: number, size: number) => Promise.resolve(page(from, size)));
    const rows = new Rows(fetch, () => {});
    rows.need(0, 30);
    rows.need(10, 150);
    await vi.waitFor(() => expect(rows.at(150)).toBe(150));
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(rows.total).toBe(20_000);
    expect(rows.at(5000)).toBeUndefined();
  });

  it('that answer an older question are dropped', async () => {
    const answers: ((answer: Page<string>) => void)[] = [];
    const rows = new Rows<string>(() => new Promise((resolve) => answers.push(resolve)), () => {});
    rows.need(0, 0);
    rows.reload();
    answers[1]?.({ rows: ['new'], total: 1 });
    await vi.waitFor(() => expect(rows.at(0)).toBe('new'));
    answers[0]?.({ rows: ['old'], total: 9 });
    await Promise.resolve();
    expect([rows.at(0), rows.total]).toEqual(['new', 1]);
  });

  it('that did not come may be asked for again', async () => {
    const failed = vi.fn();
    let broken = true;
    const rows = new Rows((from: number) => (broken ? Promise.reject(new Error('no')) : Promise.resolve(page(from, 1, 1))), failed);
    rows.need(0, 0);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    broken = false;
    rows.need(0, 0);
    await vi.waitFor(() => expect(rows.at(0)).toBe(0));
  });
});

describe('what the person chose', () => {
  it('is Bengali and the system’s theme at first', () => {
    expect([language.current, appearance.theme]).toEqual(['bn', 'system']);
  });

  it('is kept and shown on the page', async () => {
    appearance.follow();
    expect(document.documentElement.dataset.theme).toBe('light');
    appearance.choose('dark');
    appearance.chooseText('large');
    await language.choose('en');
    expect(document.documentElement.dataset).toMatchObject({ theme: 'dark', text: 'large' });
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('batayan.theme')).toBe('dark');
    expect(language.words.nav.board).toBe('Board');
    expect(language.of('হ্যাঁ', '')).toBe('হ্যাঁ');
    await language.choose('bn');
  });

  it('a state that Go did not name is never taken for done', () => {
    expect(stateOf('done')).toBe('done');
    expect(stateOf('finished')).toBe('missing');
  });
});

describe('streams', () => {
  it('can be iterated where WebKit forgot it', async () => {
    const prototype = ReadableStream.prototype as unknown as Record<symbol, unknown>;
    const own = prototype[Symbol.asyncIterator];
    prototype[Symbol.asyncIterator] = undefined;
    supplyStreamIteration();
    const stream = new ReadableStream<number>({
      start(controller) {
        controller.enqueue(1);
        controller.enqueue(2);
        controller.close();
      },
    });
    const got: number[] = [];
    for await (const one of stream as unknown as AsyncIterable<number>) got.push(one);
    prototype[Symbol.asyncIterator] = own;
    expect(got).toEqual([1, 2]);
  });
});
