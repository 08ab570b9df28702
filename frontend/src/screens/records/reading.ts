import { type Begun, records } from '$lib/api/records';
import type { RecordView } from '$lib/api/types';
import { settledBefore } from '$lib/state/leaving';

/** readRecord brings a record from Go, once drafts on their way are there; '' is a new one of the category, begun as said. */
export async function readRecord(category: string, id: string, begun: Begun = {}): Promise<RecordView> {
  await settledBefore();
  return id === '' ? records.fresh(category, begun) : records.open(id);
}
