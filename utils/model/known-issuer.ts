import { foldedName } from '@/utils/lib/folded-name';
import { parseUrl } from '@/utils/lib/web-address';
import type { Issuer } from './credential';
import { issuersKnown } from './issuers-at-hand';

/**
 * An organisation that issues credentials, told by its identifiers and its own hosts alone: names and acronyms are
 * anybody's, and two bodies are called AWS. That it is known here vouches for nothing.
 */
export interface KnownIssuer {
  readonly name: string;
  /** Other names under which it issues or is spoken of, and which others may bear as well. */
  readonly alsoCalled?: readonly string[] | undefined;
  /** DIDs, of which each is the whole of one. */
  readonly ids: readonly string[];
  /** Hosts whose credentials are all this organisation's. */
  readonly hosts: readonly string[];
  /** Providers where its credentials were seen, are said to be by a source, and are only believed to be. */
  readonly seen: readonly string[];
  readonly documented: readonly string[];
  readonly assumed: readonly string[];
}

/** Whom an issuer is known to be by what only it can have; or whose name it bears, which shows nothing. */
export type Acquaintance =
  | { readonly by: 'id' | 'host'; readonly name: string }
  | { readonly by: 'name'; readonly names: readonly string[] };

/** The organisation behind an issuer's id, a DID or an address; nothing where the id is nobody's that we know. */
export function knownIssuer(id: string): KnownIssuer | undefined {
  if (id.startsWith('did:')) return issuersKnown().find(({ ids }) => ids.includes(id));
  const url = parseUrl(id);
  if (url?.protocol !== 'https:' || url.username || url.password) return undefined;
  return issuersKnown().find(({ hosts }) => hosts.includes(url.host));
}

export function acquaintanceWith({ id, name = '' }: Issuer): Acquaintance | undefined {
  const issuer = knownIssuer(id);
  if (issuer) return { by: id.startsWith('did:') ? 'id' : 'host', name: issuer.name };
  const folded = foldedName(name);
  namesakes ??= byFoldedName();
  const names = namesakes.get(folded);
  return folded !== '' && names ? { by: 'name', names } : undefined;
}

/** Read when a name is first looked up, for most workers never ask. */
let namesakes: ReadonlyMap<string, readonly string[]> | undefined;

function byFoldedName(): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { name, alsoCalled = [] } of issuersKnown())
    for (const folded of new Set([name, ...alsoCalled].map(foldedName)))
      known.set(folded, [...(known.get(folded) ?? []), name]);
  return known;
}
