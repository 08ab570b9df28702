/** The citizen charter on paper. Form is field, ministry, or '' for the record's own. */
import * as bound from '$wails/go/desk/Charters';
import type { desk } from '$wails/go/models';
import { call } from './call';
import type { Preview, SavedFile } from './types';

export const charters = {
  preview: (form = ''): Promise<Preview> => call(() => bound.Preview({ form })),
  savePdf: (form = ''): Promise<SavedFile> => call(() => bound.SavePDF({ form })),
  print: (form = ''): Promise<desk.Done> => call(() => bound.Print({ form })),
};
