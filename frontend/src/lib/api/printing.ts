/** What is on its way to a printer. An offer waits under its id until it is sent, taken elsewhere or forgotten. */
import { Printing as bound } from '$wails/go/bound';
import { call } from './call';
import type { Done, PrintOffer, PrintOrder, SavedFile } from './types';

export const printers = {
  send: (order: PrintOrder): Promise<PrintOffer> => call(() => bound.Send(order)),
  /** By the system's program for PDF (program), shown in it (open), or as a file (save). */
  instead: (id: string, way: string): Promise<SavedFile> => call(() => bound.Instead({ id, way })),
  forget: (id: string): Promise<Done> => call(() => bound.Forget({ id, way: '' })),
};
