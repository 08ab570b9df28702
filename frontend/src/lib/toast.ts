/** Short words at the edge of the window that go away by themselves; each is also read aloud. */
import { toast } from 'svelte-sonner';
import { refusal } from '$lib/api/call';
import { language } from '$lib/state/language.svelte';

/** Long enough to reach the button without a mouse. */
const UNDO_MS = 10_000;

/** Those on the screen that still offer to take something back. */
let offers: (string | number)[] = [];

/** say tells what was done; with undo it offers to take it back. */
export function say(text: string, undo?: () => void): void {
  if (undo) offers.push(toast.success(text, { duration: UNDO_MS, action: { label: language.words.action.undo, onClick: undo } }));
  else toast.success(text);
}

/** withdraw takes the offers to take something back off the screen: their page is left. */
export function withdraw(): void {
  for (const offer of offers) toast.dismiss(offer);
  offers = [];
}

/** sayRefused tells why something was not done, where no field or page bar can. Takes whatever was thrown. */
export function sayRefused(thrown: unknown): void {
  const problem = refusal(thrown).problems[0];
  if (problem) toast.error(problem.text(language.current), { description: problem.todo(language.current), duration: UNDO_MS });
}
