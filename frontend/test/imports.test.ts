import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportIn, ImportOpen, ImportTake, ImportView, Job } from '../src/lib/api/types';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';
import { jobs } from '../src/lib/state/jobs.svelte';
import { messages } from '../src/lib/state/messages.svelte';

/** The end of the bridge: what Go would answer. */
const go = {
  Open: vi.fn<(source: ImportOpen) => Promise<ImportView>>(),
  Look: vi.fn<(asked: ImportIn) => Promise<ImportView>>(),
  Take: vi.fn<(taken: ImportTake) => Promise<Job>>(),
  Drop: vi.fn<(source: { source: string }) => Promise<{ ok: boolean }>>(),
  Session: vi.fn(),
  Undo: vi.fn(),
};
(window as unknown as { go: unknown }).go = new Proxy({}, { get: () => ({ Imports: go, Offices: go, Acts: go }) });
const { Importing } = await import('../src/screens/records/import/importing.svelte');

const table = { name: '', category: 'officers', label: 'কর্মকর্তা', take: true, head: 1, first: 2, rows: 1, new: 1, changed: 0, same: 0, refused: 0, skipped: 0, absent: 0, bijoy: false, convert: false, ours: false, clear: false, choices: [] };
const column = { letter: 'A', heading: 'নাম', field: 'name', by: 'heading', samples: [] };
const row = { number: 2, state: 'new', record: '', title: '', cells: [], notes: [] };
const view = (more: Partial<ImportView> = {}): ImportView => ({
  given: true, source: 'S', name: '', tables: [table, { ...table, take: false }], table: 0, columns: [column, { ...column, letter: 'B', field: 'post' }], fields: [], heads: [], rows: [row], from: 0, shown: 1,
  notes: [], ready: '১টি নতুন আসবে', stamp: 'one', ...more,
});
const job = (state: string, more: Partial<Job> = {}): Job => ({ id: 'J', kind: 'import', state, done: 0, total: 0, phrase: '', result: '', lines: [], ...more }) as Job;
const listener = { opened: vi.fn(), left: vi.fn(), taken: vi.fn() };
const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
/** An answer that comes when it is told to. */
function later<T>(): { answer: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  return { answer: new Promise<T>((done) => (give = done)), give: (value) => give(value) };
}
let number = 0;

beforeEach(() => {
  for (const method of [...Object.values(go), ...Object.values(listener)]) method.mockReset();
  go.Open.mockImplementation(() => Promise.resolve(view()));
  go.Look.mockImplementation(() => Promise.resolve(view()));
  go.Drop.mockResolvedValue({ ok: true });
  go.Session.mockResolvedValue({ nav: { categories: [], worklist: 0, directives: 0, undo: 'আনা', redo: '' } });
  for (const one of messages.all) messages.drop(one.id);
});

async function opened(): Promise<InstanceType<typeof Importing>> {
  const importing = new Importing(listener);
  await importing.open({ source: 'pasted', text: 'x' });
  await settled();
  return importing;
}

