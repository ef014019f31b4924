import { fail, ok, type Result } from '@/utils/lib/result';

/** What the central directory says of an entry (APPNOTE, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header stands. */
  readonly at: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where it stands: all data lies before. */
  readonly at: number;
  /** It does not end where it says. */
  readonly damaged: boolean;
}

const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const UTF_8 = 0x800;

/** Marks in the directory that the figures stand elsewhere (APPNOTE, section 4.5.3). */
const ELSEWHERE = 0xffffffff;

/** The central directory, which alone says what an archive holds. */
export function directoryOf(bytes: Uint8Array): Result<ZipDirectory> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return fail('document-cut', 'no end of the central directory');

  const [disk, start, size] = [
    view.getUint16(end + 4, true) || view.getUint16(end + 6, true),
    view.getUint32(end + 16, true),
    view.getUint32(end + 12, true),
  ];
  if (disk !== 0 || start === ELSEWHERE)
    return fail('unsupported-format', 'an archive of several parts, or a Zip64 archive');
  if (start + size !== end) return fail('document-damaged', 'the central directory is elsewhere');

  const entries: ZipEntry[] = [];
  let at = start;
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > end) break;
    entries.push(entryAt(bytes, view, at));
    at = next;
  }
  // The count has two bytes, and wraps.
  const counted = (entries.length & 0xffff) === view.getUint16(end + 10, true);
  return ok({ entries, at: start, damaged: at !== end || !counted });
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + view.getUint16(at + 28, true));
  return {
    name: nameOf(name, flags),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

/** Old archives write names in the code page of their maker, which nobody knows; UTF-8 is told from it by its form. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const isUtf8 = (flags & UTF_8) !== 0;
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Behind it comes its comment and nothing else, so that no two readers see two directories. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END && at + view.getUint16(at + 20, true) === last) return at;
  return undefined;
}

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
