// All that stands in the sample office and in the letters of the tests: what is written so in the window is content and no word of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';
import { unknownLetter } from './places.mjs';

export const content = readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8') + unknownLetter;
