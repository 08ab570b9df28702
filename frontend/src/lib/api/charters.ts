/** The citizen charter on paper. Form is field, ministry, or '' for the record's own; paper a4, a3, a1 or service. */
import * as bound from '$wails/go/desk/Charters';
import type { desk } from '$wails/go/models';
import { call } from './call';
import type { Preview, SavedFile } from './types';

export const charters = {
  preview: (chosen: desk.CharterIn): Promise<Preview> => call(() => bound.Preview(chosen)),
  savePdf: (chosen: desk.CharterIn): Promise<SavedFile> => call(() => bound.SavePDF(chosen)),
  print: (chosen: desk.CharterIn): Promise<desk.Done> => call(() => bound.Print(chosen)),
};
