/** The manual of the program, as its help shows it. */
import { Manual as bound } from '$wails/go/bound';
import { call } from './call';
import type { ManualView } from './types';

export const manual = {
  topics: (lang: string): Promise<ManualView> => call(() => bound.Topics({ lang })),
};
