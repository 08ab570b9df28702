/** Those to whom one letter goes, each on a sheet of their own. */
import type { BelowRow } from '$lib/api/types';

/** The lines of one addressee. */
export type Recipient = string[];

/** A number before an entry of a list, in digits of either script, with a danda, dot or bracket behind it. */
const NUMBERED = /^[0-9\u09e6-\u09ef]+\s*[\u0964.)]\s*/;
const NUMBER = /^[0-9\u09e6-\u09ef]+[\u0964.)]?$/;

/**
 * recipientsIn reads a pasted list: blocks with an empty line between them, else one on each line. Cells of a
 * spreadsheet become lines; the number before an entry is left out.
 */
export function recipientsIn(text: string): Recipient[] {
  const plain = text.replaceAll(/\r\n?/g, '\n').trim();
  const entries = /\n[ \t]*\n/.test(plain) ? plain.split(/\n(?:[ \t]*\n)+/) : plain.split('\n');
  return entries.map(linesOf).filter((lines) => lines.length > 0);
}

function linesOf(entry: string): Recipient {
  const lines = entry.split(/[\n\t]/).map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  if (rest.length > 0 && NUMBER.test(first)) return rest;
  return [first.replace(NUMBERED, ''), ...rest].filter((line) => line !== '');
}

/** parted is an addressee as recipients: a numbered list is as many, a part that waits to be filled in is none. */
export function parted(addressee: readonly string[]): Recipient[] {
  const lines = addressee.filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.some((line) => /^\[.*\]$/.test(line))) return [];
  if (lines.length > 1 && lines.every((line) => NUMBERED.test(line))) return recipientsIn(lines.join('\n'));
  return [lines];
}

/** written are the recipients that have anything written. */
export function written(recipients: readonly Recipient[] | undefined): Recipient[] {
  return (recipients ?? []).filter((lines) => lines.some((line) => line.trim() !== ''));
}

/** named tells whether an office is among the recipients, whatever else their lines say. */
export function named({ name }: BelowRow, recipients: readonly Recipient[]): boolean {
  return name !== '' && recipients.some((lines) => lines.some((line) => line.includes(name)));
}
