/** Every word of the window, from one small file for each part of it. */
import { arrival } from './arrivals';
import { backups } from './backups';
import { board } from './board';
import { book } from './book';
import { bundle } from './bundles';
import { charter } from './charter';
import { components } from './components';
import { directives } from './directives';
import { control } from './fields';
import { frame } from './frame';
import { guide, manual } from './help';
import { imports } from './imports';
import { intake } from './intake';
import { keyed } from './keys';
import { letter } from './letter';
import { letters } from './letters';
import { many } from './many';
import { memo } from './memo';
import { past } from './past';
import { people } from './people';
import { printing } from './printing';
import { records } from './records';
import { settings } from './settings';
import { spelling } from './spelling';
import { starters } from './starters';
import { transfer } from './transfer';
import { updates } from './updates';
import { welcome } from './welcome';
import type { Said } from './wording';
import { worklist } from './worklist';

export const wordings = {
  ...frame, ...components, ...keyed, control, guide, manual, many, memo,
  welcome, board, worklist, records, directives, intake, letters, letter, book, charter, bundle, arrival, imports, transfer, starters, backups, settings, past, people, printing, spelling, updates,
};

/** The words in one language, as `words?in=bn` and `words?in=en` have them (plugins/language.ts). */
export type Words = Said<typeof wordings>;
