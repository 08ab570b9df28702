/** Content bundles and spreadsheets: long work, each a job. A job without state was not started: the dialog was closed. */
import { Bundles as bound } from '$wails/go/bound';
import { call } from './call';
import type { BundleContents, Job } from './types';

export const bundles = {
  /** What a bundle of today would hold. */
  contents: (): Promise<BundleContents> => call(() => bound.Contents()),
  /** personal: the fields of people that go along, by name; none does otherwise. */
  make: (personal: string[] = []): Promise<Job> => call(() => bound.Make({ personal })),
  /** A category as a spreadsheet; '' is all of them. */
  spreadsheet: (category = '', personal: string[] = []): Promise<Job> => call(() => bound.Spreadsheet({ category, personal })),
  verify: (): Promise<Job> => call(() => bound.Verify()),
};
