/** Letters and the outgoing register. */
import { Letters as bound } from '$wails/go/bound';
import { call } from './call';
import type { AnswerIn, Answering, AnsweringIn, Asks, BelowList, ComposeIn, Discarded, Done, Entered, Entry, GapIn, IssuedLetter, KeptLetter, LetterDraft, LetterView, Options, Preview, PrintOffer, Register, Remindables, SavedFile, SavedFiles, SendIn } from './types';

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
  print: (id: string): Promise<PrintOffer> => call(() => bound.Print({ id })),
  /** What becomes of an issued letter; each answers with it as it is then. */
  cancel: (id: string, reason: string): Promise<IssuedLetter> => call(() => bound.Cancel({ id, reason })),
  reinstate: (id: string): Promise<IssuedLetter> => call(() => bound.Reinstate({ id })),
  sendAgain: (sent: SendIn): Promise<IssuedLetter> => call(() => bound.SendAgain(sent)),
  noteAnswer: (answer: AnswerIn): Promise<IssuedLetter> => call(() => bound.NoteAnswer(answer)),
  attachSigned: (id: string): Promise<IssuedLetter> => call(() => bound.AttachSigned({ id })),
  detachSigned: (id: string, sha256: string): Promise<IssuedLetter> => call(() => bound.DetachSigned({ id, sha256 })),
  /** Puts a paper letter into the register, or mends its line. */
  enter: (line: Entry): Promise<Entered> => call(() => bound.Enter(line)),
  /** Says why numbers have no letter. */
  explain: (gap: GapIn): Promise<Entered> => call(() => bound.Explain(gap)),
  takeOut: (id: string): Promise<Entered> => call(() => bound.TakeOut({ id })),
  /** The letters that a reminder can be about, those that set a term first. */
  remindable: (directive: string): Promise<Remindables> => call(() => bound.Remindable({ directive })),
  /** A year of the register; 0 is the year of the day. */
  register: (year: number, filter: string): Promise<Register> => call(() => bound.Register({ year, filter })),
};
