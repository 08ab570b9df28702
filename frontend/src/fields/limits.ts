/** The limits of a field in words, after its help. */
import type { FormField } from '$lib/api/types';
import type { Words } from '$lib/i18n/words';
import { type Language, size } from '$lib/i18n/format';
import { wordsOf } from './rich.svelte';

/** From this share of the most characters on, what is left is shown. */
const NEARLY_FULL = 0.8;

/** Whether a help says already what a limit would, by how both begin. */
function says(help: string, limit: string): boolean {
  return help.startsWith(limit.split(' ').slice(0, 2).join(' '));
}

/** limitsOf words the limits of a field; typed is its text, for those on length. */
export function limitsOf(field: FormField, typed: string, words: Words, language: Language): string {
  const w = words.control;
  const parts: string[] = [];
  const { min, max } = field;
  if (field.kind === 'int' && min !== undefined && min !== null && max !== undefined && max !== null) parts.push(w.range(min, max));
  else if (field.kind === 'int' && max !== undefined && max !== null) parts.push(w.most(max));
  else if (field.kind === 'int' && typeof min === 'number' && min > 0) parts.push(w.least(min));
  if (field.kind === 'list' && !says(field.help[language], w.perLine)) parts.push(w.perLine);
  if (field.kind === 'file') parts.push(field.image ? w.pictureKinds : w.fileKinds);
  if (field.max_bytes > 0) parts.push(w.fileMost(size(field.max_bytes, language)));
  const length = [...(field.kind === 'rich' ? wordsOf(typed) : typed)].length;
  if (field.max_chars > 0 && length > field.max_chars * NEARLY_FULL) parts.push(w.charsLeft(field.max_chars - length));
  return parts.join(' · ');
}
