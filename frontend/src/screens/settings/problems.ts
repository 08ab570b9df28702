/** Where a problem of the settings is mended. */
import { tick } from 'svelte';
import type { Problem } from '$lib/api/call';
import { language } from '$lib/state/language.svelte';

const tabs: readonly [prefix: string, tab: string][] = [
  ['memo', 'memo'], ['signatory', 'signatory'], ['print', 'print'], ['overlay.remarks', 'remarks'], ['overlay', 'fresh'], ['subordinate_offices', 'below'],
];

/** tabOf is the part of the settings that shows a field. */
export function tabOf(field: string): string {
  return tabs.find(([prefix]) => field.startsWith(prefix))?.[1] ?? 'identity';
}

/** toProblem brings the field of a problem into view, with the focus; without one, the first that is wrong. */
export async function toProblem(place: HTMLElement | undefined, problem?: Problem): Promise<void> {
  await tick();
  const wrong = [...(place?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [])];
  const said = (one: HTMLElement): boolean => problem !== undefined && (one.closest('.field')?.textContent ?? '').includes(problem.text(language.current));
  const field = wrong.find(said) ?? wrong[0];
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
