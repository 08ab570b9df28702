/** What is to be put on the portal. */
import * as bound from '$wails/go/desk/Worklists';
import type { desk } from '$wails/go/models';
import { call } from './call';
import type { Worklist } from './types';

export const worklists = {
  list: (): Promise<Worklist> => call(() => bound.List()),
  /** Says that a record is on the portal, on which page; off takes it back. */
  tick: (id: string, page = '', off = false): Promise<desk.Ticked> => call(() => bound.Tick({ id, page, off })),
};
