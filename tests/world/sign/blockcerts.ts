import { base58 } from '@scure/base';
import jsonld from 'jsonld';

import { type JsonObject, listOf } from '@/utils/lib/json';

import { contextDocument } from '../../credentials/contexts/published';
import { type Leaf, merkleTree, sha256 } from './merkle-tree';

/** Hashes documents as the software of Blockcerts does: by jsonld.js, words without a meaning under a vocabulary of last resort. */
export async function anchoredHash(document: JsonObject): Promise<string> {
  const contexts = [...listOf(document['@context']), { '@vocab': 'http://fallback.org/' }];
  const quads = await jsonld.canonize(
    { ...document, '@context': contexts },
    {
      algorithm: 'RDFC-1.0',
      safe: false,
      documentLoader: async (url) => ({ documentUrl: url, document: contextDocument(url) }),
    },
  );
  if (quads.includes('http://fallback.org/')) throw new Error(`a word without a meaning: ${quads}`);
  return sha256(quads);
}

/** The leaves of documents that are anchored together. */
export const leavesOf = async (documents: readonly JsonObject[]): Promise<readonly Leaf[]> =>
  merkleTree(await Promise.all(documents.map(anchoredHash)));

export interface Anchor {
  /** The transaction. */
  readonly sourceId: string;
  readonly type: string;
  readonly chain?: string;
}

/** Blockcerts 2, with its receipt. */
export const withReceipt = (document: JsonObject, leaf: Leaf, anchor: Anchor): JsonObject => ({
  ...document,
  signature: {
    type: ['MerkleProof2017', 'Extension'],
    targetHash: leaf.targetHash,
    merkleRoot: leaf.merkleRoot,
    proof: leaf.proof.map((step) => ({ ...step })),
    anchors: [{ ...anchor }],
  },
});

/** Chain, network and transaction, as MerkleProof2019 numbers them. */
export type Blink = readonly [chain: number, network: number, transaction: string];

/** The receipt of MerkleProof2019: CBOR in base58, the hashes once more CBOR within. */
export function proofValueOf({ targetHash, merkleRoot, proof }: Leaf, blink: Blink): string {
  const [chain, network, transaction] = blink;
  const path = proof.map((step) =>
    list('left' in step ? [number(0), hash(step.left)] : [number(1), hash(step.right)]),
  );
  const anchor = list([
    list([number(0), number(chain)]),
    list([number(1), number(network)]),
    list([number(2), hash(transaction)]),
  ]);
  const receipt = list([
    list([number(3), list(path)]),
    list([number(0), hash(merkleRoot)]),
    list([number(1), hash(targetHash)]),
    list([number(2), list([anchor])]),
  ]);
  return `z${base58.encode(receipt)}`;
}

/** Hexadecimal as a text, as the software writes it. */
export const hash = (hex: string): Buffer => bytes(item(3, Buffer.from(hex)));
const bytes = (content: Buffer): Buffer => item(2, content);
export const list = (items: readonly Buffer[]): Buffer =>
  Buffer.concat([head(4, items.length), ...items]);
export const number = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const item = (major: number, content: Buffer): Buffer =>
  Buffer.concat([head(major, content.length), content]);

/** RFC 8949, section 3. */
export function head(major: number, argument: number): Buffer {
  const first = major * 32;
  if (argument < 24) return Buffer.of(first + argument);
  if (argument < 256) return Buffer.of(first + 24, argument);
  const whole = Buffer.alloc(5);
  whole.writeUInt8(first + 26);
  whole.writeUInt32BE(argument, 1);
  return whole;
}

/** A transaction as it stands in a chain. */
export interface Written {
  readonly id: string;
  readonly root: string;
  readonly from: string;
  /** Seconds. */
  readonly time: number;
}

/** What explorers tell of a transaction of Bitcoin, in the members that they document. */
export const esploraTells = ({ id, root, from, time }: Written): JsonObject => ({
  txid: id,
  version: 1,
  locktime: 0,
  vin: [
    {
      txid: sha256('before'),
      vout: 1,
      prevout: {
        scriptpubkey: '76a914000000000000000000000000000000000000000088ac',
        scriptpubkey_type: 'p2pkh',
        scriptpubkey_address: from,
        value: 100_000,
      },
      is_coinbase: false,
    },
  ],
  vout: [
    {
      scriptpubkey_type: 'p2pkh',
      scriptpubkey_address: from,
      scriptpubkey: '76a914',
      value: 90_000,
    },
    { scriptpubkey: `6a20${root}`, scriptpubkey_type: 'op_return', value: 0 },
  ],
  size: 235,
  fee: 10_000,
  status: { confirmed: true, block_height: 507_867, block_time: time },
});

export const blockcypherTells = ({ id, root, from, time }: Written): JsonObject => ({
  hash: id,
  block_height: 507_867,
  confirmed: new Date(time * 1000).toISOString(),
  received: new Date(time * 1000 - 60_000).toISOString(),
  confirmations: 400_000,
  inputs: [{ prev_hash: sha256('before'), output_index: 1, addresses: [from.replace(/^0x/u, '')] }],
  outputs: from.startsWith('0x')
    ? [{ value: 0, script: root, addresses: [from.slice(2)] }]
    : [
        { value: 90_000, script: '76a914', addresses: [from] },
        { value: 0, script: `6a20${root}`, addresses: null, script_type: 'null-data' },
      ],
});

/** What explorers tell of a transaction of Ethereum. */
export const blockscoutTells = ({ id, root, from, time }: Written): JsonObject => ({
  hash: id,
  status: 'ok',
  confirmations: 900_000,
  block_number: 5_711_324,
  timestamp: new Date(time * 1000).toISOString(),
  from: { hash: from },
  to: { hash: from },
  raw_input: `0x${root}`,
  value: '0',
});

export const ethplorerTells = ({ id, root, from, time }: Written): JsonObject => ({
  hash: id,
  timestamp: time,
  blockNumber: 5_711_324,
  confirmations: 900_000,
  success: true,
  from: from.toLowerCase(),
  to: from.toLowerCase(),
  value: 0,
  input: `0x${root}`,
});
