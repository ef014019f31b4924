import { browser } from 'wxt/browser';

import type { PdfReader } from '@/utils/heavy/documents/pdf-reader';

import type { FromPdfReader, ToPdfReader } from './pdf-messages';

/** A reader of PDFs in a worker of its own: it can be ended while it is at work, and no screen waits for it. */
export async function packagedPdf(): Promise<PdfReader> {
  const worker = new Worker(browser.runtime.getURL('/pdf-reader.js'));
  return {
    read: (bytes, limits, onFound) =>
      new Promise((resolve, reject) => {
        const { port1, port2: port } = new MessageChannel();
        worker.onerror = ({ message }) => reject(new Error(message));
        port1.onmessage = ({ data }: MessageEvent<FromPdfReader>) => {
          if (data.kind === 'found') {
            onFound(data.found);
            return;
          }
          port1.close();
          resolve(data.ended);
        };
        worker.postMessage({ bytes, limits, port } satisfies ToPdfReader, [bytes.buffer, port]);
      }),
    end: () => worker.terminate(),
  };
}
