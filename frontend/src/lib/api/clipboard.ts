/** The system's clipboard. */
import { ClipboardSetText } from '$wails/runtime/runtime';

/** copy puts text there; where the page may not, the program does. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    await ClipboardSetText(text);
  }
}
