/** The form of a file code, told while it is typed; whether it may stay is decided in Go. */
import { enDigits } from './i18n/format';

/** Digits of each part. Source: internal/office/README.md › Memo numbers. */
const forms = { '18': [2, 2, 4, 3, 2, 3, 2], '22': [2, 2, 4, 3, 3, 2, 4, 2] } as const;

interface Shape {
  form: '18' | '22' | '';
  /** How many parts and digits stand there now. */
  parts: number;
  digits: number;
}

/** shapeOf tells which form a code has, '' while it has none. */
export function shapeOf(code: string): Shape {
  const parts = enDigits(code).replaceAll(/\s/g, '').split('.').filter((part) => part !== '');
  const has = (lengths: readonly number[]): boolean => parts.length === lengths.length && parts.every((part, at) => /^\d+$/.test(part) && part.length === lengths[at]);
  const form = has(forms['18']) ? '18' : has(forms['22']) ? '22' : '';
  return { form, parts: parts.length, digits: parts.join('').length };
}
