/** The records of the categories: tables, forms, saves, history. */
import { Records as bound } from '$wails/go/bound';
import { call } from './call';
import type { Attached, Checked, Chosen, Comparison, Done, Draft, FileIn, FileView, FilterIn, Form, History, Job, Many, ManyIn, MoveIn, Options, Pasted, PrintOffer, RecordView, RichView, Saved, SavedFile, Table, TableIn, WrittenBefore } from './types';

/** What a new record begins with. */
export interface Begun {
  fill?: Record<string, string>;
  after?: string;
  copy?: string;
}

/** Where files to be attached come from; what was pasted comes along, in base64. */
export interface Given {
  source: 'chosen' | 'dropped' | 'pasted';
  name?: string;
  data?: string;
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
  /** The records of a table's rows, as they are chosen. */
  keys: (question: TableIn): Promise<Chosen> => call(() => bound.Keys(question)),
  /** One change of several records in one act; a dry one only says what would come of it. */
  many: (change: ManyIn): Promise<Many> => call(() => bound.Many(change)),
  /** Another place in the order that clerks decide. */
  move: (wish: MoveIn): Promise<Saved> => call(() => bound.Move(wish)),
  /** What the office wrote in a field before that begins, or sounds, so. */
  suggest: (category: string, field: string, text: string): Promise<WrittenBefore> => call(() => bound.Suggest({ category, field, text })),
  keepDraft: (draft: Draft): Promise<Done> => call(() => bound.KeepDraft(draft)),
  dropDraft: (draft: Draft): Promise<Done> => call(() => bound.DropDraft(draft)),
  /** Takes files: asked for with the system's dialog unless told that they were dropped, or what was pasted. */
  attach: (category: string, field: string, given: Given = { source: 'chosen' }): Promise<Attached> =>
    call(() => bound.Attach({ category, field, source: given.source, name: given.name ?? '', data: given.data ?? '' })),
  /** Keeps a filter by its name, or lets go of it. */
  keepFilter: (filter: FilterIn): Promise<Saved> => call(() => bound.KeepFilter(filter)),
  /** Writes the rows of a question as a spreadsheet; prints them. */
  sheetOf: (question: TableIn): Promise<Job> => call(() => bound.SheetOf(question)),
  printTable: (question: TableIn): Promise<PrintOffer> => call(() => bound.PrintTable(question)),
  /** What is told of a file of a record, and its text where the window cannot show it. */
  file: (file: FileIn): Promise<FileView> => call(() => bound.File(file)),
  /** Prints a PDF; a file of another kind is opened in its own program. */
  printFile: (file: FileIn): Promise<PrintOffer> => call(() => bound.PrintFile(file)),
  /** Opens a copy of a file with its own program. */
  openFile: (file: FileIn): Promise<Done> => call(() => bound.OpenFile(file)),
  saveFile: (file: FileIn): Promise<SavedFile> => call(() => bound.SaveFile(file)),
  /** Rich text as it is shown. */
  rich: (value: string): Promise<RichView> => call(() => bound.Rich({ value })),
  /** HTML of another program, cleaned to go into rich text. */
  paste: (html: string): Promise<Pasted> => call(() => bound.Paste({ html })),
};
