import type { NewOffice } from '$lib/api/types';

/** A new office as typed; the serial is text until it is sent. */
export type Typed = Omit<NewOffice, 'next_serial'> & { serial: string };

export function emptyOffice(): Typed {
  return {
    kind: 'upazila_uno', name_bn: '', name_en: '', place_bn: '', website: '', file_code: '', serial: '', superior_bn: '',
    superior_head: '', signatory: '', signatory_post: '', phone: '', email: '',
  };
}

const fields: readonly (readonly string[])[] = [
  ['kind', 'name_bn', 'name_en', 'place_bn', 'website', 'superior_bn', 'superior_head'],
  ['file_code', 'next_serial'],
  ['signatory', 'signatory_post', 'phone', 'email'],
];
const needed: readonly (readonly (keyof Typed)[])[] = [['name_bn', 'place_bn'], [], ['signatory', 'signatory_post']];

/** stepOf is the step that a field stands in, -1 for none. */
export function stepOf(field: string): number {
  return fields.findIndex((step) => step.includes(field));
}

/** neededIn lists what a step cannot do without and does not have. */
export function neededIn(step: number, typed: Typed): string[] {
  return (needed[step] ?? []).filter((field) => typed[field].trim() === '');
}
