import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Enclosed } from '@/utils/model/heavy';
import type { Allowance } from './allowance';
import type { DocumentKind } from './document-kind';
import { type PdfReader, refused } from './pdf-reader';
import { hasBomb } from './pdf-streams';

const MOST_FILE_BYTES = 32 * 1024 * 1024;
const LONGEST_MS = 10_000;

const HEAD = [0x25, 0x50, 0x44, 0x46, 0x2d];
const MARK_AND_SPACE = [0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20];

/** A PDF (ISO 32000-2): its links, the addresses that it prints, and the files attached to it. */
export const pdf: DocumentKind = {
  id: 'pdf',
  matches(bytes) {
    const start = bytes.findIndex((byte) => !MARK_AND_SPACE.includes(byte));
    return HEAD.every((byte, at) => bytes[start + at] === byte);
  },
  async open(bytes, { allowance, pdf: begin }) {
    if (bytes.length > MOST_FILE_BYTES)
      return fail('file-too-large', `a PDF of ${bytes.length} bytes`);
    if (await hasBomb(bytes)) return fail('inflates-too-far', 'a stream of the PDF');

    const found: Enclosed[] = [];
    const ended = await within(begin, bytes, { allowance, found });
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

/** What waits for the next file: to begin another takes longer than most files. They end with the door. */
const ready = new WeakMap<() => Promise<PdfReader>, PdfReader>();

/** Reads as long as it may. Then the reader is ended, whatever it is at, and not asked to. */
async function within(
  begin: () => Promise<PdfReader>,
  bytes: Uint8Array,
  { allowance, found }: { readonly allowance: Allowance; readonly found: Enclosed[] },
): Promise<Result<null>> {
  const reader = ready.get(begin) ?? (await begin());
  ready.delete(begin);
  const ms = Math.min(LONGEST_MS, allowance.leftMs());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<null>>((resolve) => {
    timer = setTimeout(() => resolve(fail('pages-left-out', `not read within ${ms} ms`)), ms);
  });
  const whole = reader.read(Uint8Array.from(bytes), allowance.left(), (one) => {
    take(allowance, one);
    found.push(one);
  });
  const ended = await Promise.race([whole, late]);
  clearTimeout(timer);
  // Only what came to its end in order has nothing left to do.
  if (ended.ok && !ready.has(begin)) ready.set(begin, reader);
  else reader.end();
  return ended;
}

/** The reader had no more than was left; what it found is gone from it here too. */
function take({ takeThing, takeBytes }: Allowance, one: Enclosed): void {
  if (one.kind !== 'refused') takeThing();
  if (one.kind === 'file') takeBytes(one.bytes.length);
}
