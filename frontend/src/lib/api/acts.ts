/** What was done in the office, act by act; taking back and bringing back. */
import { Acts as bound } from '$wails/go/bound';
import { call } from './call';
import type { ActChanges, ActList, ActsIn, Reversed, TakenBack } from './types';

export const acts = {
  /** The newest acts that were asked for, or with before those before an act. */
  list: (question: ActsIn): Promise<ActList> => call(() => bound.List(question)),
  /** The fields that an act changed. */
  changes: (no: number): Promise<ActChanges> => call(() => bound.Changes({ no })),
  /** Takes back an act that need not be the last; rest: also where a part of it must stay. */
  takeBack: (no: number, rest: boolean): Promise<TakenBack> => call(() => bound.TakeBack({ no, rest })),
  undo: (): Promise<Reversed> => call(() => bound.Undo()),
  redo: (): Promise<Reversed> => call(() => bound.Redo()),
};
