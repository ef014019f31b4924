import { isObject, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import type { ProofSuite } from './proof';

/**
 * A hosted badge is proved by lying at the address that it names as its own, within the scope of its
 * issuer (Open Badges 2.0, "Hosted Verification"). The format has fetched it from there.
 */
export const hosted: ProofSuite = {
  id: 'hosted',
  async verify(_proof, { id, secured }) {
    if (secured.kind !== 'record') return fail('unsupported-proof', 'not fetched from its address');
    if (id === undefined || !secured.servedAs.includes(id))
      return fail('hosted-id-mismatch', `${String(id)} is not where it lies`);
    const inScope = scopeOf(secured.issuer, [id, stringOf(secured.badgeClass['id']) ?? id]);
    return inScope.ok ? ok(undefined) : inScope;
  },
};

/** The issuer's own rule, or else the origin of its id. Hosts are compared whole, prefixes as addresses. */
function scopeOf(issuer: JsonObject, addresses: readonly string[]): Result<null> {
  const rule = issuer['verification'];
  const origins = isObject(rule) ? strings(rule['allowedOrigins']) : [];
  const prefixes = isObject(rule) ? strings(rule['startsWith']) : [];
  const own = parseUrl(stringOf(issuer['id']) ?? '')?.host;

  for (const address of addresses) {
    const url = parseUrl(address);
    if (!url) return fail('hosted-out-of-scope', `${address} is no address`);
    const allowed =
      origins.length > 0 || prefixes.length > 0
        ? origins.includes(url.host) || prefixes.some((prefix) => startsWith(url, prefix))
        : url.host === own;
    if (!allowed) return fail('hosted-out-of-scope', `${address} is outside of ${String(own)}`);
  }
  return ok(null);
}

function startsWith(url: URL, prefix: string): boolean {
  const base = parseUrl(prefix);
  return base !== undefined && url.origin === base.origin && url.href.startsWith(base.href);
}

const strings = (value: JsonObject[string] | undefined): string[] =>
  listOf(value).filter((one) => typeof one === 'string');
