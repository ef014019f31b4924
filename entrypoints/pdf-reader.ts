import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import type { PdfLibrary } from '@/utils/heavy/documents/pdf-library';
import { type PdfReader, pdfReader } from '@/utils/heavy/documents/pdf-reader';

import type { FromPdfReader, ToPdfReader } from './offscreen/pdf-messages';

/** They lie in the package as their makers released them; `wxt.config.ts` puts them there. */
const LIBRARY = '/pdf.js';
const PARSER = '/pdf-worker.js';

/** Reads PDFs with pdf.js in a worker, whose parser runs in another: neither is ever on the thread of a screen. */
export default defineUnlistedScript(() => {
  let begun: Promise<PdfReader> | undefined;
  globalThis.onmessage = ({ data }: MessageEvent<ToPdfReader>) => {
    begun ??= begin();
    begun.then((reader) => answer(reader, data)).catch(reportError);
  };
});

/** Through the port that came with the file: nobody else hears of what is in it. */
async function answer({ read }: PdfReader, { bytes, limits, port }: ToPdfReader): Promise<void> {
  const tell = (message: FromPdfReader): void => port.postMessage(message);
  const ended = await read(bytes, limits, (found) => tell({ kind: 'found', found }));
  tell({ kind: 'ended', ended });
}

async function begin(): Promise<PdfReader> {
  // What an address leads to has no type; the package holds the release that the types are of.
  const library = (await import(/* @vite-ignore */ addressOf(LIBRARY))) as PdfLibrary;
  return pdfReader(library, new Worker(addressOf(PARSER), { type: 'module' }));
}

const addressOf = (path: string): string => new URL(path, globalThis.location.href).href;
