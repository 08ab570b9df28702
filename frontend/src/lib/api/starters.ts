/** Entries that offices of a kind usually have: proposals, taken one by one or several at once. */
import { Starters as bound } from '$wails/go/bound';
import { call } from './call';
import type { StarterList, StartersTaken } from './types';

export const starters = {
  list: (category: string): Promise<StarterList> => call(() => bound.List({ category })),
  /** Puts proposals into the category as one act; each is to be checked. */
  take: (category: string, ids: string[]): Promise<StartersTaken> => call(() => bound.Take({ category, ids })),
};
