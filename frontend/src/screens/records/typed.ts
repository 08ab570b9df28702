import type { AttachmentRow, RecordView, Saved } from '$lib/api/types';

/** What a person changes of a record. */
export interface Typed {
  values: Record<string, string>;
  attachments: AttachmentRow[];
}

/** A field that is to have the focus; a new object for each wish. */
export interface Wish {
  field: string;
}

/** What a record tells the page that it is open on. */
export interface Listener {
  /** Something was saved. */
  saved: (saved: Saved) => void;
  /** A draft was kept for the first time, or dropped. */
  drafted: () => void;
}

/** typedOf is what the form of a record begins with. */
export const typedOf = (view: RecordView): Typed => ({ values: { ...view.values }, attachments: view.attachments });

/** withFiles are files with more behind them; the first of those stands in the place of instead. The same file of a field stands once. */
export function withFiles(files: readonly AttachmentRow[], more: readonly AttachmentRow[], instead?: AttachmentRow): AttachmentRow[] {
  const all = files.slice();
  const at = instead ? all.findIndex((one) => one.sha256 === instead.sha256 && one.field === instead.field && one.name === instead.name) : -1;
  more.forEach((file, n) => {
    if (n === 0 && at >= 0) all[at] = file;
    else if (!all.some((one) => one.sha256 === file.sha256 && one.field === file.field)) all.push(file);
  });
  return all;
}
