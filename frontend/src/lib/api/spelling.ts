/** What of a text could be written otherwise, and what the office says of spelling. */
import { Spellings as bound } from '$wails/go/bound';
import { call } from './call';
import type { CategoryMarks, PairIn, RespellIn, SpellingMarks, SpellingView } from './types';

export const spellings = {
  view: (): Promise<SpellingView> => call(() => bound.View()),
  check: (texts: string[]): Promise<SpellingMarks> => call(() => bound.Check({ texts })),
  category: (category: string): Promise<CategoryMarks> => call(() => bound.Category({ category })),
  /** Writes a word of a stored field otherwise; one act. */
  mend: (mended: RespellIn): Promise<CategoryMarks> => call(() => bound.Mend(mended)),
  learn: (word: string): Promise<SpellingView> => call(() => bound.Learn({ word })),
  unlearn: (word: string): Promise<SpellingView> => call(() => bound.Unlearn({ word })),
  pair: (pair: PairIn): Promise<SpellingView> => call(() => bound.Pair(pair)),
  unpair: (word: string): Promise<SpellingView> => call(() => bound.Unpair({ word })),
  switch: (off: boolean): Promise<SpellingView> => call(() => bound.Switch({ off })),
};
