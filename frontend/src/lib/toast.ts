/** Short words at the foot of the window that go away by themselves; each is also read aloud. */
import { refusal } from '$lib/api/call';
import type { Worded } from '$lib/api/types';
import { language } from '$lib/state/language.svelte';
import { messages } from '$lib/state/messages.svelte';

/** say tells what was done; with undo it offers to take it back. */
export function say(text: string, undo?: () => void): void {
  messages.add('done', text, '', undo);
}

/** sayProblem tells one thing that was not done, as Go worded it. */
export function sayProblem(problem: Worded): void {
  messages.add('error', language.of(problem.bn, problem.en), language.of(problem.todo_bn, problem.todo_en));
}

/** withdraw takes the offers to take something back off the screen: what they would take back is no more as it was. */
export function withdraw(): void {
  messages.withdraw();
}

/** sayRefused tells why something was not done, where no field or page bar can. Takes whatever was thrown. */
export function sayRefused(thrown: unknown): void {
  const problem = refusal(thrown).problems[0];
  if (problem) messages.add('error', problem.text(language.current), problem.todo(language.current));
}
