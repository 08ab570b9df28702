/** What the reader is not sure of, what it asks, and how much of a letter is settled. */
import type { Note } from '$components/note';
import type { DoubtRow, Reading } from '$lib/api/types';
import { language } from '$lib/state/language.svelte';
import { changed, type PlainField, type WorkItem, type Working } from './working';

const heads = ['issuer', 'branch', 'memo', 'date', 'subject', 'days', 'scope'] as const;
/** What stands at the letter's end: asked about only where it is doubted. */
const ends = ['signatory', 'copies'] as const;
type Head = (typeof heads)[number] | (typeof ends)[number];

/** The fields of the letter that a field of the page stands for. */
const shares: Partial<Record<Head, string>> = { date: 'bangla_date', days: 'deadline' };

function filled(now: Working, field: Head): boolean {
  if (field === 'days') return (now.term === 'days' ? now.days : now.deadline).trim() !== '';
  return now[field as PlainField].trim() !== '';
}

/** stillOpen tells whether the clerk has not said of a doubt that it is right as it stands. */
function stillOpen(doubt: DoubtRow, now: Working): boolean {
  return !now.settled.includes(doubt.key);
}

/** openDoubts are those of a field that the clerk has not put right yet. */
function openDoubts(reading: Reading | undefined, now: Working, field: Head): DoubtRow[] {
  if (!reading || changed(now, reading.intake, field)) return [];
  return reading.doubts.filter((doubt) => (doubt.field === field || doubt.field === shares[field]) && stillOpen(doubt, now));
}

/** notesOf are the sentences beside a field: what is doubted, and what only the clerk can give; settle says that one is right. */
export function notesOf(reading: Reading | undefined, now: Working, field: Head, settle?: (key: string) => void): Note[] {
  const doubts = openDoubts(reading, now, field).map((doubt) => noteOf(doubt, 'warning', settle));
  if (!reading || filled(now, field)) return doubts;
  return [...doubts, ...reading.asked.filter((asked) => asked.field === field && stillOpen(asked, now)).map((asked) => noteOf(asked, 'incomplete', settle))];
}

/** noteOf is a doubt as a sentence beside its field. */
export function noteOf(doubt: DoubtRow, tone: Note['tone'], settle?: (key: string) => void): Note {
  if (!settle) return { tone, text: doubt.text };
  const words = language.words.intake;
  const word = tone === 'incomplete' ? words.unsaid : words.settle;
  return { tone, text: doubt.text, act: { word, name: words.settleHelp(word, doubt.text), run: () => settle(doubt.key) } };
}

/** itemDoubts are those of one item, while it still is as it was read. */
export function itemDoubts(reading: Reading | undefined, now: Working, item: WorkItem): DoubtRow[] {
  if (!reading || item.at < 0) return [];
  const untouched = (part: 'mark' | 'text' | 'category'): boolean => item[part] === item.read?.[part];
  return reading.doubts.filter((doubt) => stillOpen(doubt, now) && (['mark', 'text', 'category'] as const).some((part) => doubt.field === `items[${item.at}].${part}` && untouched(part)));
}

/** wholeDoubts are about the letter or its list as a whole. */
export function wholeDoubts(reading: Reading | undefined, now: Working): DoubtRow[] {
  if (!reading) return [];
  const list = [...reading.doubts, ...(now.items.length === 0 ? reading.asked : [])];
  return list.filter((doubt) => (doubt.field === 'items' || doubt.field === 'text') && stillOpen(doubt, now));
}

/** firstLook is the field of the first thing that the clerk should look at; '' where there is none. */
export function firstLook(reading: Reading | undefined, now: Working): string {
  const field = [...heads, ...ends].find((one) => notesOf(reading, now, one).length > 0);
  if (field) return field;
  for (const item of now.items) {
    const [doubt] = itemDoubts(reading, now, item);
    if (doubt) return doubt.field;
  }
  return wholeDoubts(reading, now)[0]?.field ?? '';
}

/** settled counts what is understood without doubt, and what the clerk should look at. */
export function settled(reading: Reading | undefined, now: Working): { sure: number; look: number } {
  let sure = 0;
  let look = 0;
  for (const field of heads) {
    if (notesOf(reading, now, field).length > 0) look += 1;
    else if (filled(now, field)) sure += 1;
  }
  for (const field of ends) if (openDoubts(reading, now, field).length > 0) look += 1;
  for (const item of now.items) {
    if (itemDoubts(reading, now, item).length > 0 || item.text.trim() === '') look += 1;
    else sure += 1;
  }
  return { sure, look: look + wholeDoubts(reading, now).length };
}
