/** Files that come with Ctrl V: a screenshot, or what was copied in the file manager. */
import type { Given } from '$lib/api/records';

/** pastedFiles are the files of the clipboard; none where it holds text, as Excel and Word lay a picture of that beside it. */
export function pastedFiles(event: ClipboardEvent): File[] {
  const data = event.clipboardData;
  if (!data || data.getData('text/plain') !== '' || data.getData('text/html').includes('<table')) return [];
  return [...data.files];
}

/** What browsers call a picture that has no name of its own. */
const nameless = /^image\.(png|jpe?g)$/i;

/** givenOf reads a pasted file; a screenshot is called after the moment, which named puts into words. */
export async function givenOf(file: File, named: (moment: string) => string, now = new Date()): Promise<Given> {
  const two = (n: number): string => String(n).padStart(2, '0');
  const moment = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`;
  const name = file.name === '' || nameless.test(file.name) ? named(moment) : file.name;
  return { source: 'pasted', name, data: await base64(file) };
}

/** The bridge to Go takes text alone, and the web view gives no address for what is in the clipboard. */
async function base64(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((done, failed) => {
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => failed(reader.error ?? new Error('not read'));
    reader.readAsDataURL(file);
  });
}
