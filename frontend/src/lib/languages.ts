/** The languages of the window, each by its own name. */
import { type Language, ownNames } from './i18n/format';

export const languages = (Object.keys(ownNames) as Language[]).map((value) => ({ value, label: ownNames[value] }));
