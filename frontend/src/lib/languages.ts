/** The languages of the window, each by its own name. */
import { bn, en } from './i18n/words';

export const languages = [
  { value: 'bn', label: bn.frame.own },
  { value: 'en', label: en.frame.own },
] as const;
