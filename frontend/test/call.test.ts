import { describe, expect, it } from 'vitest';
import { call, Problem, refusal, Refused } from '../src/lib/api/call';

const phone = {
  code: 'phone.digits',
  field: 'mobile',
  args: { need: 11, have: 9 },
  bn: 'মোবাইল নম্বরে ১১টি অঙ্ক লাগে; এখানে ৯টি আছে',
  en: 'A mobile number has 11 digits; this has 9',
  todo_bn: 'নম্বরটি আবার দেখুন',
  todo_en: 'Look at the number again',
};

async function refusedBy(thrown: unknown): Promise<Refused> {
  try {
    await call(() => Promise.reject(thrown));
  } catch (caught) {
    if (caught instanceof Refused) return caught;
  }
  throw new Error('call let something else through');
}

describe('call', () => {
  it('gives back the answer as it came', async () => {
    const answer = { saved: true };
    expect(await call(() => Promise.resolve(answer))).toBe(answer);
  });

  it('takes a window without Go, where the method itself throws, as unexpected', async () => {
    const bound = (): Promise<string> => {
      throw new TypeError('go is undefined');
    };
    await expect(call(bound)).rejects.toBeInstanceOf(Refused);
  });

  it('reads one problem from the message of an error', async () => {
    const refused = await refusedBy(new Error(JSON.stringify(phone)));
    expect(refused.problems).toHaveLength(1);
    expect(refused.of('mobile')?.text('bn')).toBe(phone.bn);
    expect(refused.of('mobile')?.text('en')).toBe(phone.en);
    expect(refused.of('mobile')?.todo('bn')).toBe(phone.todo_bn);
    expect(refused.of('mobile')?.args).toEqual({ need: 11, have: 9 });
    expect(refused.has('phone.digits')).toBe(true);
  });

  it('keeps several problems in the order of Go', async () => {
    const refused = await refusedBy(JSON.stringify({ problems: [phone, { code: 'record.stale', bn: 'পুরোনো', en: 'stale' }] }));
    expect(refused.problems.map((one) => one.code)).toEqual(['phone.digits', 'record.stale']);
    expect(refused.problems[1]?.field).toBe('');
  });

  it.each(['record not found', '', '{"broken', '[]', 'null', '42', '{"problems":[]}', '{"problems":[{"no":"code"}]}', '{"code":""}'])(
    'takes %j, which is no problem of ours, as unexpected',
    async (text) => {
      const refused = await refusedBy(text);
      expect(refused.problems).toHaveLength(1);
      expect(refused.problems[0]?.code).toBe('unexpected');
      expect(refused.problems[0]?.args.text).toBe(text);
      expect(refused.problems[0]?.text('bn')).toMatch(/[\u0980-\u09ff]/);
    },
  );

  it('never shows an empty sentence when Go left out the words', () => {
    expect(new Problem({ code: 'x.y' }).text('bn')).toContain('x.y');
    expect(new Problem({ code: 'x.y' }).todo('en')).toBe('');
  });

  it('leaves a refusal that was already read alone', () => {
    const refused = new Refused([new Problem(phone)]);
    expect(refusal(refused)).toBe(refused);
    expect(refusal(undefined).problems[0]?.code).toBe('unexpected');
  });
});
