import { type Failure, fail } from '@/utils/lib/result';
import { outcomeOf } from '@/utils/model/problem-outcome';

/** Answers for DIDs that only a node of a blockchain can resolve. */
export const RESOLVER = 'resolver.identity.foundation';

/** A name alone, which is a SHA-256 as a multihash in base64url. */
const SHORT_ION = /^did:ion:[\w-]{46}$/u;

/** The host whose mere word the keys of an identifier are, where neither its controller nor a proof speaks for them. */
export const tellerOf = (identifier: string): string | undefined =>
  SHORT_ION.test(identifier) ? RESOLVER : undefined;

/** What a resolver tells speaks against nobody: it may be out of date, or wrong, and then the issuer is neither. */
export function asTold(identifier: string, failure: Failure): Failure {
  const host = tellerOf(identifier);
  const { code, detail } = failure.problem;
  return host && outcomeOf(code) === 'failed'
    ? fail('did-unresolved', `by what ${host} tells: ${detail}`, { host })
    : failure;
}
