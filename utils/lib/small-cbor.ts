import { fail, ok, type Result } from './result';

/** What a Merkle proof uses of CBOR (RFC 8949): whole numbers, bytes, texts and lists of such. */
export type Cbor = number | string | Uint8Array | readonly Cbor[];

const MOST_ITEMS = 4096;
const DEEPEST = 8;

/** The one item that the bytes hold. What a length promises is counted as it comes, and never made room for ahead. */
export function decodeCbor(bytes: Uint8Array): Result<Cbor> {
  const cursor: Cursor = { bytes, at: 0, items: 0 };
  const item = itemAt(cursor, 0);
  return item !== undefined && cursor.at === bytes.length
    ? ok(item)
    : fail('parsing-error', `CBOR that cannot be read at byte ${cursor.at}`);
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  items: number;
}

function itemAt(cursor: Cursor, depth: number): Cbor | undefined {
  cursor.items += 1;
  const head = cursor.bytes[cursor.at];
  if (head === undefined || cursor.items > MOST_ITEMS || depth > DEEPEST) return undefined;
  cursor.at += 1;
  const argument = argumentAt(cursor, head & 0x1f);
  if (argument === undefined) return undefined;
  // Section 3.1: the major types.
  switch (head >> 5) {
    case 0:
      return argument;
    case 1:
      return -1 - argument;
    case 2:
      return bytesAt(cursor, argument);
    case 3:
      return textAt(cursor, argument);
    case 4:
      return listAt(cursor, argument, depth);
    default:
      return undefined;
  }
}

/** Section 3: in the head itself or in the one, two or four bytes behind it. */
function argumentAt(cursor: Cursor, written: number): number | undefined {
  if (written < 24) return written;
  const length = written > 26 ? undefined : 2 ** (written - 24);
  const bytes = length === undefined ? undefined : bytesAt(cursor, length);
  return bytes?.reduce((number, byte) => number * 256 + byte, 0);
}

function bytesAt(cursor: Cursor, length: number): Uint8Array | undefined {
  const end = cursor.at + length;
  if (end > cursor.bytes.length) return undefined;
  const bytes = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}

function textAt(cursor: Cursor, length: number): string | undefined {
  const bytes = bytesAt(cursor, length);
  return bytes && new TextDecoder().decode(bytes);
}

function listAt(cursor: Cursor, length: number, depth: number): readonly Cbor[] | undefined {
  const items: Cbor[] = [];
  for (let count = 0; count < length; count += 1) {
    const item = itemAt(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}
