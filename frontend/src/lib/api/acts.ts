/** What was done in the office, act by act; taking back and bringing back. */
import { Acts as bound } from '$wails/go/bound';
import { call } from './call';
import type { ActList, Reversed } from './types';

export const acts = {
  /** The newest acts, or with the number of one those before it. */
  list: (before: number, count: number): Promise<ActList> => call(() => bound.List({ before, count })),
  undo: (): Promise<Reversed> => call(() => bound.Undo()),
  redo: (): Promise<Reversed> => call(() => bound.Redo()),
};
