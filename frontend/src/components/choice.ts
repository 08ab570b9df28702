/** One thing to choose: what is stored, what is read, and a line under it. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}
