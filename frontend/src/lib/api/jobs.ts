/** Long work, of which Go tells by the event "job". */
import { Jobs as bound } from '$wails/go/bound';
import { EventsOn } from '$wails/runtime/runtime';
import { call } from './call';
import type { Job } from './types';

export const working = {
  cancel: (id: string): Promise<Job> => call(() => bound.Cancel({ id })),
  status: (id: string): Promise<Job> => call(() => bound.Status({ id })),
  /** Hears how jobs go on; the answer stops listening. */
  follow: (heard: (job: Job) => void): (() => void) => EventsOn('job', heard),
};
