/** Small choices of the person that outlive the window: theme, language, size of text, widths of columns. */

/** kept reads a choice; anything that is not one of those allowed is as if nothing were kept. */
export function kept<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  const value = keptText(name);
  return allowed.find((one) => one === value);
}

/** keptText reads what was kept as it is, '' for nothing. */
export function keptText(name: string): string {
  try {
    return localStorage.getItem(`batayan.${name}`) ?? '';
  } catch {
    return '';
  }
}

/** keep writes a choice; a window that may not keep anything still works. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`batayan.${name}`, value);
  } catch {
    // The choice then holds for this window alone.
  }
}
