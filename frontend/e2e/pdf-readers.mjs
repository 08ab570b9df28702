// Programs that read our PDF files as other people's programs will: poppler and
// MuPDF, pdf.js (Firefox, our own preview) and PDFium (Chromium's viewer).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const packages = createRequire(import.meta.url);

/** Runs a program to its end and gives what it printed. */
export function tool(name, ...args) {
  try {
    return execFileSync(name, args, { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${name} ${args.join(' ')}: ${error.message}\n${error.stdout ?? ''}`, { cause: error });
  }
}

/** Opens a file with pdf.js as the preview does, outside of a browser. */
export async function openWithPdfJs(file) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(packages.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(readFileSync(file)),
    standardFontDataUrl: join(folder, 'standard_fonts') + '/',
    verbosity: 0,
  });
  return task.promise;
}

async function pdfJsText(file) {
  const pdf = await openWithPdfJs(file);
  let text = '';
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    text += items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('') + '\n';
  }
  await pdf.destroy();
  return text;
}

async function pdfiumText(file) {
  const library = await PDFiumLibrary.init();
  try {
    const pdf = await library.loadDocument(readFileSync(file));
    const text = [...pdf.pages()].map((page) => page.getText()).join('\n');
    pdf.destroy();
    return text;
  } finally {
    library.destroy();
  }
}

/** The text of a file by each program, in the order of the page's content. */
export const readers = {
  poppler: async (file) => tool('pdftotext', '-raw', file, '-'),
  MuPDF: async (file) => tool('mutool', 'draw', '-q', '-F', 'txt', file),
  'pdf.js': pdfJsText,
  PDFium: pdfiumText,
};

/** The text of the structure tree in logical order: what a screen reader says. */
export function treeText(file) {
  return tool('pdfinfo', '-struct-text', file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('"'))
    .map((line) => line.slice(1, -1))
    .join('\n');
}

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'];

/** What PDFBox's Preflight says of every file in a folder, one answer a file. */
export function preflight(folder) {
  const path = jars.map((name) => `/usr/share/java/${name}.jar`).join(':');
  const said = tool('java', '-Duser.language=en', '-cp', path, 'org.apache.pdfbox.preflight.Validator_A1b', 'batch', folder);
  return said.split(/^(?=The file )/m).filter((answer) => answer.startsWith('The file '));
}
