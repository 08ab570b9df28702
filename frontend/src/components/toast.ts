/** Short words at the edge of the window that go away by themselves; each is also read aloud. */
import { toast } from 'svelte-sonner';
import { refusal } from '$lib/api/call';
import { language } from '$lib/state/language.svelte';

/** Long enough to reach the button without a mouse. */
const UNDO_MS = 10_000;

/** say tells what was done; with undo it offers to take it back. */
export function say(text: string, undo?: () => void): void {
  toast.success(text, undo ? { duration: UNDO_MS, action: { label: language.words.action.undo, onClick: undo } } : {});
}

/** sayRefused tells why something was not done, where no field or page bar can. Takes whatever was thrown. */
export function sayRefused(thrown: unknown): void {
  const problem = refusal(thrown).problems[0];
  if (problem) toast.error(problem.text(language.current), { description: problem.todo(language.current), duration: UNDO_MS });
}
