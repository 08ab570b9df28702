/** Search over everything. */
import { Finder as bound } from '$wails/go/bound';
import { call } from './call';
import type { Found } from './types';

export const finding = {
  find: (query: string, limit: number): Promise<Found> => call(() => bound.Find({ query, limit })),
};
