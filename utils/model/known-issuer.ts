import { parseUrl } from '@/utils/lib/web-address';
import knownIssuers from './known-issuers.json' with { type: 'json' };

/**
 * An organisation that issues credentials, told by its identifiers and its own hosts alone: names and acronyms are
 * anybody's, and two bodies are called AWS. That it is known here vouches for nothing.
 */
export interface KnownIssuer {
  readonly name: string;
  /** DIDs, of which each is the whole of one. */
  readonly ids: readonly string[];
  /** Hosts whose credentials are all this organisation's. */
  readonly hosts: readonly string[];
  /** Providers where its credentials were seen, are said to be by a source, and are only believed to be. */
  readonly seen: readonly string[];
  readonly documented: readonly string[];
  readonly assumed: readonly string[];
}

export const everyKnownIssuer: readonly KnownIssuer[] = knownIssuers;

/** The organisation behind an issuer's id, a DID or an address; nothing where the id is nobody's that we know. */
export function knownIssuer(id: string): KnownIssuer | undefined {
  if (id.startsWith('did:')) return everyKnownIssuer.find(({ ids }) => ids.includes(id));
  const url = parseUrl(id);
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  return everyKnownIssuer.find(({ hosts }) => hosts.includes(url.host));
}
