import { md5Hex } from '@/utils/lib/md5';
import { sha256Hex } from '@/utils/lib/sha256';
import { parseUrl } from '@/utils/lib/web-address';
import type { RecipientIdentity } from '@/utils/model/credential';
import type { Person } from '@/utils/model/person';
import type { RecipientMatch } from '@/utils/model/verification';
import { tidyAddress } from '@/utils/providers/tidy';

import { compareNames } from './names';

/** Whose a credential is, and by which kind of identity that was seen. */
export interface Comparison {
  readonly match: RecipientMatch;
  readonly by?: RecipientIdentity['kind'];
}

/**
 * Compares every identity of a credential with everything known of a person. One identity that agrees is
 * enough; one that differs counts only when none agrees, for people have several addresses.
 */
export function compareRecipient(
  recipients: readonly RecipientIdentity[],
  person: Person | undefined,
): Comparison {
  if (!person) return { match: 'no-person' };
  const findings = recipients.flatMap((recipient) => {
    const match = compare(recipient, person);
    return match ? [{ match, by: recipient.kind }] : [];
  });
  for (const wanted of ['matches', 'compatible', 'another'] as const) {
    const found = findings.find(({ match }) => match === wanted);
    if (found) return found;
  }
  return { match: 'not-comparable' };
}

function compare(recipient: RecipientIdentity, person: Person): RecipientMatch | undefined {
  const { kind, identity, hashed } = recipient;
  const known = valuesOf(kind, person);
  if (known.length === 0) return undefined;

  if (hashed) return compareHashed(recipient, known);
  if (kind !== 'name')
    return known.some((value) => same(kind, identity, value)) ? 'matches' : another(kind);

  const match = compareNames(identity, known[0] ?? '');
  if (match === 'not-comparable') return undefined;
  return match === 'same' ? 'matches' : match === 'compatible' ? 'compatible' : 'another';
}

/** Somebody has one name and many addresses: another profile or DID says nothing about the person. */
const another = (kind: RecipientIdentity['kind']): RecipientMatch | undefined =>
  kind === 'email' ? 'another' : undefined;

function valuesOf(kind: RecipientIdentity['kind'], person: Person): readonly string[] {
  if (kind === 'email') return person.emails;
  if (kind === 'name') return person.name ? [person.name] : [];
  if (kind === 'url') return person.profiles;
  if (kind === 'did') return person.dids ?? [];
  return [...person.emails, ...person.profiles];
}

function same(kind: RecipientIdentity['kind'], identity: string, value: string): boolean {
  if (kind === 'email')
    return identity.replace(/^mailto:/iu, '').toLowerCase() === value.toLowerCase();
  if (kind === 'url') return pageOf(identity) === pageOf(value);
  return identity === value;
}

const algorithms = new Map([
  ['sha256', sha256Hex],
  ['md5', md5Hex],
]);

/**
 * `sha256$` or `md5$`, and the digest of identity and salt in hexadecimal of either case (Open Badges 2.0,
 * "IdentityHash"). An address is tried as it is given, and then in lower case. What nobody can compute tells nothing.
 */
function compareHashed(
  { kind, identity, salt = '' }: RecipientIdentity,
  known: readonly string[],
): RecipientMatch | undefined {
  const [algorithm = '', digest = ''] = identity.split('$');
  const hash = algorithms.get(algorithm.toLowerCase());
  if (!hash) return undefined;
  const candidates = known.flatMap((value) => [value, value.toLowerCase()]);
  const matches = candidates.some((value) => hash(value + salt) === digest.toLowerCase());
  return matches ? 'matches' : another(kind);
}

/** Some sites tell their members apart by the query alone, or by a route behind "#"; what says where a reader came from is no part of it. */
function pageOf(address: string): string {
  const url = tidyAddress(address) ?? parseUrl(address);
  if (!url) return address;
  if (url.search) url.searchParams.delete('originalSubdomain');
  const { hash = '' } = parseUrl(address) ?? {};
  const route = /^#[!/]/u.test(hash) ? hash : '';
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${url.search}${route}`;
}
