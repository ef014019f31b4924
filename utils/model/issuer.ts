import { parseUrl } from '@/utils/lib/web-address';
import type { IssuerStanding } from './verification';

/** Who vouches for an issuer. */
export interface Standing {
  readonly standing: IssuerStanding;
  /** Who says so: a registry's name, a platform's, `policy` or `you`. */
  readonly by?: string;
  /** The name under which they know it, which may differ from the issuer's own. */
  readonly name?: string;
  readonly since?: string;
  /** The user trusted this issuer while it signed with other keys. */
  readonly keyChanged?: boolean;
}

/** What a platform itself says of whether it has checked who an issuer is. */
export interface PlatformMark {
  /** The platform's host. */
  readonly by: string;
  readonly checked: boolean;
}

/** An issuer that the user vouches for, pinned to the keys that it had then. */
export interface TrustedIssuer {
  readonly id: string;
  readonly domain: string;
  /** RFC 7638 thumbprints; none for issuers of hosted records. */
  readonly thumbprints: readonly string[];
  /** Whatever keys it has: its identifier is trusted. */
  readonly anyKey?: boolean;
  readonly since: string;
  /** The organisation vouches for it, and not the user. */
  readonly by?: 'policy';
}

/** Stands among the thumbprints of an issuer that is trusted with its keys, and for hosted records as well. */
export const NO_KEY = 'none';

/** The thumbprints of an issuer that is trusted once more. */
export const thumbprintsOfBoth = (
  known: TrustedIssuer | undefined,
  issuer: TrustedIssuer,
): readonly string[] => {
  if (!known) return issuer.thumbprints;
  const both = [known, issuer];
  const keys = new Set(both.flatMap(({ thumbprints }) => thumbprints));
  if (keys.size > 0 && both.some(({ thumbprints }) => thumbprints.length === 0)) keys.add(NO_KEY);
  return [...keys];
};

/** The host that an issuer's id belongs to, in the ASCII that tells look-alikes apart; a key is shown as itself. */
export function domainOf(id: string): string {
  const host = /^did:(?:web|webvh:[^:]+):([^:]+)/u.exec(id)?.[1];
  if (host) return parseUrl(`https://${host.replace(/%3A/iu, ':')}`)?.host || host;
  return parseUrl(id)?.hostname || id;
}
