/** Content bundles and spreadsheets: long work, each a job. A job without state was not started: the dialog was closed. */
import { Bundles as bound } from '$wails/go/bound';
import { call } from './call';
import type { BundleContents, Job } from './types';

export const bundles = {
  /** What a bundle of today would hold. */
  contents: (): Promise<BundleContents> => call(() => bound.Contents()),
  make: (): Promise<Job> => call(() => bound.Make()),
  /** A category as a spreadsheet; '' is all of them. */
  spreadsheet: (category = ''): Promise<Job> => call(() => bound.Spreadsheet({ category })),
  verify: (): Promise<Job> => call(() => bound.Verify()),
};
