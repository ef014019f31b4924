import { decodeHex } from '@/utils/lib/hexadecimal';
import type { JsonObject } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';

import { transactionOver } from '../chains';
import type { Chain, Transaction } from '../chains/chain';
import { anchoredQuads } from '../contexts/anchored';
import type { Environment } from '../environment';
import type { Receipt } from './merkle-receipt';

/** What stands against a receipt before anybody is asked: it is of another document, or its path leads elsewhere. */
export function receiptFault(
  { targetHash, path, root }: Receipt,
  document: JsonObject,
): Failure | undefined {
  const quads = anchoredQuads(document);
  if (!quads.ok) return quads;
  if (sha256Hex(quads.value) !== targetHash)
    return fail('proof-verification-error', 'the document is not the one that was anchored');
  const reached = path.reduce(
    (hash, step) => parentOf(step.side === 'left' ? step.hash + hash : hash + step.hash),
    targetHash,
  );
  return reached === root
    ? undefined
    : fail('proof-verification-error', 'the Merkle path does not lead to the root');
}

/** The hash over two hashes side by side, of 32 bytes each. */
function parentOf(children: string): string {
  const bytes = decodeHex(children);
  return bytes.ok ? sha256Hex(bytes.value) : '';
}

/** Where a root stands written, and the transaction that wrote it; none in what is a chain only for tests. */
export interface Anchored {
  readonly chain: Chain;
  readonly transaction?: Transaction;
}

/** Looks the anchor of a root up in its chain. */
export async function anchoredIn(
  chain: Chain,
  { root, anchor }: Receipt,
  { ask, transaction: lookUp = transactionOver(ask), testChains = false }: Environment,
): Promise<Result<Anchored>> {
  if (chain.isTest && !testChains) return fail('anchor-in-test-chain', chain.id);
  if (chain.family === 'none') return ok({ chain });
  const transaction = await lookUp(chain, anchor.id);
  if (!transaction.ok) return transaction;
  return transaction.value.written.includes(root)
    ? ok({ chain, transaction: transaction.value })
    : fail('proof-verification-error', `${anchor.id} does not hold the root`);
}
