import { crc32 } from '@/utils/lib/crc-32';
import { inflate } from '@/utils/lib/inflate';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { isOfSystem } from '@/utils/lib/system-files';
import type { Enclosed } from '@/utils/model/heavy';
import type { Allowance } from './allowance';
import type { DocumentKind, Opening } from './document-kind';
import { directoryOf, viewOf, type ZipDirectory, type ZipEntry } from './zip-directory';

/** Credentials shrink to a third or a tenth; only what is made for it shrinks more. Small entries are harmless. */
const HIGHEST_RATIO = 200;
const HARMLESS_BYTES = 1024 * 1024;

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x41;

const LETTER = /^[a-z]:/iu;

/** What office programs write is a zip archive too, and holds no credentials. */
const OFFICE = new Set(['[Content_Types].xml', 'mimetype']);

/** What macOS keeps beside each file (RFC 1740, appendix B). */
const APPLE_DOUBLE = 0x00051607;

type Bytes = Uint8Array<ArrayBuffer>;

/** A zip archive (PKWARE's APPNOTE): each entry by itself, inflated no further than its directory says. */
export const zip: DocumentKind = {
  id: 'zip',
  matches: ([p, k, one, two]) =>
    p === 0x50 && k === 0x4b && ((one === 3 && two === 4) || (one === 5 && two === 6)),
  open: entriesOf,
};

/** The entries, or of those the ones that are wanted by their names. */
export async function entriesOf(
  bytes: Bytes,
  {
    allowance,
    wanted = () => true,
  }: Pick<Opening, 'allowance'> & { readonly wanted?: (name: string) => boolean },
): Promise<Result<readonly Enclosed[]>> {
  const directory = directoryOf(bytes);
  if (!directory.ok) return directory;
  const { entries, damaged } = directory.value;
  if (entries.some(({ name }) => OFFICE.has(name)))
    return fail('unsupported-format', 'an office document');

  const found: Enclosed[] = [];
  const files = entries.filter(
    ({ name, bytes: size }) =>
      !(name.endsWith('/') && size === 0) && !isOfSystem(name.split('/')) && wanted(name),
  );
  const read = reader(bytes, directory.value, allowance);
  for (const [position, entry] of files.entries()) {
    if (!allowance.takeThing() || allowance.leftMs() <= 0) {
      found.push(refused('', leftOut(files.length - position)));
      break;
    }
    const inside = await read(entry);
    if (!inside.ok) found.push(refused(entry.name, inside));
    else if (!isAppleDouble(inside.value))
      found.push({ kind: 'file', name: shownName(entry.name), bytes: inside.value });
  }
  if (damaged) found.push(refused('', fail('document-damaged', 'the directory breaks off')));
  return ok(found);
}

/** Reads one entry after the other, and knows which bytes and names are taken. */
function reader(
  bytes: Bytes,
  { at: end }: ZipDirectory,
  allowance: Allowance,
): (entry: ZipEntry) => Promise<Result<Bytes>> {
  const names = new Set<string>();
  const taken: (readonly [from: number, to: number])[] = [];
  return async (entry) => {
    const stranger = nameProblem(entry.name);
    if (stranger) return stranger;
    if (names.has(entry.name)) return fail('entry-twice', `${entry.name} stands there twice`);
    names.add(entry.name);
    if ((entry.flags & ENCRYPTED) !== 0) return fail('document-encrypted', 'an encrypted entry');
    if (entry.method !== STORED && entry.method !== DEFLATED)
      return fail('unsupported-format', `compression method ${entry.method}`);

    const data = dataOf(bytes, entry, end);
    if (!data.ok) return data;
    const [from, to] = [entry.at, data.value.byteOffset - bytes.byteOffset + entry.packedBytes];
    if (taken.some(([start, stop]) => from < stop && start < to))
      return fail('inflates-too-far', 'two entries share their data');
    taken.push([from, to]);
    return contentOf(entry, data.value, allowance);
  };
}

/** The packed data, where the entry's own header agrees with the directory (APPNOTE, section 4.3.7). */
function dataOf(bytes: Bytes, entry: ZipEntry, end: number): Result<Bytes> {
  const view = viewOf(bytes);
  if (entry.at + LOCAL_BYTES > end || view.getUint32(entry.at, true) !== LOCAL)
    return fail('document-damaged', 'no local header');
  const name = view.getUint16(entry.at + 26, true);
  const start = entry.at + LOCAL_BYTES + name + view.getUint16(entry.at + 28, true);
  if (start + entry.packedBytes > end) return fail('document-cut', 'the data ends too early');
  if (view.getUint16(entry.at + 8, true) !== entry.method)
    return fail('document-damaged', 'the local header says something else');
  return ok(bytes.subarray(start, start + entry.packedBytes));
}

/** Never more than is said, and what is said is looked at first. */
async function contentOf(
  entry: ZipEntry,
  packed: Bytes,
  allowance: Allowance,
): Promise<Result<Bytes>> {
  const { bytes: size, packedBytes } = entry;
  const isBomb = size > HARMLESS_BYTES && size > packedBytes * HIGHEST_RATIO;
  if (isBomb || !allowance.takeBytes(size))
    return fail('inflates-too-far', `${packedBytes} bytes become ${size}`);
  const content = entry.method === STORED ? ok(packed) : await inflate(packed, 'deflate-raw', size);
  const isWhole = content.ok && content.value.length === size && crc32(content.value) === entry.crc;
  if (!isWhole) return fail('document-damaged', 'not what the directory says of it');
  return ok(Uint8Array.from(content.value));
}

/** Nothing is written anywhere; a name that leads out of its folder is a sign of what the archive is for. */
const nameProblem = (name: string): Failure | undefined => {
  const parts = name.split(/[/\\]/u);
  const isOutside = parts.includes('..') || parts[0] === '' || LETTER.test(name);
  return isOutside || name.includes('\0')
    ? fail('name-leads-out', `the name ${name.slice(0, 200)}`)
    : undefined;
};

const shownName = (name: string): string => name.slice(0, 200);

const isAppleDouble = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && viewOf(bytes).getUint32(0) === APPLE_DOUBLE;

const leftOut = (count: number): Failure =>
  fail('entries-left-out', `${count} entries were not read`, { count: String(count) });

const refused = (name: string, { problem }: Failure): Enclosed => ({
  kind: 'refused',
  name: shownName(name),
  problem,
});
