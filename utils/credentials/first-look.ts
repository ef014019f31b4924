import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { Credential } from '@/utils/model/credential';

import type { Environment } from './environment';
import { REGISTRIES_HOST } from './registries/known-did-registries';
import { signedContentOf } from './signed-content';
import { verifyFile } from './verify-file';

/** What a check that reaches nobody finds out about a file. */
interface FirstLook {
  /** Whom its check begins with; none where it needs nobody. */
  readonly hosts: readonly string[];
  readonly credential?: Credential;
  /** The same for all files in which the same is written and signed, whatever is around it. */
  readonly content?: string;
  /** Why no credential can be read in it, whoever is asked. */
  readonly unreadable?: Problem;
}

/** The lists of issuers are left out of the hosts: they are asked only where the user has permitted it for all checks. */
export async function firstLook(
  bytes: Uint8Array,
  { now }: Pick<Environment, 'now'>,
): Promise<FirstLook> {
  const hosts = new Set<string>();
  const environment: Environment = {
    now,
    async ask({ url }) {
      hosts.add(parseUrl(url)?.host ?? '');
      return fail('offline', 'nobody is asked yet');
    },
  };
  const { credential, checks } = await verifyFile(bytes, environment);
  const content = await signedContentOf(bytes, environment);
  const [formed] = checks;
  const unreadable = hosts.size === 0 && formed?.outcome !== 'passed' ? formed?.problem : undefined;
  hosts.delete(REGISTRIES_HOST);
  return {
    hosts: [...hosts],
    ...(credential && { credential }),
    ...(content && { content }),
    ...(unreadable && { unreadable }),
  };
}
