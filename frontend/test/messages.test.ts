import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messages } from '../src/lib/state/messages.svelte';

const texts = (): string[] => messages.all.map((one) => one.text);

beforeEach(() => {
  vi.useFakeTimers();
  for (const { id } of messages.all) messages.drop(id);
});

describe('a message', () => {
  it('goes away by itself, an offer later than a plain one', async () => {
    messages.add('done', 'রাখা হয়েছে');
    messages.add('done', 'মোছা হয়েছে', '', () => undefined);
    await vi.advanceTimersByTimeAsync(6000);
    expect(texts()).toEqual(['মোছা হয়েছে']);
    await vi.advanceTimersByTimeAsync(6000);
    expect(texts()).toEqual([]);
  });

  it('stays while somebody is at it', async () => {
    messages.add('error', 'করা গেল না', 'আবার চেষ্টা করুন');
    messages.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toEqual(['করা গেল না']);
    messages.release();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(texts()).toEqual([]);
  });

  it('makes room for a newer one', () => {
    for (const text of ['ক', 'খ', 'গ']) messages.add('done', text);
    expect(texts()).toEqual(['খ', 'গ']);
  });

  it('that offers to take something back is withdrawn, and no other', () => {
    messages.add('done', 'বাদ', '', () => undefined);
    messages.add('done', 'জারি');
    messages.withdraw();
    expect(texts()).toEqual(['জারি']);
  });

  it('that is only told is read again though it says the same', () => {
    messages.tell('সংরক্ষিত');
    const before = messages.turn;
    messages.tell('সংরক্ষিত');
    expect([messages.told, messages.turn > before]).toEqual(['সংরক্ষিত', true]);
    expect(texts()).toEqual([]);
  });
});
