import { crc32 } from '@/utils/lib/crc-32';
import { joinedBytes } from '@/utils/lib/joined-bytes';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF_8 = 0x800;

/** A zip archive of files as they are (PKWARE's APPNOTE, section 4.3): badges are small, and pictures shrink no further. */
export function zipOf(files: readonly NamedFile[], at: Date): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name: text, bytes } of files) {
    const name = new TextEncoder().encode(text);
    const figures = [
      [2, VERSION],
      [2, UTF_8],
      [2, 0],
      [2, timeOf(at)],
      [2, dateOf(at)],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const local = [fields([4, LOCAL], ...figures), name, bytes];
    // Comment, disk, kinds of file inside and outside, and where the local header stands.
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    directory.push(fields([4, ENTRY], [2, VERSION], ...figures, ...rest), name);
    parts.push(...local);
    offset += lengthOf(local);
  }
  const end = fields(
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, lengthOf(directory)],
    [4, offset],
    [2, 0],
  );
  return joinedBytes([...parts, ...directory, end]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function fields(...numbers: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const bytes = numbers.flatMap(([width, value]) =>
    Array.from({ length: width }, (_, place) => (value >>> (8 * place)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

/** Two seconds are the smallest step (APPNOTE, section 4.4.6). */
const timeOf = (at: Date): number =>
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);

const dateOf = (at: Date): number =>
  ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();

const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);
