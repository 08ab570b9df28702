import { beforeEach, describe, expect, it, vi } from 'vitest';
import { columnsOf } from '../src/screens/records/columns';
import { isMarked } from '../src/screens/records/needs';
import type { Listener } from '../src/screens/records/typed';
import { limitsOf } from '../src/fields/limits';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';
import type { Checked, Draft as DraftIn, Form, FormField, RecordView, Saved } from '../src/lib/api/types';

/** The end of the bridge: what Go would answer. */
const go = {
  Check: vi.fn<(draft: DraftIn) => Promise<Checked>>(),
  Save: vi.fn<(draft: DraftIn) => Promise<Saved>>(),
  KeepDraft: vi.fn<(draft: DraftIn) => Promise<{ ok: boolean }>>(),
  DropDraft: vi.fn<(draft: DraftIn) => Promise<{ ok: boolean }>>(),
  Open: vi.fn<() => Promise<RecordView>>(),
};
// In whichever room of Go the records live.
(window as unknown as { go: unknown }).go = new Proxy({}, { get: () => ({ Records: go }) });
const { OpenRecord } = await import('../src/screens/records/record.svelte');

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name, kind: 'text', label: { bn: name, en: name }, help: { bn: '', en: '' }, need: 'optional', with_form: '', choices: [], max_chars: 200, max_bytes: 0,
  image: false, many: false, default: '', follows: '', in_set: false, counts: true, spelled: true, suggests: false, ...more,
});
const form: Form = {
  category: 'things', clause: '', label: { bn: 'জিনিস', en: 'Things' }, single: false, may_not_apply: false, held: '', columns: [], one_of: [['text', 'file']], rank: undefined,
  fields: [field('title', { need: 'required' }), field('phone', { kind: 'phone' }), field('text', { in_set: true }), field('file', { kind: 'file', in_set: true })],
};
const view = (more: Partial<RecordView> = {}): RecordView => ({
  id: 'A', category: 'things', title: 'A', revision: 3, values: { title: 'আগের', phone: '' }, attachments: [], findings: [], derived: {}, draft_key: 'record/A',
  draft_kept: false, updated_text: '', confirmed_text: '', checked_text: '', checkable: false, portal_text: '', portal: 'on', revisions: 3, deleted: false, start: '', ...more,
});
const nav = { categories: [], worklist: 0, directives: 0, undo: '', redo: '' };
const checked = (values: Record<string, string>, more: Partial<Checked> = {}): Checked => ({ values, findings: [], derived: {}, ...more });
const listener = (): Listener => ({ saved: vi.fn(), drafted: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
  for (const method of Object.values(go)) method.mockReset();
  go.KeepDraft.mockResolvedValue({ ok: true });
  go.DropDraft.mockResolvedValue({ ok: true });
  go.Check.mockImplementation((draft) => Promise.resolve(checked(draft.values)));
});

describe('a record that is typed', () => {
  it('is kept as a draft a moment after typing stops, once', async () => {
    const heard = listener();
    const record = new OpenRecord(form, view(), heard);
    for (const text of ['ক', 'কখ', 'কখগ']) record.set('title', text);
    expect(go.KeepDraft).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(800);
    expect(go.KeepDraft).toHaveBeenCalledTimes(1);
    expect(go.KeepDraft.mock.calls[0]?.[0]).toMatchObject({ id: 'A', base: 3, values: { title: 'কখগ' } });
    expect(heard.drafted).toHaveBeenCalledTimes(1);
    expect(record.dirty).toBe(true);
  });

  it('sends nothing while an input method composes', async () => {
    const record = new OpenRecord(form, view(), listener());
    record.set('title', 'ক');
    record.touched(new InputEvent('input', { isComposing: true }));
    await vi.advanceTimersByTimeAsync(1400);
    expect(go.KeepDraft).not.toHaveBeenCalled();
    expect(go.Check).not.toHaveBeenCalled();
    record.touched();
    await vi.advanceTimersByTimeAsync(800);
    expect(go.KeepDraft).toHaveBeenCalledTimes(1);
  });

  it('sends what still waits as the form goes away', async () => {
    const record = new OpenRecord(form, view(), listener());
    record.set('title', 'খ');
    record.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(go.KeepDraft).toHaveBeenCalledTimes(1);
  });

  it('takes the canonical form when the field is left, never under the hands', async () => {
    go.Check.mockImplementation((draft) => Promise.resolve(checked({ ...draft.values, phone: '01700000001' })));
    const record = new OpenRecord(form, view(), listener());
    record.checks.entered('phone');
    record.set('phone', '০১৭০০-০০০০০১');
    await vi.advanceTimersByTimeAsync(400);
    expect(record.values.phone).toBe('০১৭০০-০০০০০১');
    record.checks.left('phone');
    await vi.advanceTimersByTimeAsync(0);
    expect(record.values.phone).toBe('01700000001');
  });

  it('drops the answer to an older check', async () => {
    const late: ((answer: Checked) => void)[] = [];
    go.Check.mockImplementation(() => new Promise((done) => late.push(done)));
    const record = new OpenRecord(form, view(), listener());
    const wrong = { field: 'title', severity: 'error', code: 'x', text: 'ভুল', todo: '', move: '' };
    record.set('title', 'ক');
    await vi.advanceTimersByTimeAsync(400);
    record.set('title', 'কখ');
    await vi.advanceTimersByTimeAsync(400);
    late[1]?.(checked({ title: 'কখ' }));
    late[0]?.(checked({ title: 'ক' }, { findings: [wrong] }));
    await vi.advanceTimersByTimeAsync(0);
    expect(record.checks.notes('title')).toEqual([]);
    expect(record.values.title).toBe('কখ');
  });
});

