/** Directive letters: reading, registering, their last day, their answer. */
import { Directives as bound } from '$wails/go/bound';
import { call } from './call';
import type { CloseIn, Correction, DirectiveList, DirectiveView, Done, DueView, Intake, LegacyOut, LetterFile, Reading, Registered, TypedIntake, Withdrawn } from './types';

export const directives = {
  read: (text: string, received: string): Promise<Reading> => call(() => bound.Read({ text, received })),
  /** The text of a letter typed in Bijoy, in Unicode. */
  fromBijoy: (text: string): Promise<LegacyOut> => call(() => bound.FromBijoy({ text })),
  /** A letter that is a file: asked for with the system's dialog, or dropped on the window. */
  takeFile: (dropped: boolean): Promise<LetterFile> => call(() => bound.TakeFile({ dropped })),
  due: (received: string, days: number, deadline: string): Promise<DueView> => call(() => bound.Due({ received, days, deadline })),
  register: (intake: Intake): Promise<Registered> => call(() => bound.Register(intake)),
  /** What was typed of a directive and not registered, in this office file. */
  intake: (): Promise<TypedIntake> => call(() => bound.Intake()),
  keepIntake: (typed: TypedIntake): Promise<Done> => call(() => bound.KeepIntake(typed)),
  dropIntake: (): Promise<Done> => call(() => bound.DropIntake()),
  /** A registered one in the form it was registered in. */
  correct: (id: string): Promise<Correction> => call(() => bound.Correct({ id })),
  mend: (id: string, base: number, intake: Intake): Promise<DirectiveView> => call(() => bound.Mend({ id, base, intake })),
  /** Takes one back that was registered by mistake. */
  withdraw: (id: string, base: number): Promise<Withdrawn> => call(() => bound.Withdraw({ id, base })),
  list: (): Promise<DirectiveList> => call(() => bound.List()),
  open: (id: string): Promise<DirectiveView> => call(() => bound.Open({ id })),
  /** Says with which letter it was answered, finally or for now. */
  close: (answer: CloseIn): Promise<DirectiveView> => call(() => bound.Close(answer)),
  /** Takes its last answer back. */
  reopen: (id: string): Promise<DirectiveView> => call(() => bound.Reopen({ id })),
  /** Asks for its scan with the system's dialog; the view is the same where it was closed. */
  attach: (id: string): Promise<DirectiveView> => call(() => bound.Attach({ id })),
  detach: (id: string, sha256: string): Promise<DirectiveView> => call(() => bound.Detach({ id, sha256 })),
  /** Ticks the task at a place among the items: a sender may give two the same mark. */
  tickTask: (id: string, at: number, done: boolean): Promise<DirectiveView> => call(() => bound.TickTask({ id, at, done })),
};
