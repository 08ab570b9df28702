/** What can be done from anywhere by its name, in Ctrl K. */
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import FileInput from '@lucide/svelte/icons/file-input';
import FilePlus from '@lucide/svelte/icons/file-plus';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import History from '@lucide/svelte/icons/history';
import Info from '@lucide/svelte/icons/info';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import PackageCheck from '@lucide/svelte/icons/package-check';
import Palette from '@lucide/svelte/icons/palette';
import PenLine from '@lucide/svelte/icons/pen-line';
import Plus from '@lucide/svelte/icons/plus';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Settings from '@lucide/svelte/icons/settings';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Trash2 from '@lucide/svelte/icons/trash-2';
import UsersRound from '@lucide/svelte/icons/users-round';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { Component } from 'svelte';
import type { Found } from '$components/found';
import type { Options } from '$lib/api/types';
import { type Language, ownNames } from '$lib/i18n/format';
import type { Words } from '$lib/i18n/words';
import { ANYONE, POSTS } from '$lib/places';
import { done } from '$lib/state/done.svelte';
import { language } from '$lib/state/language.svelte';
import { route } from '$lib/state/route.svelte';
import { seat } from '$lib/state/seat.svelte';
import { session } from '$lib/state/session.svelte';
import { sayRefused } from '$lib/toast';
import { appearance, type RowSize, type TextSize, type Theme } from '$lib/state/theme.svelte';

/** A command, and the words by which it is found. */
export interface Command extends Found {
  heard: string;
}

/** Dialogs of the frame that a command opens. */
export interface Ways {
  help: () => void;
  about: () => void;
}

/** What would be taken back is told and not searched: who looks for its words would undo it with Enter. */
type Named = [title: string, icon: Component, open: () => void, heard?: string];

/** commandsOf lists all that can be done now; letters are the kinds of letters that can be written. */
export async function commandsOf(letters: Options['choices'], ways: Ways): Promise<Command[]> {
  const own = named(language.words, letters, ways);
  // Whoever knows a command by its name in the other language finds it too.
  const words = await language.wordsIn(language.other).catch(() => language.words);
  const other = named(words, letters, ways);
  return own.map(([title, icon, open, heard], at) => ({
    key: `command/${at}`, title, icon, open, place: language.words.command.place, heard: `${heard ?? title} ${other[at]?.[3] ?? other[at]?.[0] ?? ''}`,
  }));
}

function named(words: Words, letters: Options['choices'], ways: Ways): Named[] {
  const { command, frame } = words;
  const { nav } = session;
  const all = <Value extends string>(names: Record<Value, string>, say: (name: string) => string, choose: (value: Value) => void): Named[] =>
    (Object.entries(names) as [Value, string][]).map(([value, name]) => [say(name), Palette, () => choose(value)]);
  return [
    [words.board.newDirective, Plus, () => route.go('intake')],
    ...letters
      .filter((one) => one.hint !== 'directive' || nav.directives > 0)
      .map((one): Named => [command.letter(one.label), one.hint === 'directive' ? PenLine : FilePlus, () => route.go('letter', '', { template: one.value, another: one.hint === 'directive' ? '' : 'yes' })]),
    ...Object.entries(words.settings.tab).map(([part, label]): Named => [command.part(words.screen.settings, label), Settings, () => route.go('settings', part)]),
    ...nav.categories.map((one): Named => [command.addRecord(one.label), Plus, () => route.go('records', one.category, { record: 'new' })]),
    ...(nav.categories.length > 0 ? [[words.imports.command, FileInput, bringIn] satisfies Named] : []),
    ...(nav.categories.some((one) => one.category === POSTS) ? [[words.transfer.title, ArrowRightLeft, () => route.go('records', POSTS, { transfer: ANYONE })] satisfies Named] : []),
    ...(nav.undo ? [[command.undo(nav.undo), Undo2, () => void done.undo(), command.undo('')] satisfies Named] : []),
    ...(nav.redo ? [[command.redo(nav.redo), Redo2, () => void done.redo(), command.redo('')] satisfies Named] : []),
    [words.acts.title, History, () => route.go('history')],
    [words.past.bin, Trash2, () => route.go('history', 'bin')],
    [words.past.audit, ShieldCheck, () => route.go('history', 'audit')],
    [words.people.seat, UsersRound, () => seat.show()],
    [words.screen.backups, HardDrive, () => route.go('backups')],
    [frame.help, CircleHelp, ways.help],
    [frame.about, Info, ways.about],
    [words.updates.title, PackageCheck, ways.about],
    ...all<Language>(ownNames, (name) => name, (value) => void language.choose(value).catch(sayRefused)),
    ...all<Theme>(frame.themes, command.theme, (value) => appearance.choose(value)),
    ...all<TextSize>(frame.texts, command.text, (value) => appearance.chooseText(value)),
    ...all<RowSize>(frame.rowSizes, command.rows, (value) => appearance.chooseRows(value)),
    [words.help.does.narrow, Palette, () => appearance.turnNav()],
  ];
}

/** A list goes to the content that is open; from elsewhere its headings say what it is. */
function bringIn(): void {
  const here = route.screen === 'records';
  route.go('records', here ? route.id : (session.nav.categories[0]?.category ?? ''), { bring: here ? route.id : 'any' });
}
