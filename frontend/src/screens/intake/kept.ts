/** A letter being taken in, kept on this computer until it is registered: leaving the page loses nothing. */
import type { Working } from './working';

/** What is kept of it; read is the reading that the fields were filled from. */
export interface KeptIntake {
  text: string;
  now: Working;
}

const key = (file: string): string => `batayan.intake.${file}`;

/** keptIntake brings back what was typed for an office file; nothing that has another shape. */
export function keptIntake(file: string): KeptIntake | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key(file)) ?? 'null');
    return isKept(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** keepIntake writes it; undefined forgets it. A window that may not keep anything still works. */
export function keepIntake(file: string, intake: KeptIntake | undefined): void {
  try {
    if (intake) localStorage.setItem(key(file), JSON.stringify(intake));
    else localStorage.removeItem(key(file));
  } catch {
    // The text then lives as long as the page.
  }
}

function isKept(found: unknown): found is KeptIntake {
  if (typeof found !== 'object' || found === null || !('text' in found) || !('now' in found)) return false;
  const { text, now } = found;
  return typeof text === 'string' && typeof now === 'object' && now !== null && 'items' in now && Array.isArray(now.items) && 'nextKey' in now;
}
