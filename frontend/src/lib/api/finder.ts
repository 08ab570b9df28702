/** Search over everything. */
import type { desk } from '$wails/go/models';
import * as bound from '$wails/go/desk/Finder';
import { call } from './call';

export const finding = {
  find: (query: string, limit: number): Promise<desk.Found> => call(() => bound.Find({ query, limit })),
};
