/** Letters and the outgoing register. */
import { Letters as bound } from '$wails/go/bound';
import { call } from './call';
import type { Answering, AnsweringIn, Asks, BelowList, ComposeIn, Discarded, Done, IssuedLetter, KeptLetter, LetterDraft, LetterView, Options, Preview, Register, SavedFile, SavedFiles } from './types';

export const letters = {
  /**
   * The newest draft kept for a directive and template, or a new letter. Fresh writes the kept one of the id anew from
   * the board; another is a new letter beside those kept.
   */
  compose: (wanted: Partial<ComposeIn> & { template: string }): Promise<LetterView> => call(() => bound.Compose({ directive: '', fresh: false, ...wanted })),
  /** The kinds of letters that can be written; the hint is "directive" where one is needed. */
  templates: (): Promise<Options> => call(() => bound.Templates()),
  /** The offices below as a letter names them. */
  below: (): Promise<BelowList> => call(() => bound.Below()),
  open: (id: string): Promise<LetterView> => call(() => bound.Open({ id })),
  preview: (draft: LetterDraft): Promise<Preview> => call(() => bound.Preview(draft)),
  /** Keeps what is typed, under the id that it answers with; no revision. */
  keepDraft: (draft: LetterDraft): Promise<KeptLetter> => call(() => bound.KeepDraft(draft)),
  dropDraft: (id: string): Promise<Done> => call(() => bound.DropDraft({ id })),
  /** Saves a draft: a revision, and an act that can be undone. */
  keep: (draft: LetterDraft): Promise<LetterView> => call(() => bound.Keep(draft)),
  /** Throws a draft away; restore brings it back. Both answer with the drafts that there are. */
  discard: (id: string): Promise<Discarded> => call(() => bound.Discard({ id })),
  restore: (id: string): Promise<Discarded> => call(() => bound.Restore({ id })),
  /** A reply's text as the kind of answer that it is to be. */
  answering: (wanted: AnsweringIn): Promise<Answering> => call(() => bound.Answering(wanted)),
  /** What must be confirmed before it is issued, and the number it would take. */
  asks: (draft: LetterDraft): Promise<Asks> => call(() => bound.Asks(draft)),
  /** Takes the next number and freezes the PDF. */
  issue: (draft: LetterDraft): Promise<IssuedLetter> => call(() => bound.Issue(draft)),
  savePdf: (id: string): Promise<SavedFile> => call(() => bound.SavePDF({ id })),
  /** A PDF for each of those a letter goes to, in a folder that is asked for. */
  saveEach: (id: string): Promise<SavedFiles> => call(() => bound.SaveEach({ id })),
  print: (id: string): Promise<Done> => call(() => bound.Print({ id })),
  /** A year of the register; 0 is the year of the day. */
  register: (year: number, filter: string): Promise<Register> => call(() => bound.Register({ year, filter })),
};
