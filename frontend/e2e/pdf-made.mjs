// The documents that the tests of the PDF side read, made once by the program's
// own commands on a fresh sample office, and what each must say: from the values
// that it was made of, in reading order.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './harness.mjs';
import { root } from './machine.mjs';

const day = '2020-10-05'; // the sample office's own
const sample = JSON.parse(readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8'));
const seedLetter = join(root, 'build', 'testdata', 'seed_letter.txt');

let documents;

/** Makes the documents once: name → { file, says }. stage needs an open page. */
export function madeDocuments(stage) {
  documents ??= make(stage);
  return documents;
}

async function make(stage) {
  const folder = join(stage.folder, '..', 'documents');
  const office = join(folder, 'office.batayan');
  mkdirSync(join(folder, 'pdf'), { recursive: true });
  const command = async (...args) => {
    const done = await stage.command(['--data', office, ...args]);
    expect(done.code === 0, `${args.join(' ')} ended with ${done.code}: ${done.stderr}`);
  };
  await command('init', '--sample');
  await command('directive', '--text', seedLetter, '--received', '2020-09-29');
  const file = (name) => join(folder, 'pdf', `${name}.pdf`);
  await command('charter', '--form', 'field', '--out', file('charter-field'), '--on', day);
  await command('charter', '--form', 'ministry', '--out', file('charter-ministry'), '--on', day);
  await command('letter', '--kind', 'reply', '--out', file('reply'), '--on', day);
  await command('letter', '--kind', 'directive', '--out', file('directive'), '--on', day);
  await stage.open();
  const reply = await stage.call('Letters.Compose', { template: 'reply', directive: '', fresh: true });
  return {
    folder: join(folder, 'pdf'),
    list: [
      { name: 'charter-field', file: file('charter-field'), says: charterText('field') },
      { name: 'charter-ministry', file: file('charter-ministry'), says: charterText('ministry') },
      { name: 'reply', file: file('reply'), says: letterText(reply.body) },
      { name: 'directive', file: file('directive'), says: readFileSync(seedLetter, 'utf8').replace(/^- /gm, '') },
    ],
  };
}

const columns = {
  field: ['name_bn', 'time_text_bn', 'documents_bn', 'documents_place_bn', 'fee_bn', 'officer_bn', 'superior_bn'],
  ministry: ['name_bn', 'method_bn', 'documents_bn', 'documents_place_bn', 'fee_bn', 'time_text_bn', 'officer_bn'],
};

export const groups = ['citizen', 'institutional', 'internal'];

/** The services of one group in the order of the charter. */
export const servicesOf = (kind) =>
  sample.categories.services.records
    .map((record) => record.values)
    .filter((values) => values.kind === kind)
    .sort((a, b) => a.order - b.order);

export const expectations = () => sample.categories.citizen_charter.records[0].values.expectations_bn;

const bengali = (number) => String(number).replace(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[digit]);

/** What the office typed and the charter prints, cell by cell and row by row. */
function charterText(form) {
  const charter = sample.categories.citizen_charter.records[0].values;
  const lines = [...sample.office.letterhead, charter.title_bn, charter.vision_bn, charter.mission_bn];
  for (const kind of groups) {
    servicesOf(kind).forEach((values, i) => lines.push(bengali(i + 1), ...columns[form].map((field) => values[field] ?? '')));
  }
  lines.push(...charter.subordinate_bn);
  expectations().forEach((text, i) => lines.push(bengali(i + 1), text));
  for (const role of ['anik', 'appeal_officer']) {
    const values = sample.categories.grs.records.find((record) => record.values.role === role).values;
    lines.push(values.name_bn, values.designation_bn, `${values.phone}, ${values.mobile}`, values.email, values.address_bn, bengali(values.limit_days));
  }
  return [...lines, ...sample.office.signatory.lines.slice(0, 3)].join('\n');
}

/** A letter's body in the order of the page. */
function letterText(body) {
  const numbered = body.paragraphs.map((text, i) => (i === 0 ? text : `${bengali(i + 1)}। ${text}`));
  const after = body.items_after || numbered.length;
  const table = body.table ? [...(body.table.head ?? []), ...body.table.rows.flat()] : [];
  return [
    ...body.letterhead,
    body.memo_label + body.memo_printed,
    `${body.date_label} ${body.date_bangla_printed}`,
    body.date_gregorian_printed,
    body.heading,
    `${body.subject_label} ${body.subject}`,
    ...body.references,
    ...numbered.slice(0, after),
    ...body.items_printed,
    ...table,
    ...numbered.slice(after),
    ...body.enclosures,
    ...body.addressee,
    ...body.signature,
    body.copies_heading,
    ...body.copies.map((to, i) => `${bengali(i + 1)}। ${to}`),
  ].join('\n');
}
