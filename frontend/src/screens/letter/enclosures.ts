/** The files that go with a letter, and the lines that name them. */
import type { AttachmentRow, LetterBody } from '$lib/api/types';
import { type Language, size } from '$lib/i18n/format';
import { stop } from '$lib/i18n/paper';

type Attached = NonNullable<LetterBody['attached']>[number];

/** rowOf is a file as it is shown. */
export function rowOf(file: Attached, language: Language): AttachmentRow {
  return { ...file, field: file.field ?? '', size_text: size(file.size, language), address: `/attachments/${file.sha256}`, kind: '', note: '' };
}

/** fileOf is a file as the letter carries it. */
export function fileOf({ name, media_type, size: bytes, sha256 }: AttachmentRow): Attached {
  return { name, media_type, size: bytes, sha256 };
}

/** linesOf names each file on a line of its own: its name without the ending. */
export function linesOf(files: readonly Attached[]): string[] {
  return files.map(({ name }) => `${name.replace(/\.[a-z0-9]{2,4}$/i, '').replaceAll('_', ' ').trim()}${stop}`);
}
