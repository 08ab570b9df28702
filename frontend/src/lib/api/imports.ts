/** Rows that stand in tables elsewhere: pasted, chosen or dropped, looked at, and taken as one act. */
import { Imports as bound } from '$wails/go/bound';
import { call } from './call';
import type { Done, ImportIn, ImportOpen, ImportView, Job } from './types';

export const imports = {
  /** Reads a source; nothing was given where the system's dialog was closed. */
  open: (source: ImportOpen): Promise<ImportView> => call(() => bound.Open(source)),
  /** What would come of it under the choices made; nothing is stored. */
  look: (asked: ImportIn): Promise<ImportView> => call(() => bound.Look(asked)),
  /** Stores what Look has shown under this stamp; a job. */
  take: (shown: ImportIn, stamp: string): Promise<Job> => call(() => bound.Take({ import: shown, stamp })),
  drop: (source: string): Promise<Done> => call(() => bound.Drop({ source })),
};
