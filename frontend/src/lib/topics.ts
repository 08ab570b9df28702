/** Which page of help belongs where: to a screen, to what is opened in it, to what was refused. Their ids are those of internal/manual/topics. */
import type { Screen } from '$lib/state/route.svelte';

const ofScreen: Record<Screen, string> = {
  welcome: 'start', board: 'board', worklist: 'worklist', records: 'records', directives: 'register', intake: 'register', letters: 'book',
  letter: 'letters', charter: 'charter', bundles: 'bundle', history: 'history', backups: 'backups', settings: 'settings',
};
/** Parts of a screen that have a topic of their own. */
const ofPart: Readonly<Record<string, string>> = { 'settings/people': 'people' };

/** What a problem is about, by the beginning of its code; a longer one comes first. */
const ofCode: readonly (readonly [begins: string, topic: string])[] = [
  ['store.damaged', 'backups'], ['store.empty', 'backups'], ['store.missing', 'backups'],
  ['store.', 'trouble'], ['import.', 'import'], ['sheet.', 'import'], ['backup.', 'backups'], ['rescue.', 'backups'], ['bundle.', 'bundle'], ['export.', 'bundle'],
  ['directive.', 'register'], ['letterfile.', 'register'], ['letter.', 'letters'], ['memo.', 'settings'], ['holiday.', 'settings'],
  ['person.', 'people'], ['pin.', 'people'], ['file.', 'files'], ['transfer.', 'transfer'], ['print.', 'print'], ['charter.', 'charter'], ['bin.', 'history'], ['audit.', 'history'],
];

/** topicOf is the topic of a screen, and of the part of it that is shown. */
export function topicOf(screen: Screen, part: string): string {
  return ofPart[`${screen}/${part}`] ?? ofScreen[screen];
}

/** topicOfProblem is the topic that explains a refusal; '' where its own sentence is all there is to say. */
export function topicOfProblem(code: string): string {
  return ofCode.find(([begins]) => code.startsWith(begins))?.[1] ?? '';
}

/**
 * topicHere is the topic of where the person is: of the dialog on top, of what holds the focus or stands on the page and is
 * marked with data-topic; '' where nothing is.
 */
export function topicHere(): string {
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  if (dialog) return dialog.dataset.topic ?? '';
  const marked = document.activeElement?.closest<HTMLElement>('[data-topic]') ?? document.querySelector<HTMLElement>('main [data-topic]:not(dialog)');
  return marked?.dataset.topic ?? '';
}
