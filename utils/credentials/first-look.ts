import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { Credential } from '@/utils/model/credential';

import type { Environment } from './environment';
import { REGISTRIES_HOST } from './registries/known-did-registries';
import { verifyFile } from './verify-file';

/** What a check that reaches nobody finds out about a file. */
interface FirstLook {
  /** Whom its check begins with; none where it needs nobody. */
  readonly hosts: readonly string[];
  readonly credential?: Credential;
  /** Why no credential can be read in it, whoever is asked. */
  readonly unreadable?: Problem;
}

/** The lists of issuers are left out of the hosts: they are asked only where the user has permitted it for all checks. */
export async function firstLook(
  bytes: Uint8Array,
  { now }: Pick<Environment, 'now'>,
): Promise<FirstLook> {
  const hosts = new Set<string>();
  const { credential, checks } = await verifyFile(bytes, {
    now,
    async ask({ url }) {
      hosts.add(parseUrl(url)?.host ?? '');
      return fail('offline', 'nobody is asked yet');
    },
  });
  const [formed] = checks;
  const unreadable = hosts.size === 0 && formed?.outcome !== 'passed' ? formed?.problem : undefined;
  hosts.delete(REGISTRIES_HOST);
  return {
    hosts: [...hosts],
    ...(credential && { credential }),
    ...(unreadable && { unreadable }),
  };
}
