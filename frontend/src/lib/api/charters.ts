/** The citizen charter on paper. Form is field, ministry, or '' for the record's own; paper a4, a3, a1 or service. */
import { Charters as bound } from '$wails/go/bound';
import { call } from './call';
import type { CharterIn, Preview, PrintOffer, SavedFile } from './types';

export const charters = {
  preview: (chosen: CharterIn): Promise<Preview> => call(() => bound.Preview(chosen)),
  savePdf: (chosen: CharterIn): Promise<SavedFile> => call(() => bound.SavePDF(chosen)),
  print: (chosen: CharterIn): Promise<PrintOffer> => call(() => bound.Print(chosen)),
};
