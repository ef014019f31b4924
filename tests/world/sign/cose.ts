import type { JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyPair, signedBy } from './key-pair';

/** What an item of CBOR may be written from. */
export type Item =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Item[]
  | Map<Item, Item>;

/** One item of CBOR in the shortest way (RFC 8949, section 4.2.1). */
export function cbor(item: Item): Buffer {
  if (item === null) return Buffer.from([0xf6]);
  if (typeof item === 'boolean') return Buffer.from([item ? 0xf5 : 0xf4]);
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  if (item instanceof Uint8Array) return Buffer.concat([head(2, item.length), item]);
  if (item instanceof Map)
    return Buffer.concat([head(5, item.size), ...[...item].flat().map(cbor)]);
  return Buffer.concat([head(4, item.length), ...item.map(cbor)]);
}

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  const long = Buffer.alloc(value < 0x10000 ? 3 : 5);
  long.writeUInt8(type | (value < 0x10000 ? 25 : 26));
  if (value < 0x10000) long.writeUInt16BE(value, 1);
  else long.writeUInt32BE(value, 1);
  return long;
}

const numbers: Partial<Record<Algorithm, number>> = {
  ES256: -7,
  ES384: -35,
  ES512: -36,
  EdDSA: -8,
  ES256K: -47,
  PS256: -37,
};

export interface Sealing {
  readonly key: KeyPair;
  readonly algorithm?: Algorithm;
  /** Instead of the signed headers, or beside them, by their labels; null takes one away. */
  readonly signed?: readonly (readonly [Item, Item])[];
  readonly open?: readonly (readonly [Item, Item])[];
  readonly tag?: readonly number[];
}

/** A COSE_Sign1 (RFC 9052, section 4.2) around some bytes. */
export function coseSign1(payload: Uint8Array, sealing: Sealing): Buffer {
  const { key, algorithm = 'ES256', signed = [], open = [], tag = [0xd2] } = sealing;
  const named: readonly (readonly [Item, Item])[] = [
    [1, numbers[algorithm] ?? null],
    [4, Buffer.from(key.id)],
    ...signed,
  ];
  const stated = new Map([...new Map(named)].filter(([, value]) => value !== null));
  const headers = cbor(stated);
  const input = cbor(['Signature1', headers, new Uint8Array(), payload]);
  const message = [headers, new Map(open), payload, signedBy(key, algorithm, input)];
  return Buffer.concat([Buffer.from(tag), cbor(message)]);
}

/** A document in one, as VC-JOSE-COSE writes it. */
export const coseCredential = (document: JsonObject, sealing: Sealing, kind = 'vc'): Buffer =>
  coseSign1(Buffer.from(JSON.stringify(document)), {
    ...sealing,
    signed: [
      [3, `application/${kind}`],
      [16, `application/${kind}+cose`],
      ...(sealing.signed ?? []),
    ],
  });
