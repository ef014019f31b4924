import type { JsonObject } from '@/utils/lib/json';
import type { Result } from '@/utils/lib/result';

/** A blockchain in which roots of Merkle trees are written. */
export interface Chain {
  /** As Blockcerts 2 names it. */
  readonly id: string;
  /** `none` is no chain at all: nothing was written anywhere. */
  readonly family: 'bitcoin' | 'ethereum' | 'none';
  /** Anybody can write there, and nothing lasts: it shows that an issuer's software works. */
  readonly isTest: boolean;
  /** Chain and network as MerkleProof2019 numbers them. */
  readonly code: readonly number[];
}

/** What a transaction shows: who wrote what, and when. */
export interface Transaction {
  /** In hexadecimal, each piece of 32 bytes that could be a root. */
  readonly written: readonly string[];
  /** The address that paid for it, and so signed it. */
  readonly from: string;
  /** The time of its block. */
  readonly time: string;
}

/** Asks a chain for a transaction by its id. */
export type TransactionLookup = (chain: Chain, id: string) => Promise<Result<Transaction>>;

/** A public service that tells what stands in some chains. */
export interface Explorer {
  readonly id: string;
  /** Where it tells of a transaction; nothing for a chain that it does not follow. */
  readonly address: (chain: Chain, id: string) => string | undefined;
  /** What it tells, once the transaction stands in a block. */
  readonly read: (told: JsonObject, chain: Chain) => Result<Transaction>;
}
