/** The five states of an item, and the two of a plain task (open, done), as Go names them. */
export const states = ['done', 'partial', 'stale', 'missing', 'not_applicable', 'open'] as const;
export type State = (typeof states)[number];

/** stateOf reads a state that Go sent; one it does not know counts as missing, never as done. */
export function stateOf(text: string): State {
  return states.find((one) => one === text) ?? 'missing';
}
