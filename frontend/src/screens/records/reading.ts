import { records } from '$lib/api/records';
import type { RecordView } from '$lib/api/types';

/** Drafts on their way to Go from records that were just closed: reading one again waits for them. */
let leaving: Promise<unknown> = Promise.resolve();

/** beforeReading has the next record wait for what is on its way. */
export function beforeReading(sent: Promise<unknown>): void {
  leaving = sent;
}

/** readRecord brings a record from Go; '' is a new one of the category. */
export async function readRecord(category: string, id: string): Promise<RecordView> {
  await leaving;
  return id === '' ? records.fresh(category) : records.open(id);
}
