/** What every control of a field is given, whatever its kind. */
import type { Note } from '$components/note';
import type { AttachmentRow, FormField } from '$lib/api/types';

/** The files of a field: those that it holds, and what can be done with them. */
interface FieldFiles {
  rows: readonly AttachmentRow[];
  attach: () => void;
  /** A dialog is open or the file is on its way. */
  busy: boolean;
  show: (row: AttachmentRow) => void;
  remove: (row: AttachmentRow) => void;
  /** Puts another in its place; what was there stays in the history. */
  replace: (row: AttachmentRow) => void;
}

export interface FieldProps {
  field: FormField;
  category: string;
  label: string;
  help: string;
  /** Shows the mark of a field that is needed. */
  marked: boolean;
  notes: readonly Note[];
  /** What an empty field is shown and printed as; '' for none. */
  follows: string;
  value: string;
  /** The day that counts as today. */
  today: string;
  files: FieldFiles;
  /** The value changed. */
  onchange: (value: string) => void;
}

/** For a place where no files are attached. */
export const noFiles: FieldFiles = { rows: [], busy: false, attach: () => undefined, show: () => undefined, remove: () => undefined, replace: () => undefined };
