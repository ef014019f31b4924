import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import { printedAddressesIn } from '@/utils/lib/addresses-in';
import type { ProblemCode } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import { type Allowance, allowance, type Limits } from './allowance';
import type { PdfLibrary } from './pdf-library';

const MOST_ATTACHMENT_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 100;
const MOST_CHARACTERS = 1_000_000;
const MOST_ADDRESS_CHARACTERS = 4_000;

/** Scripts and forms of the file are not so much as looked at; nothing is fetched for it and no font is installed. */
const CAUTIOUS = {
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableAutoFetch: true,
  stopAtErrors: false,
  verbosity: 0,
} as const;

/** Reads PDFs one after the other, wherever it may take its time. */
export interface PdfReader {
  /** Tells each thing as it comes to it, and how it ended. What it is given is its own from then on. */
  readonly read: (
    bytes: Uint8Array<ArrayBuffer>,
    limits: Limits,
    onFound: (one: Enclosed) => void,
  ) => Promise<Result<null>>;
  /** Ends it, whatever it is at. */
  readonly end: () => void;
}

/** A reader on this thread, whose parser runs in a worker where the library has one. */
export function pdfReader({ getDocument, PDFWorker }: PdfLibrary, port?: Worker): PdfReader {
  // Its own types allow no port, which its documentation names.
  const options = { verbosity: CAUTIOUS.verbosity, ...(port && { port: port as never }) };
  const worker = new PDFWorker(options);
  return {
    async read(data, limits, onFound) {
      const task = getDocument({ ...CAUTIOUS, data, worker });
      try {
        const document = await task.promise;
        await read(document, { allowance: allowance(limits), onFound });
        return ok(null);
      } catch (cause) {
        return failureOf(cause);
      } finally {
        await task.destroy();
      }
    },
    end: () => worker.destroy(),
  };
}

/** The library names what is wrong with a file in the error's name. */
const failureOf = (cause: unknown): Failure => {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  return name === 'PasswordException'
    ? fail('document-encrypted', message)
    : fail('document-damaged', `${name}: ${message}`);
};

interface Taking {
  readonly allowance: Allowance;
  readonly onFound: (one: Enclosed) => void;
}

async function read(document: PDFDocumentProxy, taking: Taking): Promise<void> {
  const attached = await document.getAttachments();
  for (const [id, { filename }] of attached ?? [])
    await attachment(document, { id, filename }, taking);

  const reading: Reading = { ...taking, hrefs: new Set(), leftOut: 0 };
  const pages = Math.min(document.numPages, MOST_PAGES);
  let unread = document.numPages - pages;
  for (let number = 1; number <= pages; number += 1) {
    try {
      const page = await document.getPage(number);
      await onPage(document, page, reading);
      page.cleanup();
    } catch {
      // Said below, of all such pages together: a file may have nothing but broken ones.
      unread += 1;
    }
  }
  const said: readonly (readonly [ProblemCode, number])[] = [
    ['entries-left-out', reading.leftOut],
    ['pages-left-out', unread],
  ];
  for (const [code, count] of said)
    if (count > 0)
      taking.onFound(refused('', fail(code, `${count} of them`, { count: String(count) })));
}

interface Reading extends Taking {
  readonly hrefs: Set<string>;
  leftOut: number;
}

/** Links first: a printed address often is the text of one, and shortened. */
async function onPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  reading: Reading,
): Promise<void> {
  const { hrefs, onFound, allowance } = reading;
  const annotations = await page.getAnnotations();
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
  const links = annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  const printed = printedAddressesIn(text.join('').slice(0, MOST_CHARACTERS));
  for (const href of [...links, ...printed]) {
    if (hrefs.has(href) || href.length > MOST_ADDRESS_CHARACTERS) continue;
    hrefs.add(href);
    if (allowance.takeThing()) onFound({ kind: 'link', name: '', href });
    else reading.leftOut += 1;
  }
  for (const { fileId, file } of annotations)
    if (typeof fileId === 'string')
      await attachment(document, { id: fileId, filename: file?.filename }, reading);
}

async function attachment(
  document: PDFDocumentProxy,
  { id, filename }: { readonly id: string; readonly filename: unknown },
  { allowance, onFound }: Taking,
): Promise<void> {
  const name = (typeof filename === 'string' && filename ? filename : id).slice(0, 200);
  if (!allowance.takeThing()) return;
  const content: unknown = await document.getAttachmentContent(id);
  const bytes = content instanceof Uint8Array ? Uint8Array.from(content) : undefined;
  if (!bytes) onFound(refused(name, fail('document-damaged', 'the attachment has no content')));
  else if (bytes.length > MOST_ATTACHMENT_BYTES || !allowance.takeBytes(bytes.length))
    onFound(refused(name, fail('inflates-too-far', `an attachment of ${bytes.length} bytes`)));
  else onFound({ kind: 'file', name, bytes });
}

/** What stands for a thing that cannot be had; `''` names the document itself. */
export const refused = (name: string, { problem }: Failure): Enclosed => ({
  kind: 'refused',
  name,
  problem,
});
