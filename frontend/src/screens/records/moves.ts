/** What a sentence beside a field offers to do at once. */
import type { Note } from '$components/note';
import { language } from '$lib/state/language.svelte';
import type { OpenRecord } from './record.svelte';

/** notesOf are the sentences beside a field; one that something seems to be personal offers to move it where that belongs. */
export function notesOf(record: OpenRecord, field: string): Note[] {
  return record.checks.notes(field).map((note) => {
    const found = record.checks.findings.find((one) => one.field === field && one.text === note.text && one.move !== '');
    const to = record.form.fields.find((one) => one.name === found?.move);
    if (!to) return note;
    const words = language.words.records;
    const label = language.of(to.label.bn, to.label.en);
    return { ...note, act: { word: words.movePersonal, name: words.moveTo(label), run: () => void move(record, field, to.name) } };
  });
}

/** move takes a value to another field, and is saved as one act where nothing else is typed. */
async function move(record: OpenRecord, from: string, to: string): Promise<void> {
  const alone = !record.dirty;
  record.set(to, record.values[from] ?? '');
  record.set(from, '');
  if (alone) await record.save();
}
