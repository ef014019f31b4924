import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import { memberOf } from '../formats/open-badges-2-rules';
import { asSecure, isSameAddress } from '../same-address';
import type { ProofSuite } from './proof';

/**
 * A hosted badge is proved by lying at the address that it names as its own, within the scope of its
 * issuer (Open Badges 2.0, "Hosted Verification"). The format has fetched it from there.
 */
export const hosted: ProofSuite = {
  id: 'hosted',
  async verify(_proof, { id, secured }) {
    if (secured.kind !== 'record') return fail('unsupported-proof', 'not fetched from its address');
    if (id === undefined || !secured.servedAs.some((address) => isSameAddress(address, id)))
      return fail('hosted-id-mismatch', `${String(id)} is not where it lies`);
    const scope = scopeOf(secured.issuer);
    if (!scope.ok) return scope;
    const { allows, belongs } = scope.value;
    const badgeClass = stringOf(secured.badgeClass['id']);
    if (!allows(id)) return fail('hosted-out-of-scope', `${id} is outside of the issuer's scope`);
    return badgeClass === undefined || belongs(badgeClass)
      ? ok(undefined)
      : fail('hosted-out-of-scope', `the badge class ${badgeClass} is not on the issuer's host`);
  },
};

/** Where an issuer's assertions may lie, and where its badge classes. */
interface Scope {
  readonly allows: (address: string) => boolean;
  readonly belongs: (address: string) => boolean;
}

/**
 * The issuer's own rules, all of which must hold, or else the host of its id. Hosts are compared whole, and what an
 * address must start with as an address: "issuer.example" is neither the end nor the beginning of another host.
 */
function scopeOf(issuer: JsonObject): Result<Scope> {
  const rules = memberOf(issuer, 'verification') ?? {};
  if (!isObject(rules)) return fail('unsupported-proof', 'the issuer has several sets of rules');
  const property = stringOf(rules['verificationProperty']) ?? 'id';
  if (property !== 'id' && property !== '@id')
    return fail('unsupported-proof', `the issuer verifies badges by their ${property}`);

  const own = parseUrl(stringOf(issuer['id']) ?? '')?.host;
  const hosts = strings(rules['allowedOrigins']).map(hostOf);
  const prefixes = strings(rules['startsWith']);
  const onHost = (address: string, among: readonly (string | undefined)[]): boolean => {
    const host = parseUrl(address)?.host;
    return !!host && among.includes(host);
  };
  const begins = (address: string): boolean =>
    prefixes.some((prefix) => startsWith(address, prefix) || startsWith(address, asSecure(prefix)));

  const free = hosts.length === 0 && prefixes.length === 0;
  return ok({
    allows: (address) =>
      free
        ? onHost(address, [own])
        : (hosts.length === 0 || onHost(address, hosts)) &&
          (prefixes.length === 0 || begins(address)),
    belongs: (address) => onHost(address, [own, ...hosts]) || begins(address),
  });
}

/** A host, with a port where it is not the usual one; some issuers write the whole origin. */
const hostOf = (origin: string): string | undefined =>
  parseUrl(origin.includes('://') ? origin : `https://${origin}`)?.host;

function startsWith(address: string, prefix: string): boolean {
  // An address has a slash behind its host, so this compares the host whole.
  const base = parseUrl(prefix)?.href;
  return base !== undefined && !!parseUrl(address)?.href.startsWith(base);
}

/** An empty text is no rule. */
const strings = (value: JsonObject[string] | undefined): string[] =>
  listOf(value)
    .filter((one) => typeof one === 'string')
    .filter((one) => one !== '');
