import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';

import type { Environment } from './environment';
import { REGISTRIES_HOST } from './registries/known-did-registries';
import { verifyFile } from './verify-file';

/**
 * Whom the check of a file begins with, found by a check that reaches nobody; none where it needs nobody. The lists of
 * issuers are left out: they are asked only where the user has permitted it for all checks.
 */
export async function hostsFirstAsked(
  bytes: Uint8Array,
  { now }: Pick<Environment, 'now'>,
): Promise<readonly string[]> {
  const hosts = new Set<string>();
  await verifyFile(bytes, {
    now,
    async ask({ url }) {
      hosts.add(parseUrl(url)?.host ?? '');
      return fail('offline', 'nobody is asked yet');
    },
  });
  hosts.delete(REGISTRIES_HOST);
  return [...hosts];
}
