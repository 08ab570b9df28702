/** What a table is narrowed to: choices that Go names, each on a line of one text. */

/** How the choice of an age begins; days follow. */
export const AGE = 'older/';

export function parted(only: string): string[] {
  return only.split('\n').filter((one) => one !== '');
}

export function joined(choices: readonly string[]): string {
  return choices.join('\n');
}

/** turned is a text with a choice more, or without it where it was there; of ages there is one. */
export function turned(only: string, choice: string): string {
  const all = parted(only);
  if (all.includes(choice)) return joined(all.filter((one) => one !== choice));
  return joined([...all.filter((one) => !(choice.startsWith(AGE) && one.startsWith(AGE))), choice]);
}

/** daysOf are the days of the age among choices; '' for none. */
export function daysOf(choices: readonly string[]): string {
  return choices.find((one) => one.startsWith(AGE))?.slice(AGE.length) ?? '';
}
