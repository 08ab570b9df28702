/** What is to be put on the portal. */
import { Worklists as bound } from '$wails/go/bound';
import { call } from './call';
import type { Ticked, Worklist } from './types';

export const worklists = {
  list: (): Promise<Worklist> => call(() => bound.List()),
  /** Says that a record is on the portal, on which page; off takes it back. */
  tick: (id: string, page = '', off = false): Promise<Ticked> => call(() => bound.Tick({ id, page, off })),
};
