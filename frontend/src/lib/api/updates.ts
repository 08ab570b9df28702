/** The program's own updates: one is chosen, checked and put in its place, and the version before comes back. */
import { Updates as bound } from '$wails/go/bound';
import { call } from './call';
import type { Done, UpdatesView } from './types';

export const updates = {
  view: (): Promise<UpdatesView> => call(() => bound.View()),
  choose: (): Promise<UpdatesView> => call(() => bound.Choose()),
  /** The window closes after the answer, and the other version opens. */
  install: (): Promise<Done> => call(() => bound.Install()),
  back: (): Promise<Done> => call(() => bound.Back()),
};
