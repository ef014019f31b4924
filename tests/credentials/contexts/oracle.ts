import jsonld from 'jsonld';

import { canonicalQuads } from '@/utils/credentials/contexts';
import type { JsonObject } from '@/utils/lib/json';

/** How our converter and jsonld.js, which is the oracle for good, agree about one document. */
export type Agreement =
  | 'identical'
  | 'refused by both'
  | 'refused by us alone'
  | 'accepted by us alone'
  | 'different';

export interface Comparison {
  readonly agreement: Agreement;
  /** Why we refuse, or what the oracle says. */
  readonly reason: string;
}

/** Hands out a context by address, and throws for one it does not know. */
export type ContextAt = (url: string) => object;

/** Canonicalises a document both ways. */
export async function compare(document: JsonObject, contextAt: ContextAt): Promise<Comparison> {
  const theirs = await oracle(document, contextAt);
  const ours = canonicalQuads(document);
  if (!ours.ok) {
    const { code, detail } = ours.problem;
    const agreement = 'quads' in theirs ? 'refused by us alone' : 'refused by both';
    return { agreement, reason: `${code}: ${detail}` };
  }
  if (!('quads' in theirs)) return { agreement: 'accepted by us alone', reason: theirs.error };
  const same = theirs.quads === ours.value;
  return same
    ? { agreement: 'identical', reason: '' }
    : { agreement: 'different', reason: difference(theirs.quads, ours.value) };
}

type Oracle = { readonly quads: string } | { readonly error: string };

async function oracle(document: JsonObject, contextAt: ContextAt): Promise<Oracle> {
  const options = {
    algorithm: 'RDFC-1.0',
    safe: true,
    documentLoader: (url: string) =>
      // The tag lets jsonld.js keep what it has compiled.
      Promise.resolve({ documentUrl: url, document: contextAt(url), tag: 'static' }),
  } as const;
  try {
    return { quads: await jsonld.canonize(document, options) };
  } catch (cause) {
    const error = messageOf(cause);
    // Its own bound on alike blank nodes is lower than ours.
    if (!error.startsWith('Maximum deep iterations')) return { error };
  }
  try {
    const canonizeOptions = { maxDeepIterations: 50_000 };
    return { quads: await jsonld.canonize(document, { ...options, canonizeOptions }) };
  } catch (cause) {
    return { error: messageOf(cause) };
  }
}

function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const details: unknown = 'details' in cause ? cause.details : undefined;
  return details === undefined ? cause.message : `${cause.message} ${JSON.stringify(details)}`;
}

function difference(theirs: string, ours: string): string {
  const [one, other] = [theirs.split('\n'), ours.split('\n')];
  const missing = one.filter((line) => !other.includes(line));
  const added = other.filter((line) => !one.includes(line));
  return [...missing.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)].join('\n');
}