describe('a list that is brought in', () => {
  it('is not there where the dialog was closed', async () => {
    go.Open.mockResolvedValue(view({ given: false }));
    const importing = await opened();
    expect(importing.view).toBeUndefined();
    expect(listener.opened).not.toHaveBeenCalled();
  });

  it('is let go by Go where the page went away meanwhile', async () => {
    const slow = later<ImportView>();
    go.Open.mockReturnValue(slow.answer);
    const importing = new Importing(listener);
    const open = importing.open({ source: 'pasted' });
    importing.goes();
    slow.give(view());
    await open;
    expect(go.Drop).toHaveBeenCalledWith({ source: 'S' });
    expect(importing.view).toBeUndefined();
  });

  it('asks with the choices of all tables once one was made, a field in one column alone', async () => {
    const importing = await opened();
    expect(go.Look.mock.calls.at(-1)?.[0].tables).toEqual([]);
    importing.match(1, 'name');
    await settled();
    expect(go.Look.mock.calls.at(-1)?.[0].tables).toMatchObject([{ table: 0, take: true, columns: ['', 'name'] }, { table: 1, take: false, columns: [] }]);
    importing.turnRow(row);
    importing.tick(1, true);
    await settled();
    expect(go.Look.mock.calls.at(-1)?.[0].tables).toMatchObject([{ columns: ['', 'name'], skip: [2] }, { take: true }]);
    importing.goTo('notices');
    await settled();
    expect(go.Look.mock.calls.at(-1)?.[0].tables[0]).toMatchObject({ category: 'notices', columns: [], skip: [2] });
  });

  it('drops a late answer, and of choices that come faster than answers asks about the last alone', async () => {
    const importing = await opened();
    const asked = go.Look.mock.calls.length;
    const [slow, next] = [later<ImportView>(), later<ImportView>()];
    go.Look.mockReturnValueOnce(slow.answer).mockReturnValueOnce(next.answer);
    importing.tick(0, false);
    await settled();
    importing.tick(1, true);
    importing.clear(true);
    slow.give(view({ ready: 'আগেরটি' }));
    await settled();
    expect(importing.view?.ready).toBe('১টি নতুন আসবে');
    next.give(view({ ready: 'পরেরটি' }));
    await settled();
    expect(importing.view?.ready).toBe('পরেরটি');
    expect(go.Look.mock.calls.length).toBe(asked + 2);
  });

  it('is taken by the stamp of what was looked at last, and can be taken back though the page is gone', async () => {
    const importing = await opened();
    const id = `J${++number}`;
    go.Look.mockResolvedValue(view({ stamp: 'two' }));
    go.Take.mockResolvedValue(job('running', { id }));
    importing.convert(true);
    const taking = importing.take();
    await settled();
    expect(go.Take.mock.calls[0]?.[0]).toMatchObject({ stamp: 'two', import: { tables: [{ bijoy: true }, {}] } });
    importing.goes();
    jobs.hear(job('done', { id, result: 'আনা হয়েছে' }));
    await taking;
    expect(listener.taken).not.toHaveBeenCalled();
    expect(messages.all.map((one) => [one.text, one.undo !== undefined])).toEqual([['আনা হয়েছে', true]]);
  });

  it('goes to the category whose rows came', async () => {
    const importing = await opened();
    const id = `J${++number}`;
    go.Take.mockResolvedValue(job('running', { id }));
    const taking = importing.take();
    jobs.hear(job('done', { id, result: 'আনা হয়েছে' })); // the news is faster than the answer
    await taking;
    expect(listener.taken).toHaveBeenCalledWith('officers');
    expect(importing.view).toBeUndefined();
  });

  it('stays and is looked at again where it was stopped or the content has changed', async () => {
    const importing = await opened();
    for (const [state, error, said] of [['cancelled', undefined, bn.imports.stopped], ['failed', { code: 'import.stale', bn: 'তথ্য বদলেছে', en: '' }, 'তথ্য বদলেছে']] as const) {
      const id = `J${++number}`;
      const asked = go.Look.mock.calls.length;
      go.Take.mockResolvedValue(job('running', { id }));
      const taking = importing.take();
      await settled();
      jobs.hear(job(state, { id, ...(error ? { error } : {}) } as Partial<Job>));
      await taking;
      await settled();
      expect(importing.view?.source).toBe('S');
      expect(go.Look.mock.calls.length).toBe(asked + 1);
      expect(messages.all.at(-1)?.text).toBe(said);
    }
  });

  it('is not taken where nothing would come of it, and is let go when it is left', async () => {
    go.Look.mockResolvedValue(view({ ready: '' }));
    const importing = await opened();
    await importing.take();
    expect(go.Take).not.toHaveBeenCalled();
    importing.leave();
    expect(go.Drop).toHaveBeenCalledWith({ source: 'S' });
    expect(listener.left).toHaveBeenCalledOnce();
  });
});
