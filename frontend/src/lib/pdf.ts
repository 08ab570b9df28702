/** pdf.js, loaded when the first page is to be drawn: the build for old engines, since the modern one wants what WebView2 109 has not. */
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { supplyStreamIteration } from './streams';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** At which part of the window's height one reads: somewhat above the middle. */
export const READING = 0.4;

/** A place on a page: page counts from 1, y is a part of its height from the upper edge. */
export interface Spot {
  page: number;
  y: number;
}

/** A spot with how far it is across: x is a part of the page's width. */
export interface Point extends Spot {
  x: number;
}

type Library = typeof import('pdfjs-dist');
let library: Promise<Library> | undefined;
/** One for all documents: to start another for each fresh preview takes longer than to draw it. */
let worker: PDFWorker | undefined;

/** pdfjs is the library with its worker set; loaded once. */
export function pdfjs(): Promise<Library> {
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((loaded) => {
    supplyStreamIteration();
    loaded.GlobalWorkerOptions.workerSrc = workerAddress;
    return loaded;
  });
  return library;
}

/** openPdf reads the PDF at an address of ours, such as /documents/…; close gives back its memory. */
export async function openPdf(address: string): Promise<{ pdf: PDFDocumentProxy; close: () => void }> {
  const [{ getDocument, PDFWorker }, data] = await Promise.all([pdfjs(), bytesOf(address)]);
  worker ??= new PDFWorker();
  // Fonts given to the page would have all of its text laid out anew, at each key in a letter: glyphs are drawn as outlines.
  const task = getDocument({ data, worker, disableFontFace: true, useSystemFonts: false, enableXfa: false });
  const pdf = await task.promise;
  return { pdf, close: () => void task.destroy() };
}

/** wordsOf is the text of a page, from 1, as its text layer has it: what stands side by side in one line, lines apart. */
export async function wordsOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function bytesOf(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}
