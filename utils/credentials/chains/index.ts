import type { Ask } from '@/utils/lib/ask';
import type { Failure, Result } from '@/utils/lib/result';
import { fail, ok } from '@/utils/lib/result';

import { askJson } from '../ask-json';
import { blockcypher } from './blockcypher';
import { blockscout } from './blockscout';
import { blockstream } from './blockstream';
import type { Chain, Explorer, Transaction, TransactionLookup } from './chain';
import { ethplorer } from './ethplorer';
import { mempoolSpace } from './mempool-space';

/** Who answers anybody, without a key of one's own; of each chain the one first that sets the fewest limits. */
export const explorers: readonly Explorer[] = [
  blockstream,
  mempoolSpace,
  blockscout,
  ethplorer,
  blockcypher,
];

const ID = /^(?:0x)?[0-9a-f]{64}$/iu;

/** Bitcoin's blocks may be two hours off, and explorers count from different ends of a minute. */
const TOLERANCE_MS = 3 * 3_600_000;

/**
 * Asks every explorer of a chain at once. One that is out of reach or has had enough is no loss; where those that answer
 * do not say the same, nobody is believed.
 */
export const transactionOver =
  (ask: Ask): TransactionLookup =>
  async (chain, id) => {
    if (!ID.test(id))
      return fail('proof-verification-error', `"${id.slice(0, 100)}" is no transaction`);
    const told = (chain.family === 'ethereum' ? `0x${id.replace(/^0x/iu, '')}` : id).toLowerCase();
    const following = explorers.flatMap((explorer) => {
      const url = explorer.address(chain, told);
      return url === undefined ? [] : [{ explorer, url }];
    });
    const answers = await Promise.all(
      following.map(({ explorer, url }) => transactionAt(url, { explorer, chain, ask })),
    );
    const hosts = following.map(({ url }) => new URL(url).host);
    return agreed(answers, hosts) ?? fail('unsupported-proof', `nobody to ask of ${chain.id}`);
  };

async function transactionAt(
  url: string,
  { explorer, chain, ask }: { explorer: Explorer; chain: Chain; ask: Ask },
): Promise<Result<Transaction>> {
  const told = await askJson({ url, shared: true }, { ask });
  return told.ok ? explorer.read(told.value, chain) : told;
}

function agreed(
  answers: readonly Result<Transaction>[],
  hosts: readonly string[],
): Result<Transaction> | undefined {
  const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const failures = answers.filter((answer): answer is Failure => !answer.ok);
  const unseen = failures.some(({ problem }) => problem.code === 'not-found');
  const [first, ...others] = found;
  if (first === undefined) {
    if (unseen) return fail('anchor-not-found', `${hosts.join(', ')} know no such transaction`);
    return failures.find(({ problem }) => problem.code === 'needs-access') ?? failures[0];
  }
  const contradicted = unseen || others.some((other) => !sameTransaction(first, other));
  return contradicted
    ? fail('anchor-disputed', `${hosts.join(', ')} contradict each other`, {
        hosts: hosts.join(', '),
      })
    : ok(first);
}

const sameTransaction = (one: Transaction, other: Transaction): boolean =>
  one.written.join() === other.written.join() &&
  one.from.toLowerCase() === other.from.toLowerCase() &&
  Math.abs(Date.parse(one.time) - Date.parse(other.time)) <= TOLERANCE_MS;
