import { type Cbor, decodeCbor } from '@/utils/lib/cbor';
import { encodeHex } from '@/utils/lib/hexadecimal';
import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { decodeMultibase } from '@/utils/lib/multibase';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import type { Chain } from '../chains/chain';
import { chainNamed, chainNumbered } from '../chains/known-chains';

/** How the hash of a document leads to the root of a tree, and where that root was written. Hashes are hexadecimal. */
export interface Receipt {
  readonly targetHash: string;
  readonly root: string;
  readonly path: readonly Step[];
  readonly anchor: Anchor;
}

/** The hash on the other side, one level further up. */
interface Step {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

export interface Anchor {
  /** The transaction. */
  readonly id: string;
  /** Absent where it is not named, as in the first certificates. */
  readonly chain?: Chain;
}

/** A tree of a million million million leaves is not as high. */
const MOST_STEPS = 64;
/** Forty steps and more; base58 is slow to read. */
const LONGEST_PROOF = 4096;
const HASH = /^[0-9a-f]{64}$/iu;

/** MerkleProof2017: the receipt as JSON, in the words of Chainpoint 2. */
export function receiptOf2017(signature: JsonObject): Result<Receipt> {
  const steps = listOf(signature['proof']);
  if (steps.length > MOST_STEPS) return tooLong(steps.length);
  const [anchor] = listOf(signature['anchors']).filter(isObject);
  const name = stringOf(anchor?.['chain']);
  const chain = name === undefined ? undefined : chainNamed(name);
  if (name !== undefined && !chain) return fail('unsupported-proof', `the chain ${name}`);
  return checked({
    targetHash: stringOf(signature['targetHash']),
    root: stringOf(signature['merkleRoot']),
    path: steps.map(stepOf2017),
    id: stringOf(anchor?.['sourceId']),
    chain,
  });
}

function stepOf2017(step: Json): Step | undefined {
  const { left, right } = isObject(step) ? step : {};
  if (typeof left === 'string') return { side: 'left', hash: left };
  return typeof right === 'string' ? { side: 'right', hash: right } : undefined;
}

/** MerkleProof2019: the same as CBOR, in which numbers stand for words, in base58. */
export function receiptOf2019(proofValue: Json | undefined): Result<Receipt> {
  if (typeof proofValue !== 'string' || !proofValue.startsWith('z'))
    return fail('proof-verification-error', 'proofValue is not base58btc');
  if (proofValue.length > LONGEST_PROOF) return tooLong(proofValue.length);
  const bytes = decodeMultibase(proofValue);
  const items = bytes.ok ? decodeCbor(bytes.value) : bytes;
  if (!items.ok) return fail('proof-verification-error', items.problem.detail);

  const members = memberedBy(items.value);
  const steps = listIn(members.get(3));
  if (steps.length > MOST_STEPS) return tooLong(steps.length);
  const [first] = listIn(members.get(2));
  const anchor = memberedBy(first);
  const numbers = [anchor.get(0), anchor.get(1)].map((one) =>
    typeof one === 'number' ? one : undefined,
  );
  const [number, network] = numbers;
  const chain = number === undefined ? undefined : chainNumbered(number, network);
  if (!chain) return fail('unsupported-proof', `the chain ${String(number)}:${String(network)}`);
  return checked({
    targetHash: hashIn(members.get(1)),
    root: hashIn(members.get(0)),
    path: steps.map(stepOf2019),
    id: hashIn(anchor.get(2)) ?? '',
    chain,
  });
}

function stepOf2019(step: Cbor): Step | undefined {
  const [side, item] = listIn(step);
  const hash = hashIn(item);
  if (hash === undefined || (side !== 0 && side !== 1)) return undefined;
  return { side: side === 0 ? 'left' : 'right', hash };
}

const listIn = (item: Cbor | undefined): readonly Cbor[] => (Array.isArray(item) ? item : []);

/** A map is written as a list of pairs; of a key that comes twice nothing is believed. */
function memberedBy(item: Cbor | undefined): ReadonlyMap<number, Cbor> {
  const members = new Map<number, Cbor>();
  for (const pair of listIn(item)) {
    const [key, value] = listIn(pair);
    if (typeof key !== 'number' || value === undefined || members.has(key)) return new Map();
    members.set(key, value);
  }
  return members;
}

/** Once more CBOR, in bytes: the hash itself, or its hexadecimal as a text. */
function hashIn(item: Cbor | undefined): string | undefined {
  const inner = item instanceof Uint8Array ? decodeCbor(item) : undefined;
  if (!inner?.ok) return undefined;
  const { value } = inner;
  return value instanceof Uint8Array ? encodeHex(value) : textOf(value);
}

const textOf = (value: Cbor): string | undefined => (typeof value === 'string' ? value : undefined);

interface Written {
  readonly targetHash: string | undefined;
  readonly root: string | undefined;
  readonly path: readonly (Step | undefined)[];
  readonly id: string | undefined;
  readonly chain: Chain | undefined;
}

function checked({ targetHash = '', root = '', path, id, chain }: Written): Result<Receipt> {
  const steps = path.flatMap((step) => (step && HASH.test(step.hash) ? [step] : []));
  if (!HASH.test(targetHash) || !HASH.test(root) || steps.length < path.length || id === undefined)
    return fail('proof-verification-error', 'the Merkle proof is not whole');
  return ok({
    targetHash: targetHash.toLowerCase(),
    root: root.toLowerCase(),
    path: steps,
    anchor: { id, ...(chain && { chain }) },
  });
}

const tooLong = (length: number): Failure => fail('too-large', `a Merkle proof of ${length} parts`);
