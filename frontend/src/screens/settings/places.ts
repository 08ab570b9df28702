/** The facts that a remark may name: Go reads them as codes, "{date}", and says them in words, "{তারিখ}". */
import type { SettingsView } from '$lib/api/types';

type Places = SettingsView['remarks'][number]['placeholders'];

/** worded is a text with its facts in words. */
export function worded(text: string, places: Places): string {
  return places.reduce((done, { value, label }) => done.replaceAll(value, label), text);
}

/** coded is the same text as Go reads it. */
export function coded(text: string, places: Places): string {
  const codes = new Map(places.map(({ value, label }) => [label, value]));
  return text.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => codes.get(`{${word.trim()}}`) ?? whole);
}
