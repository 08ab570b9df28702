/** What is over: all that was deleted, and the history handed to an auditor. */
import { Audits, Bin } from '$wails/go/bound';
import { call } from './call';
import type { BinIn, BinKey, BinList, BinView, BroughtBack, Job } from './types';

export const bin = {
  list: (question: BinIn): Promise<BinList> => call(() => Bin.List(question)),
  view: (key: BinKey): Promise<BinView> => call(() => Bin.View(key)),
  /** Brings things back, all in one act. */
  bringBack: (keys: BinKey[]): Promise<BroughtBack> => call(() => Bin.BringBack({ keys })),
};

export const audits = {
  /** Asks for a place and writes the history of the days there; '' is open. A job without state was not started. */
  make: (from: string, to: string): Promise<Job> => call(() => Audits.Make({ from, to })),
};
