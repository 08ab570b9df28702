/** A bundle of this office from another of its computers: verified, looked at, and taken as one act. */
import { Arrivals as bound } from '$wails/go/bound';
import { call } from './call';
import type { ArrivalIn, ArrivalView, Done, Job } from './types';

export const arrivals = {
  /** Verifies a bundle, asked for with the system's dialog or dropped on the window. A job without state was not started. */
  open: (dropped: boolean): Promise<Job> => call(() => bound.Open({ dropped })),
  /** What would come of it under the choices made; nothing is stored. */
  look: (asked: ArrivalIn): Promise<ArrivalView> => call(() => bound.Look(asked)),
  /** Stores what Look has shown under this stamp; a job. */
  take: (arrival: ArrivalIn, stamp: string): Promise<Job> => call(() => bound.Take({ arrival, stamp })),
  /** Makes an office file of it, where none is open, and opens that. */
  become: (source: string): Promise<Done> => call(() => bound.Become({ source })),
  drop: (source: string): Promise<Done> => call(() => bound.Drop({ source })),
};
