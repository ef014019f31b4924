import type { Environment } from '@/utils/credentials/environment';
import { fail, ok } from '@/utils/lib/result';
import type { BadgeLink } from '@/utils/model/page';
import { linkPointedAt } from '@/utils/providers';

import type { Subject } from './material';

/** A network of bytes in memory, where no registry knows anybody. */
export function environmentOf({ documents }: Subject): Environment {
  const pages = new Map(
    Object.entries(documents).map(([url, text]) => [url, new TextEncoder().encode(text)]),
  );
  return {
    now: () => new Date(),
    async ask({ url }) {
      const body = pages.get(url) ?? new TextEncoder().encode('[]');
      if (!pages.has(url) && !url.includes('registries')) return fail('unreachable', url);
      return ok({ url, status: 200, contentType: 'application/json', body });
    },
  };
}

export const linksOf = ({ addresses }: Subject): BadgeLink[] =>
  addresses.flatMap((href) => linkPointedAt(href) ?? []);
