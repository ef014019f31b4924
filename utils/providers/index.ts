import type { BadgeLink } from '@/utils/model/page';
import { badgr } from './badgr';
import { credly } from './credly';
import { hosted } from './hosted';
import type { Provider } from './provider';
import { tidyAddress } from './tidy';

/** In order of trial: the catch-all `hosted` stays last. */
export const providers: readonly Provider[] = [credly, badgr, hosted];

export interface Found {
  readonly href: string;
  readonly text: string;
  /** The page itself calls this link a credential, so any address may be one. */
  readonly declared?: boolean;
}

/** The badge link that a link on a page is, or nothing when it is none. */
export function badgeLinkOf({ href, text, declared = false }: Found): BadgeLink | undefined {
  const url = tidyAddress(href);
  if (!url) return undefined;

  for (const provider of providers) {
    const id = provider.identify(url);
    if (id !== undefined) return link(provider, id, url);
  }
  return declared ? link(hosted, url.href, url) : undefined;

  function link(provider: Provider, id: string, { href: tidy }: URL): BadgeLink {
    return { href: tidy, provider: provider.id, id, text: text.slice(0, 500) };
  }
}

export function providerOf({ provider }: Pick<BadgeLink, 'provider'>): Provider | undefined {
  return providers.find(({ id }) => id === provider);
}
