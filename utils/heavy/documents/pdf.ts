import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

import { printedAddressesIn } from '@/utils/lib/addresses-in';
import type { ProblemCode } from '@/utils/lib/problem';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import type { Allowance } from './allowance';
import type { DocumentKind } from './document-kind';
import type { PdfLibrary } from './pdf-library';
import { hasBomb } from './pdf-streams';

const MOST_FILE_BYTES = 32 * 1024 * 1024;
const MOST_ATTACHMENT_BYTES = 16 * 1024 * 1024;
const MOST_PAGES = 100;
const MOST_CHARACTERS = 1_000_000;
const MOST_ADDRESS_CHARACTERS = 4_000;
const LONGEST_MS = 10_000;

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

const HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d];
const MARK_AND_SPACE = [0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20];

/** A PDF (ISO 32000-2): its links, the addresses that it prints, and the files attached to it. */
export const pdf: DocumentKind = {
  id: 'pdf',
  matches(bytes) {
    const start = bytes.findIndex((byte) => !MARK_AND_SPACE.includes(byte));
    return HEAD.every((byte, at) => bytes[start + at] === byte);
  },
  async open(bytes, { allowance, pdf: load }) {
    if (bytes.length > MOST_FILE_BYTES)
      return fail('file-too-large', `a PDF of ${bytes.length} bytes`);
    if (await hasBomb(bytes)) return fail('inflates-too-far', 'a stream of the PDF');

    const found: Enclosed[] = [];
    const ended = await within(
      Math.min(LONGEST_MS, allowance.leftMs()),
      await load(),
      // The library takes what it is given for its own.
      Uint8Array.from(bytes),
      (document) => read(document, found, allowance),
    );
    if (!ended.ok && found.length === 0) return withoutEnd(bytes) ? cut() : ended;
    if (!ended.ok) found.push(refused('', ended));
    else if (withoutEnd(bytes)) found.push(refused('', cut()));
    return ok([...found]);
  },
};

const cut = (): Failure => fail('document-cut', 'the PDF has no end');

/** It ends in a mark (section 7.5.5), which a few bytes may follow. */
const withoutEnd = (bytes: Uint8Array): boolean =>
  !new TextDecoder('latin1').decode(bytes.subarray(-2_048)).includes('%%EOF');

/** Reads as long as it may. Then the library's own worker is ended, whatever it is at, and not asked to. */
async function within(
  ms: number,
  { getDocument, PDFWorker }: PdfLibrary,
  data: Uint8Array,
  reading: (document: PDFDocumentProxy) => Promise<void>,
): Promise<Result<null>> {
  const worker = new PDFWorker({ verbosity: CAUTIOUS.verbosity });
  const task: PDFDocumentLoadingTask = getDocument({ ...CAUTIOUS, data, worker });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<null>>((resolve) => {
    timer = setTimeout(() => resolve(fail('pages-left-out', `not read within ${ms} ms`)), ms);
  });
  const whole = task.promise
    .then(reading)
    .then(() => ok(null), failureOf)
    .finally(() => task.destroy());
  try {
    return await Promise.race([whole, late]);
  } finally {
    clearTimeout(timer);
    worker.destroy();
  }
}

/** The library names what is wrong with a file in the error's name. */
const failureOf = (cause: unknown): Failure => {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  return name === 'PasswordException'
    ? fail('document-encrypted', message)
    : fail('document-damaged', `${name}: ${message}`);
};

async function read(
  document: PDFDocumentProxy,
  found: Enclosed[],
  allowance: Allowance,
): Promise<void> {
  const attached = await document.getAttachments();
  for (const [id, { filename }] of attached ?? [])
    await attachment(document, { id, filename }, found, allowance);

  const reading: Reading = { hrefs: new Set(), found, allowance, leftOut: 0 };
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
      found.push(refused('', fail(code, `${count} of them`, { count: String(count) })));
}

interface Reading {
  readonly hrefs: Set<string>;
  readonly found: Enclosed[];
  readonly allowance: Allowance;
  leftOut: number;
}

/** Links first: a printed address often is the text of one, and shortened. */
async function onPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  reading: Reading,
): Promise<void> {
  const { hrefs, found, allowance } = reading;
  const annotations = await page.getAnnotations();
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
  const links = annotations.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  const printed = printedAddressesIn(text.join('').slice(0, MOST_CHARACTERS));
  for (const href of [...links, ...printed]) {
    if (hrefs.has(href) || href.length > MOST_ADDRESS_CHARACTERS) continue;
    hrefs.add(href);
    if (allowance.takeThing()) found.push({ kind: 'link', name: '', href });
    else reading.leftOut += 1;
  }
  for (const { fileId, file } of annotations)
    if (typeof fileId === 'string')
      await attachment(document, { id: fileId, filename: file?.filename }, found, allowance);
}

async function attachment(
  document: PDFDocumentProxy,
  { id, filename }: { readonly id: string; readonly filename: unknown },
  found: Enclosed[],
  allowance: Allowance,
): Promise<void> {
  const name = (typeof filename === 'string' && filename ? filename : id).slice(0, 200);
  if (!allowance.takeThing()) return;
  const content: unknown = await document.getAttachmentContent(id);
  const bytes = content instanceof Uint8Array ? Uint8Array.from(content) : undefined;
  if (!bytes) found.push(refused(name, fail('document-damaged', 'the attachment has no content')));
  else if (bytes.length > MOST_ATTACHMENT_BYTES || !allowance.takeBytes(bytes.length))
    found.push(refused(name, fail('inflates-too-far', `an attachment of ${bytes.length} bytes`)));
  else found.push({ kind: 'file', name, bytes });
}

const refused = (name: string, { problem }: Failure): Enclosed => ({
  kind: 'refused',
  name,
  problem,
});
