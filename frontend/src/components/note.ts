/** A sentence beside a field: what stops a save, what keeps an item from done, what may stay. */
export interface Note {
  tone: 'error' | 'incomplete' | 'warning';
  text: string;
  /** What to do, where the sentence does not say so itself. */
  todo?: string;
  /** What can be done about it at once. */
  act?: { word: string; name: string; run: () => void };
}
