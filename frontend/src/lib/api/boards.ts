/** Every item of a directive with its state and reasons. */
import { Boards as bound } from '$wails/go/bound';
import { call } from './call';
import type { Board } from './types';

export const boards = {
  /** The board of a directive; '' is the newest open one. */
  board: (directive = ''): Promise<Board> => call(() => bound.Board({ directive })),
};
