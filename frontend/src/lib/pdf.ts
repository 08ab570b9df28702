/** pdf.js, loaded when the first page is to be drawn. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { supplyStreamIteration } from './streams';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

type Library = typeof import('pdfjs-dist');
let library: Promise<Library> | undefined;

/** pdfjs is the library with its worker set; loaded once. */
export function pdfjs(): Promise<Library> {
  library ??= import('pdfjs-dist').then((loaded) => {
    supplyStreamIteration();
    loaded.GlobalWorkerOptions.workerSrc = workerAddress;
    return loaded;
  });
  return library;
}

/** openPdf streams the PDF at an address of ours, such as /documents/…; close gives back its memory. */
export async function openPdf(address: string): Promise<{ pdf: PDFDocumentProxy; close: () => void }> {
  const { getDocument } = await pdfjs();
  const task: PDFDocumentLoadingTask = getDocument({ url: address, useSystemFonts: false, enableXfa: false });
  const pdf = await task.promise;
  return { pdf, close: () => void task.destroy() };
}
