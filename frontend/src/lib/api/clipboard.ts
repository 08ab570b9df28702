/** The system's clipboard. */
import { ClipboardGetText, ClipboardSetText } from '$wails/runtime/runtime';

/** copy puts text there; where the page may not, the program does. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    await ClipboardSetText(text);
  }
}

/** copyLooks puts text there twice, as a page shows it and as plain words: the portal's editor takes the one, any other field the other. */
export async function copyLooks(html: string, text: string): Promise<void> {
  try {
    const kinds = [['text/html', html], ['text/plain', text]] as const;
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(kinds.map(([type, words]) => [type, new Blob([words], { type })])))]);
  } catch {
    await copy(text);
  }
}

/** read gives what is there, as words and, where it has looks, as a page shows it; where the page may not, the program reads the words. */
export async function read(): Promise<{ text: string; html: string }> {
  try {
    const kinds: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const kind of item.types.filter((one) => one.startsWith('text/'))) kinds[kind] ??= await (await item.getType(kind)).text();
    }
    return { text: kinds['text/plain'] ?? '', html: kinds['text/html'] ?? '' };
  } catch {
    return { text: await ClipboardGetText(), html: '' };
  }
}
