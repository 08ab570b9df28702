/** The records of the categories: tables, forms, saves, history. */
import { Records as bound } from '$wails/go/bound';
import { call } from './call';
import type { Attached, Checked, Comparison, Done, Draft, Form, History, Options, Pasted, RecordView, RichView, Saved, Table, TableIn } from './types';

/** What a new record begins with. */
export interface Begun {
  fill?: Record<string, string>;
  after?: string;
  copy?: string;
}

export const records = {
  form: (category: string): Promise<Form> => call(() => bound.Form({ category })),
  table: (question: TableIn): Promise<Table> => call(() => bound.Table(question)),
  open: (id: string): Promise<RecordView> => call(() => bound.Open({ id, base: 0 })),
  /** An empty record of a category, or the draft of one that was never saved. after: the record before it; copy: one that it is like. */
  fresh: (category: string, { fill = {}, after = '', copy = '' }: Begun = {}): Promise<RecordView> => call(() => bound.New({ category, fill, after, copy })),
  check: (draft: Draft): Promise<Checked> => call(() => bound.Check(draft)),
  save: (draft: Draft): Promise<Saved> => call(() => bound.Save(draft)),
  remove: (id: string, base: number): Promise<Saved> => call(() => bound.Delete({ id, base })),
  history: (id: string): Promise<History> => call(() => bound.History({ id, base: 0 })),
  restore: (id: string, n: number, base: number): Promise<Saved> => call(() => bound.Restore({ id, n, base })),
  /** Two revisions side by side; older 0 is the one before newer, newer 0 the newest. */
  compare: (id: string, older: number, newer: number): Promise<Comparison> => call(() => bound.Compare({ id, older, newer })),
  /** Brings one field of an old revision back. */
  restoreField: (id: string, n: number, field: string, base: number): Promise<Saved> => call(() => bound.RestoreField({ id, n, field, base })),
  /** The checker who sits here has seen the record as it now says. */
  markChecked: (id: string, base: number): Promise<Saved> => call(() => bound.MarkChecked({ id, base })),
  /** Makes a deleted record live again. */
  bringBack: (id: string, base: number): Promise<Saved> => call(() => bound.BringBack({ id, base })),
  /** "Checked today, still right", of a record or with '' of the category. */
  confirm: (category: string, id = ''): Promise<Saved> => call(() => bound.Confirm({ category, id })),
  /** Does not apply, for a written reason; '' takes it back. */
  setNotApplicable: (category: string, reason: string): Promise<Saved> => call(() => bound.SetNotApplicable({ category, reason })),
  options: (category: string, field: string, filter: string): Promise<Options> => call(() => bound.Options({ category, field, filter })),
  keepDraft: (draft: Draft): Promise<Done> => call(() => bound.KeepDraft(draft)),
  dropDraft: (draft: Draft): Promise<Done> => call(() => bound.DropDraft(draft)),
  /** Rich text as it is shown. */
  rich: (value: string): Promise<RichView> => call(() => bound.Rich({ value })),
  /** HTML of another program, cleaned to go into rich text. */
  paste: (html: string): Promise<Pasted> => call(() => bound.Paste({ html })),
  /** Asks for a file with the system's dialog. */
  attach: (category: string, field: string): Promise<Attached> => call(() => bound.Attach({ category, field })),
};
