import type { FormField } from '$lib/api/types';

/** Fewer than these are not worth a fold. */
const FEWEST = 3;

/** folding parts a form into the fields that count, which come first, and those that may stay folded. */
export function folding(fields: readonly FormField[]): { first: readonly FormField[]; rest: readonly FormField[] } {
  const rest = fields.filter((field) => !field.counts);
  return rest.length < FEWEST ? { first: fields, rest: [] } : { first: fields.filter((field) => field.counts), rest };
}
