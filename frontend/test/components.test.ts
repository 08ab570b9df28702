import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/lib/api/call';
import { wordings as bn } from '../src/lib/i18n/words?in=bn';
import type { Column } from '../src/components/columns';
import { states } from '../src/lib/states';
import Button from '../src/components/Button.svelte';
import DatePicker from '../src/components/DatePicker.svelte';
import DataTable from '../src/components/DataTable.svelte';
import ProblemList from '../src/components/ProblemList.svelte';
import Ring from '../src/components/Ring.svelte';
import StateDot from '../src/components/StateDot.svelte';
import StateMark from '../src/components/StateMark.svelte';
import TextField from '../src/components/TextField.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('a state', () => {
  it.each(states)('%s is told by an icon and a word, in every shape', (state) => {
    for (const shape of ['pill', 'icon', 'text'] as const) {
      const { container, unmount } = render(StateMark, { state, shape });
      expect(container.querySelector('svg')).not.toBeNull();
      expect(container.textContent?.trim()).toBe(bn.state[state]);
      expect(container.querySelector(`.${state}`)).not.toBeNull();
      unmount();
    }
    const { container } = render(StateDot, { state });
    expect(container.querySelector('svg')).not.toBeNull();
    expect(container.textContent).toContain(bn.state[state]);
  });

  it('and its count are read as one sentence', () => {
    const text = '৪টি সম্পন্ন, ১টি প্রযোজ্য নয়, ৪টি বাকি';
    render(Ring, { count: { done: 4, not_applicable: 1, settled: 5, total: 9, text } });
    expect(screen.getByRole('img', { name: `৯টির মধ্যে ৫টি সম্পন্ন বা প্রযোজ্য নয়: ${text}` }).textContent).toContain('৫/৯');
  });
});

describe('a button', () => {
  it('is named by its words, not by its keys', () => {
    render(Button, { children: words('সংরক্ষণ'), keys: 'save' });
    expect(screen.getByRole('button', { name: 'সংরক্ষণ' }).getAttribute('aria-keyshortcuts')).toBe('Control+S');
  });

  it('that works takes no second press', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { children: words('চালু'), onclick, busy: true });
    await fireEvent.click(screen.getByRole('button'));
    expect(onclick).not.toHaveBeenCalled();
    await rerender({ busy: false });
    await fireEvent.click(screen.getByRole('button'));
    expect(onclick).toHaveBeenCalledOnce();
  });
});

describe('a field', () => {
  it('is tied to its label and its problem', () => {
    render(TextField, { label: 'মোবাইল নম্বর', required: true, problem: '১১টি অঙ্ক লাগে' });
    const input = screen.getByRole('textbox', { name: /মোবাইল নম্বর/ });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain('১১টি অঙ্ক লাগে');
  });

  it('leaves what an input method composes alone', async () => {
    render(TextField, { label: 'নাম' });
    const input = screen.getByRole<HTMLInputElement>('textbox');
    input.focus();
    for (const typed of ['স', 'স্', 'স্থ', 'স্থি']) {
      const write = vi.fn();
      input.value = typed;
      Object.defineProperty(input, 'value', { configurable: true, get: () => typed, set: write });
      await fireEvent(input, new InputEvent('input', { bubbles: true, isComposing: true }));
      expect(write).not.toHaveBeenCalled();
      Reflect.deleteProperty(input, 'value');
    }
  });

  it('for a day shows words, and gives on what was typed as it stands', async () => {
    const onchange = vi.fn();
    render(DatePicker, { label: 'তারিখ', value: '2020-10-08', onchange });
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: /তারিখ/ });
    expect(input.value).toBe('৮ অক্টোবর ২০২০');
    await fireEvent.blur(input);
    expect(onchange).not.toHaveBeenCalled();
    await fireEvent.input(input, { target: { value: '৯/১০/20' } });
    expect(input.value).toBe('৯/১০/20');
    await fireEvent.blur(input);
    expect(onchange).toHaveBeenCalledWith('৯/১০/20');
  });
});

describe('a table', () => {
  it('keeps the focus and opens the row that the arrows chose', async () => {
    const onopen = vi.fn();
    render(DataTable, {
      name: 'things', label: 'কর্মকর্তা',
      columns: [{ id: 'name', title: 'নাম' }],
      total: 20_000,
      row: (index: number) => ({ id: `r${index}` }),
      key: (row: unknown) => (row as { id: string }).id,
      cell: createRawSnippet<[unknown, Column, number]>(() => ({ render: () => '<span>নাম</span>' })),
      onopen,
    });
    const grid = screen.getByRole('grid', { name: 'কর্মকর্তা' });
    expect(grid.getAttribute('aria-rowcount')).toBe('20001');
    grid.focus();
    for (const code of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await fireEvent.keyDown(grid, { code });
    await fireEvent.keyDown(grid, { code: 'Enter', isComposing: true });
    expect(onopen).not.toHaveBeenCalled();
    await fireEvent.keyDown(grid, { code: 'Enter' });
    expect(onopen).toHaveBeenCalledWith({ id: 'r1' }, 1);
    await fireEvent.keyDown(grid, { code: 'End' });
    expect(grid.getAttribute('aria-activedescendant')).toMatch(/-19999$/);
    expect(document.activeElement).toBe(grid);
    expect(screen.getAllByRole('row').length).toBeLessThan(100);
  });
});

describe('problems', () => {
  it('lead to their field', async () => {
    const onpick = vi.fn();
    const mobile = new Problem({ code: 'phone.digits', field: 'mobile', bn: 'অঙ্ক কম', todo_bn: 'আবার দেখুন' });
    render(ProblemList, { problems: [mobile, new Problem({ code: 'store.busy', bn: 'খোলা আছে' })], onpick });
    expect(screen.getByRole('alert').textContent).toContain('আবার দেখুন');
    await fireEvent.click(screen.getByRole('button', { name: 'অঙ্ক কম' }));
    expect(onpick).toHaveBeenCalledWith(mobile);
    // The other has no field to go to; what it is about, the help says.
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['অঙ্ক কম', 'এ বিষয়ে সহায়িকা দেখুন']);
  });
});
