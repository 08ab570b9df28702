/** Every item of a directive with its state and reasons. */
import { Boards as bound } from '$wails/go/bound';
import { call } from './call';
import type { Board, Step, StepIn } from './types';

export const boards = {
  /** The board of a directive; '' is the newest open one. */
  board: (directive = ''): Promise<Board> => call(() => bound.Board({ directive })),
  /** The reason after a spot, or before it. */
  step: (from: StepIn): Promise<Step> => call(() => bound.Step(from)),
};