describe('a record that is read again', () => {
  it('is shown as it is now, and what is typed stays', async () => {
    const record = new OpenRecord(form, view(), listener());
    go.Open.mockResolvedValue(view({ revision: 4, values: { title: 'পরের' } }));
    expect(await record.refresh()).toBe(true);
    expect(record.values.title).toBe('পরের');
    record.set('title', 'লেখা');
    go.Open.mockResolvedValue(view({ revision: 5, values: { title: 'আরও পরের' } }));
    expect(await record.refresh()).toBe(true);
    expect(record.values.title).toBe('লেখা');
  });

  it('is no more where its addition was taken back', async () => {
    const record = new OpenRecord(form, view(), listener());
    go.Open.mockResolvedValue(view({ deleted: true }));
    expect(await record.refresh()).toBe(false);
    record.set('title', 'লেখা');
    expect(await record.refresh()).toBe(false);
  });
});

describe('a new record', () => {
  it('says what is missing of a field only after it was left', async () => {
    const missing = { field: 'title', severity: 'error', code: 'needed', text: 'শিরোনাম লাগে', todo: '', move: '' };
    go.Check.mockImplementation((draft) => Promise.resolve(checked(draft.values, { findings: [missing] })));
    const record = new OpenRecord(form, view({ id: '', revision: 0, values: {} }), listener());
    await vi.advanceTimersByTimeAsync(0);
    expect(record.checks.notes('title')).toEqual([]);
    record.checks.entered('title');
    record.checks.left('title');
    expect(record.checks.notes('title')).toEqual([{ tone: 'error', text: 'শিরোনাম লাগে', todo: '' }]);
  });
});

