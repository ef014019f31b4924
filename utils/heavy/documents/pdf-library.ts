/** All that is used of pdf.js, which every place loads in its own way. */
export type PdfLibrary = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'PDFWorker'>;
