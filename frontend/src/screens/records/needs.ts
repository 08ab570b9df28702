/** Which fields of a form carry the mark of a field that is needed. A mark only: no field comes or goes by it. */
import type { Finding, Form, FormField } from '$lib/api/types';

type Values = Readonly<Record<string, string>>;

/** isMarked tells whether a field is needed with these values. Of a need that hangs on another sheet, Go's findings know. */
export function isMarked(field: FormField, values: Values, form: Form, findings: readonly Finding[]): boolean {
  if (field.in_set) return isSetOpen(field.name, values, form) || findings.some((one) => one.field === field.name && one.severity === 'incomplete');
  if (field.need === 'optional') return false;
  if (field.when && values[field.when.field] !== field.when.value) return false;
  if (field.unless && values[field.unless.field] === field.unless.value) return false;
  if (field.with_form !== '') return findings.some((one) => one.field === field.name && one.severity === 'incomplete');
  return true;
}

/** A set of which one is needed stays marked until one of it is filled. */
function isSetOpen(name: string, values: Values, form: Form): boolean {
  return form.one_of.some((set) => set.includes(name) && set.every((one) => (values[one] ?? '') === ''));
}
