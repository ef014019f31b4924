import { browser } from 'wxt/browser';

import type { PdfLibrary } from '@/utils/heavy/documents/pdf-library';

/** They lie in the package as their makers released them; `wxt.config.ts` puts them there. */
const LIBRARY = '/pdf.js';
const WORKER = '/pdf-worker.js';

/** Loads pdf.js, whose parser runs in a worker of its own: it can be ended while it is at work. */
export async function packagedPdf(): Promise<PdfLibrary> {
  const url = browser.runtime.getURL(LIBRARY);
  // What an address leads to has no type; the package holds the release that the types are of.
  const library = (await import(/* @vite-ignore */ url)) as PdfLibrary;
  library.GlobalWorkerOptions.workerSrc = browser.runtime.getURL(WORKER);
  return library;
}
