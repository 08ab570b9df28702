/** The languages of the window, each by its own name. */
import { bn } from './i18n/bn';
import { en } from './i18n/en';

export const languages = [
  { value: 'bn', label: bn.frame.own },
  { value: 'en', label: en.frame.own },
] as const;
