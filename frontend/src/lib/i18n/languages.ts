/** The languages of the window, each by its own name. */
import { bn } from './bn';
import { en } from './en';

export const languages = [
  { value: 'bn', label: bn.frame.own },
  { value: 'en', label: en.frame.own },
] as const;
