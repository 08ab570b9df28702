/** Somebody's leaving and somebody's joining: looked at place by place, and made as one act. */
import { Transfers as bound } from '$wails/go/bound';
import { call } from './call';
import type { Transferred, TransferIn, TransferView } from './types';

export const transfers = {
  /** What would come of it; nothing is stored. */
  look: (asked: TransferIn): Promise<TransferView> => call(() => bound.Look(asked)),
  /** Makes what Look has shown under this stamp. */
  take: (shown: TransferIn): Promise<Transferred> => call(() => bound.Take(shown)),
};
