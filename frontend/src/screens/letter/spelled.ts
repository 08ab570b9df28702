import type { LetterBody } from '$lib/api/types';

/** partsSpelled are the parts of a letter whose spelling is looked at, by the names of their fields. Who signs and to whom it goes are names. */
export function partsSpelled(body: LetterBody): { part: string; text: string }[] {
  return [
    { part: 'subject', text: body.subject },
    { part: 'references', text: body.references.join('\n') },
    { part: 'salutation', text: body.salutation ?? '' },
    ...body.paragraphs.map((text, at) => ({ part: `paragraphs.${at}`, text })),
    { part: 'items_printed', text: body.items_printed.join('\n') },
    { part: 'close', text: (body.close ?? []).join('\n') },
    { part: 'copies', text: body.copies.join('\n') },
  ].filter(({ text }) => text !== '');
}
