/** What the clerk sees and changes of a letter that was read, and how a fresh reading is laid under it. */
import type { AttachmentRow, Intake, IntakeItem, TypedIntake, TypedItem } from '$lib/api/types';
import { digits, enDigits } from '$lib/i18n/format';
import { language } from '$lib/state/language.svelte';

/** One thing asked for; read is what the reader had for it, null for one that the clerk added; at is its place in the newest reading, -1 when the text does not have it. */
export type WorkItem = Omit<TypedItem, 'read'> & { read: IntakeItem | null };

/** An intake as it stands in the fields: figures and dates as typed. Removed are items of the reading that the clerk took away. */
export type Working = Omit<TypedIntake, 'text' | 'term' | 'items'> & { term: 'days' | 'deadline'; items: WorkItem[] };

/** typedOf is a letter and its fields as Go keeps them. */
export function typedOf(text: string, now: Working): TypedIntake {
  return { ...now, text, items: now.items.map((item) => ({ ...item, read: item.read ?? undefined })) };
}

/** workingOf are the fields that Go has kept; undefined where nothing was typed. */
export function workingOf({ text, ...typed }: TypedIntake): Working | undefined {
  const now: Working = { ...typed, term: typed.term === 'deadline' ? 'deadline' : 'days', items: typed.items.map((item) => ({ ...item, read: item.read ?? null })) };
  return blank(text, now) ? undefined : now;
}

/** blank tells whether there is nothing of a letter yet: no text, no scan, nothing in a field. */
export function blank(text: string, now: Working): boolean {
  const typed = [text, now.issuer, now.branch, now.memo, now.date, now.subject, now.days, now.deadline, now.scope, now.signatory, now.copies];
  return now.items.length === 0 && now.files.length === 0 && typed.every((one) => one.trim() === '');
}

/** withScan are scans and those that came, in the place of one or after all; the same picture is there once. */
export function withScan(files: readonly AttachmentRow[], came: readonly AttachmentRow[], instead?: AttachmentRow): AttachmentRow[] {
  const left = files.filter((one) => one.sha256 === instead?.sha256 || !came.some((file) => file.sha256 === one.sha256));
  const at = left.findIndex((one) => one.sha256 === instead?.sha256);
  return at < 0 ? [...left, ...came] : [...left.slice(0, at), ...came, ...left.slice(at + 1)];
}

export function empty(received: string): Working {
  return {
    received, issuer: '', branch: '', memo: '', date: '', subject: '', term: 'days', days: '', deadline: '', scope: '',
    items: [], removed: [], signatory: '', copies: '', next_key: 1, settled: [], files: [],
  };
}

const plain = ['issuer', 'branch', 'memo', 'date', 'subject', 'scope'] as const;

/** The fields of one line that a reading fills. */
export type PlainField = (typeof plain)[number];

/** What the fields would show of a reading that nobody touched. */
function shown(read: Intake | null): Pick<Working, PlainField | 'term' | 'days' | 'deadline' | 'signatory' | 'copies'> {
  return {
    issuer: read?.issuer ?? '', branch: read?.branch ?? '', memo: read?.memo ?? '', date: read?.date ?? '',
    subject: read?.subject ?? '', scope: read?.scope ?? '',
    term: read?.deadline ? 'deadline' : 'days', days: read?.days ? digits(read.days, language.current) : '', deadline: read?.deadline ?? '',
    signatory: (read?.signatory ?? []).join('\n'), copies: (read?.copies ?? []).join('\n'),
  };
}

/** changed tells whether the clerk put a field right, against the reading it was filled from. */
export function changed(now: Working, read: Intake | null, field: PlainField | 'days' | 'signatory' | 'copies'): boolean {
  const was = shown(read);
  if (field === 'days') return now.term !== was.term || enDigits(now.days) !== enDigits(was.days) || now.deadline !== was.deadline;
  return now[field] !== was[field];
}

/**
 * merge lays a fresh reading under what the clerk has: fields, items and lists that the clerk changed stay,
 * all else follows the text. A reading of another letter (another memo number and another subject) starts anew.
 */
export function merge(now: Working, before: Intake | null, fresh: Intake): Working {
  const base = before && another(before, fresh) ? { ...empty(now.received), files: now.files } : now;
  const from = base === now ? before : null;
  const next = shown(fresh);
  const out: Working = { ...base, items: [], removed: base.removed };
  out.settled = [...new Set([...base.settled, ...fresh.settled])];
  for (const field of plain) if (!changed(base, from, field)) out[field] = next[field];
  if (!changed(base, from, 'days')) Object.assign(out, { term: next.term, days: next.days, deadline: next.deadline });
  for (const field of ['signatory', 'copies'] as const) if (!changed(base, from, field)) out[field] = next[field];
  out.items = mergeItems(base, out, fresh.items);
  return out;
}

function another(before: Intake, fresh: Intake): boolean {
  return before.memo !== '' && fresh.memo !== '' && before.memo !== fresh.memo && before.subject !== fresh.subject;
}

function mergeItems(base: Working, out: Working, fresh: readonly IntakeItem[]): WorkItem[] {
  const left = [...base.items];
  const taken = (item: IntakeItem): WorkItem | undefined => {
    const at = left.findIndex((one) => one.read !== null && alike(one.read, item));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const items: WorkItem[] = [];
  fresh.forEach((item, at) => {
    if (base.removed.some((gone) => same(gone, item))) return;
    const known = taken(item);
    items.push(known ? follow(known, item, at) : { ...item, key: out.next_key++, at, read: item });
  });
  // What the clerk added or rewrote stays though the text no longer has it.
  items.push(...left.filter((one) => one.read === null || !same(one, one.read)).map((one) => ({ ...one, at: -1 })));
  return items;
}

/** An item keeps the parts that the clerk changed and takes the rest from the text. */
function follow(item: WorkItem, fresh: IntakeItem, at: number): WorkItem {
  const { read } = item;
  const pick = (part: keyof IntakeItem): string => (read && item[part] !== read[part] ? item[part] : fresh[part]);
  return { key: item.key, at, mark: pick('mark'), text: pick('text'), category: pick('category'), read: fresh };
}

function alike(a: IntakeItem, b: IntakeItem): boolean {
  return a.mark !== '' ? a.mark === b.mark : a.text === b.text;
}

function same(a: IntakeItem, b: IntakeItem): boolean {
  return a.mark === b.mark && a.text === b.text && a.category === b.category;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** daysOf reads a typed number of days, digits of either script; null for none, 0 for what is no number. */
export function daysOf(typed: string): number | null {
  const text = enDigits(typed).trim();
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** intakeOf is what is registered. */
export function intakeOf(text: string, now: Working): Intake {
  const byDay = now.term === 'deadline';
  const days = byDay ? null : daysOf(now.days);
  return {
    text, received: now.received, issuer: now.issuer, branch: now.branch, memo: now.memo, date: now.date, subject: now.subject,
    ...(days === null ? {} : { days }), deadline: byDay ? now.deadline : '', scope: now.scope,
    items: now.items.map(({ mark, text: words, category }) => ({ mark, text: words, category })),
    signatory: lines(now.signatory), copies: lines(now.copies), settled: [...now.settled], files: [...now.files],
  };
}
