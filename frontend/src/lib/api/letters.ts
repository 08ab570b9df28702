/** Letters and the outgoing register. */
import * as bound from '$wails/go/desk/Letters';
import type { desk } from '$wails/go/models';
import { call } from './call';
import type { BelowList, Discarded, LetterDraft, LetterView, Preview, Register, SavedFile } from './types';

export const letters = {
  /**
   * The newest draft kept for a directive and template, or a new letter. Fresh writes the kept one of the id anew from
   * the board; another is a new letter beside those kept.
   */
  compose: (wanted: Partial<desk.ComposeIn> & { template: string }): Promise<LetterView> => call(() => bound.Compose({ directive: '', fresh: false, ...wanted })),
  /** The kinds of letters that can be written; the hint is "directive" where one is needed. */
  templates: (): Promise<desk.Options> => call(() => bound.Templates()),
  /** The offices below as a letter names them. */
  below: (): Promise<BelowList> => call(() => bound.Below()),
  open: (id: string): Promise<LetterView> => call(() => bound.Open({ id })),
  preview: (draft: LetterDraft): Promise<Preview> => call(() => bound.Preview(draft)),
  keep: (draft: LetterDraft): Promise<LetterView> => call(() => bound.Keep(draft)),
  /** Throws a draft away; restore brings it back. Both answer with the drafts that there are. */
  discard: (id: string): Promise<Discarded> => call(() => bound.Discard({ id })),
  restore: (id: string): Promise<Discarded> => call(() => bound.Restore({ id })),
  /** Takes the next number and freezes the PDF. */
  issue: (draft: LetterDraft): Promise<desk.IssuedLetter> => call(() => bound.Issue(draft)),
  savePdf: (id: string): Promise<SavedFile> => call(() => bound.SavePDF({ id })),
  /** A PDF for each of those a letter goes to, in a folder that is asked for. */
  saveEach: (id: string): Promise<desk.SavedFiles> => call(() => bound.SaveEach({ id })),
  print: (id: string): Promise<desk.Done> => call(() => bound.Print({ id })),
  /** A year of the register; 0 is the year of the day. */
  register: (year: number, filter: string): Promise<Register> => call(() => bound.Register({ year, filter })),
};