describe('a save', () => {
  it('waits for the draft on its way, so that none comes back after it', async () => {
    let land: (done: { ok: boolean }) => void = () => undefined;
    go.KeepDraft.mockImplementation(() => new Promise((done) => (land = done)));
    go.Save.mockResolvedValue({ record: view({ revision: 4 }), category: 'things', state: 'done', text: 'রাখা হয়েছে', nav });
    const heard = listener();
    const record = new OpenRecord(form, view(), heard);
    record.set('title', 'নতুন');
    const saving = record.save();
    await vi.advanceTimersByTimeAsync(0);
    expect(go.Save).not.toHaveBeenCalled();
    land({ ok: true });
    expect(await saving).toBe(true);
    expect(go.Save.mock.calls[0]?.[0]).toMatchObject({ base: 3, values: { title: 'নতুন' } });
    expect(record.dirty).toBe(false);
    expect(heard.saved).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed while it ran', async () => {
    let answer: (saved: Saved) => void = () => undefined;
    go.Save.mockImplementation(() => new Promise((done) => (answer = done)));
    const record = new OpenRecord(form, view(), listener());
    record.set('title', 'এক');
    const saving = record.save();
    await vi.advanceTimersByTimeAsync(0);
    record.set('title', 'এক দুই');
    answer({ record: view({ revision: 4, values: { title: 'এক' } }), category: 'things', state: 'done', text: '', nav });
    await saving;
    expect(record.values.title).toBe('এক দুই');
    expect(record.dirty).toBe(true);
    expect(record.view.revision).toBe(4);
  });

  it('pressed again while one runs takes what was typed since', async () => {
    const answers: ((saved: Saved) => void)[] = [];
    go.Save.mockImplementation(() => new Promise((done) => answers.push(done)));
    const saved = (revision: number, title: string): Saved => ({ record: view({ revision, values: { title } }), category: 'things', state: 'done', text: '', nav });
    const record = new OpenRecord(form, view(), listener());
    record.set('title', 'এক');
    const first = record.save();
    await vi.advanceTimersByTimeAsync(0);
    record.set('title', 'দুই');
    const second = record.save();
    answers[0]?.(saved(4, 'এক'));
    await first;
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.(saved(5, 'দুই'));
    expect(await second).toBe(true);
    expect(go.Save.mock.calls[1]?.[0]).toMatchObject({ base: 4, values: { title: 'দুই' } });
    expect(record.dirty).toBe(false);
  });

  it('from a stale revision shows both versions and loses nothing', async () => {
    go.Save.mockRejectedValueOnce(JSON.stringify({ code: 'store.stale', bn: 'বদলে গেছে' }));
    go.Open.mockResolvedValue(view({ revision: 5, values: { title: 'তাঁদের' } }));
    const record = new OpenRecord(form, view(), listener());
    record.set('title', 'আমার');
    expect(await record.save()).toBe(false);
    expect(record.theirs?.values.title).toBe('তাঁদের');
    expect(record.values.title).toBe('আমার');
    go.Save.mockResolvedValue({ record: view({ revision: 6, values: { title: 'আমার' } }), category: 'things', state: 'done', text: '', nav });
    expect(await record.keepMine()).toBe(true);
    expect(go.Save.mock.calls[1]?.[0]).toMatchObject({ base: 5, values: { title: 'আমার' } });
    expect(record.theirs).toBeUndefined();
  });
});

describe('the marks of needed fields', () => {
  it('follow the values that a need hangs on', () => {
    const when = field('done_on', { need: 'done', when: { field: 'state', value: 'over' } });
    const unless = field('name', { need: 'done', unless: { field: 'vacant', value: 'true' } });
    expect([isMarked(when, {}, form, []), isMarked(when, { state: 'over' }, form, [])]).toEqual([false, true]);
    expect([isMarked(unless, {}, form, []), isMarked(unless, { vacant: 'true' }, form, [])]).toEqual([true, false]);
  });

  it('of a set go when one of it is filled', () => {
    const text = form.fields[2]!;
    expect([isMarked(text, {}, form, []), isMarked(text, { text: 'লেখা' }, form, [])]).toEqual([true, false]);
  });
});

describe('the columns', () => {
  const columns = [
    { field: 'order', label: 'ক্রম', kind: 'int' }, { field: 'name', label: 'নাম', kind: 'text' }, { field: 'kind', label: 'ধরন', kind: 'choice' },
    { field: 'place', label: 'স্থান', kind: 'text' }, { field: 'mobile', label: 'মোবাইল', kind: 'mobile' }, { field: 'email', label: 'ই-মেইল', kind: 'email' },
  ];
  const described: Form = { ...form, fields: [field('name', { need: 'done' }), field('place'), field('mobile', { need: 'done' }), field('email', { need: 'done' })] };

  it('are all there where there is room, the portal last', () => {
    expect(columnsOf(columns, described, 'পোর্টাল').map((one) => one.id)).toEqual(['order', 'name', 'kind', 'place', 'mobile', 'email', 'portal']);
  });

  it('that say most stay where room is short, in their order', () => {
    expect(columnsOf(columns, described, 'পোর্টাল', 5).map((one) => one.id)).toEqual(['name', 'place', 'mobile', 'email', 'portal']);
  });
});

describe('the limits of a field', () => {
  it('are not said where the help says the same', () => {
    expect(limitsOf(field('papers', { kind: 'list' }), '', bn, 'bn')).toBe(bn.control.perLine);
    expect(limitsOf(field('papers', { kind: 'list', help: { bn: 'প্রতি লাইনে একটি, ১। ২। দিয়ে।', en: 'One a line.' } }), '', bn, 'bn')).toBe('');
  });

  it('are worded with Bengali digits, and length only when it nears its end', () => {
    expect(limitsOf(field('grade', { kind: 'int', min: 1, max: 20 }), '', bn, 'bn')).toBe('১ হতে ২০');
    expect(limitsOf(field('title'), 'ক'.repeat(100), bn, 'bn')).toBe('');
    expect(limitsOf(field('title'), 'ক'.repeat(190), bn, 'bn')).toBe('আর ১০ অক্ষর লেখা যাবে');
  });
});
