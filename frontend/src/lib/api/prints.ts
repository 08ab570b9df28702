/** What the office prints as it stands: fact sheet, report, register, contacts. From and to bound a register. */
import { Prints as bound } from '$wails/go/bound';
import { call } from './call';
import type { Options, Preview, PrintIn, PrintOffer, SavedFile } from './types';

export const prints = {
  kinds: (): Promise<Options> => call(() => bound.Kinds()),
  preview: (chosen: PrintIn): Promise<Preview> => call(() => bound.Preview(chosen)),
  savePdf: (chosen: PrintIn): Promise<SavedFile> => call(() => bound.SavePDF(chosen)),
  print: (chosen: PrintIn): Promise<PrintOffer> => call(() => bound.Print(chosen)),
};
