/** What the office prints as it stands: fact sheet, report, register, contacts. From and to bound a register. */
import * as bound from '$wails/go/desk/Prints';
import type { desk } from '$wails/go/models';
import { call } from './call';
import type { Preview, PrintIn, SavedFile } from './types';

export const prints = {
  kinds: (): Promise<desk.Options> => call(() => bound.Kinds()),
  preview: (chosen: PrintIn): Promise<Preview> => call(() => bound.Preview(chosen)),
  savePdf: (chosen: PrintIn): Promise<SavedFile> => call(() => bound.SavePDF(chosen)),
  print: (chosen: PrintIn): Promise<desk.Done> => call(() => bound.Print(chosen)),
};
