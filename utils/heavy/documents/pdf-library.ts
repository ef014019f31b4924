import type { getDocument } from 'pdfjs-dist';

/** All that is used of pdf.js, which every place loads in its own way. */
export interface PdfLibrary {
  readonly getDocument: typeof getDocument;
}
