import type { Environment } from '@/utils/credentials/environment';
import { verdictOf } from '@/utils/credentials/verdict';
import { verifyLink } from '@/utils/credentials/verify-link';
import { fail, ok } from '@/utils/lib/result';
import { badgeLinkOf } from '@/utils/providers';

import type { Attempt } from '../measuring/attempting';
import type { Subject } from './subject';

const ADDRESS = 'https://school.example/badge';
const REGISTRIES =
  'https://digitalcredentials.github.io/dcc-known-registries/known-did-registries.json';

/** The entry that the extension's queue calls, with a network of bytes in memory. No registry knows the issuer. */
export function ours({ credential, documents }: Subject, heavy?: Environment['heavy']): Attempt {
  const link = badgeLinkOf({ href: ADDRESS, text: '', declared: true });
  if (!link) throw new Error(`${ADDRESS} is no link`);
  const pages = new Map(
    Object.entries({ ...documents, [ADDRESS]: credential, [REGISTRIES]: [] }).map(([url, page]) => [
      url,
      new TextEncoder().encode(typeof page === 'string' ? page : JSON.stringify(page)),
    ]),
  );
  const environment: Environment = {
    now: () => new Date(),
    ...(heavy && { heavy }),
    async ask({ url }) {
      const body = pages.get(url);
      if (!body) return fail('unreachable', url);
      return ok({ url, status: 200, contentType: 'application/json', body });
    },
  };
  return async () => verdictOf(await verifyLink(link, environment)) === 'valid';
}
