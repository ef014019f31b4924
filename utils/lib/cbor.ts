import { fail, ok, type Result } from './result';
import { decodeUtf8 } from './strict-json';

/** What the CBOR of tokens holds. */
export type Cbor = null | boolean | number | string | Uint8Array | Cbor[] | CborMap | CborTag;

export type CborMap = Map<number | string, Cbor>;

export interface CborTag {
  readonly tag: number;
  readonly content: Cbor;
}

const DEEPEST = 16;

/**
 * Reads one item of CBOR (RFC 8949) and refuses what two readers could understand differently: a key named twice,
 * lengths that are not stated beforehand, anything behind the item, more than 16 levels, integers past the doubles'.
 */
export function decodeCbor(bytes: Uint8Array): Result<Cbor> {
  const reading: Reading = { bytes, at: 0, fault: undefined };
  const item = itemIn(reading, 0);
  if (reading.fault === undefined && reading.at !== bytes.length) broken(reading, 'more behind it');
  return reading.fault === undefined ? ok(item) : fail('parsing-error', `CBOR: ${reading.fault}`);
}

/** The head of a text, of bytes or of a list by its length (RFC 8949, section 3). */
export function cborHead(major: number, length: number): Uint8Array {
  const type = major << 5;
  if (length < 24) return Uint8Array.of(type | length);
  if (length < 0x100) return Uint8Array.of(type | 24, length);
  if (length < 0x10000) return Uint8Array.of(type | 25, length >> 8, length & 0xff);
  const head = new Uint8Array(5);
  head[0] = type | 26;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

interface Reading {
  readonly bytes: Uint8Array;
  at: number;
  /** The first thing that is wrong; nothing is read behind it. */
  fault: string | undefined;
}

function broken(reading: Reading, fault: string): null {
  reading.fault ??= fault;
  reading.at = reading.bytes.length;
  return null;
}

function itemIn(reading: Reading, depth: number): Cbor {
  if (depth > DEEPEST) return broken(reading, `more than ${DEEPEST} levels`);
  const [initial] = taken(reading, 1);
  if (initial === undefined) return null;
  const major = initial >> 5;
  const minor = initial & 31;
  if (major === 7) return simpleOf(reading, minor);
  const argument = argumentOf(reading, minor);
  switch (major) {
    case 0:
      return argument;
    case 1:
      return -1 - argument;
    case 2:
      return taken(reading, argument).slice();
    case 3:
      return textOf(reading, argument);
    case 4:
      return listOf(reading, argument, depth);
    case 5:
      return mapOf(reading, argument, depth);
    default:
      return { tag: argument, content: itemIn(reading, depth + 1) };
  }
}

/** So many bytes, or none when there are fewer. */
function taken(reading: Reading, length: number): Uint8Array {
  const { bytes, at } = reading;
  if (length > bytes.length - at) {
    broken(reading, 'it is cut off');
    return new Uint8Array();
  }
  reading.at += length;
  return bytes.subarray(at, at + length);
}

function argumentOf(reading: Reading, minor: number): number {
  if (minor < 24) return minor;
  if (minor > 27) {
    broken(reading, minor === 31 ? 'a length that is not stated' : 'a reserved head');
    return 0;
  }
  let value = 0;
  for (const byte of taken(reading, 2 ** (minor - 24))) value = value * 256 + byte;
  if (!Number.isSafeInteger(value)) broken(reading, 'an integer past the doubles’');
  return value;
}

function simpleOf(reading: Reading, minor: number): Cbor {
  if (minor === 20 || minor === 21) return minor === 21;
  if (minor === 22) return null;
  if (minor !== 26 && minor !== 27) return broken(reading, 'a value that tokens do not hold');
  const number = taken(reading, minor === 26 ? 4 : 8);
  if (number.length === 0) return null;
  const view = new DataView(number.buffer, number.byteOffset);
  const value = minor === 26 ? view.getFloat32(0) : view.getFloat64(0);
  return Number.isFinite(value) ? value : broken(reading, 'a number that is none');
}

function textOf(reading: Reading, length: number): Cbor {
  const text = decodeUtf8(taken(reading, length));
  return text.ok ? text.value : broken(reading, text.problem.detail);
}

/** Each element takes a byte at least, so that no head can ask for more than there is. */
function listOf(reading: Reading, length: number, depth: number): Cbor {
  if (length > reading.bytes.length - reading.at) return broken(reading, 'it is cut off');
  const list: Cbor[] = [];
  while (list.length < length && reading.fault === undefined) list.push(itemIn(reading, depth + 1));
  return list;
}

function mapOf(reading: Reading, length: number, depth: number): Cbor {
  if (length > reading.bytes.length - reading.at) return broken(reading, 'it is cut off');
  const map: CborMap = new Map();
  for (let member = 0; member < length && reading.fault === undefined; member += 1) {
    const key = itemIn(reading, depth + 1);
    if (typeof key !== 'number' && typeof key !== 'string')
      return broken(reading, 'a key that is neither a number nor a text');
    if (map.has(key)) return broken(reading, `the key ${key} stands twice`);
    map.set(key, itemIn(reading, depth + 1));
  }
  return map;
}
