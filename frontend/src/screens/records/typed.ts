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
