import type { NewOffice, Suggested } from '$lib/api/types';

/** A new office as typed; the serial is text until it is sent. */
export type Typed = Omit<NewOffice, 'next_serial'> & { serial: string };

type Text = Exclude<keyof Typed, 'head'>;

export function emptyOffice(): Typed {
  return {
    kind: 'upazila_uno', name_bn: '', name_en: '', place_bn: '', website: '', file_code: '', serial: '', superior_bn: '',
    superior_head: '', signatory: '', signatory_post: '', phone: '', email: '', head: true, clerk: '',
  };
}

/** What usually follows from kind and place, by the fields it is offered in. */
const offered = ['name_bn', 'name_en', 'superior_bn', 'superior_head', 'signatory_post'] as const satisfies readonly (keyof Suggested)[];

/** offer puts what follows into the fields where nothing else was typed; before is what was offered last. */
export function offer(typed: Typed, before: Suggested | undefined, now: Suggested): void {
  for (const field of offered) {
    const untouched = typed[field].trim() === '' || typed[field] === before?.[field];
    if (untouched) typed[field] = now[field];
  }
}

const fields: readonly (readonly string[])[] = [
  ['kind', 'name_bn', 'name_en', 'place_bn', 'website', 'superior_bn', 'superior_head'],
  ['file_code', 'next_serial'],
  ['signatory', 'signatory_post', 'phone', 'email', 'head', 'clerk'],
];
const needed: readonly (readonly Text[])[] = [['name_bn', 'place_bn'], [], ['signatory', 'signatory_post']];

/** stepOf is the step that a field stands in, -1 for none. */
export function stepOf(field: string): number {
  return fields.findIndex((step) => step.includes(field));
}

/** neededIn lists what a step cannot do without and does not have. */
export function neededIn(step: number, typed: Typed): string[] {
  return (needed[step] ?? []).filter((field) => typed[field].trim() === '');
}
