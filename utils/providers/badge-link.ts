import type { BadgeLink } from '@/utils/model/page';

import { idAt } from './id-at';
import type { Provider } from './provider';
import { tidyAddress } from './tidy';
import { links as wallets } from './velocity';

export interface Found {
  readonly href: string;
  readonly text: string;
  /** The page itself calls this link a credential, so any address may be one. */
  readonly declared?: boolean;
}

/** The badge link that a link is as it may be kept, by the first of some providers whose it is; or nothing. */
export function badgeLinkAmong(
  providers: readonly Pick<Provider, 'id' | 'links'>[],
  { href, text, declared = false }: Found,
): BadgeLink | undefined {
  const url = tidyAddress(href);
  if (!url) return walletLinkOf(href, text);

  for (const provider of providers) {
    const id = idAt(url, provider.links);
    if (id !== undefined) return link(provider.id, id, url);
  }
  return declared ? link('hosted', url.href, url) : undefined;

  function link(provider: string, id: string, { href: tidy }: URL): BadgeLink {
    return { href: tidy, provider, id, text: text.slice(0, 500) };
  }
}

/** Whom a wallet is to ask is kept, and nothing of what for: that is between the two of them. */
function walletLinkOf(href: string, text: string): BadgeLink | undefined {
  for (const wallet of wallets) {
    const [, exchange, request = ''] = wallet.exec(href.trim()) ?? [];
    const organisation = tidyAddress(new URLSearchParams(`uri=${request}`).get('uri') ?? '');
    if (!exchange || !organisation) continue;
    const asked = `${exchange}?request_uri=${encodeURIComponent(organisation.origin)}`;
    return { href: asked, provider: 'velocity', id: asked, text: text.slice(0, 500) };
  }
  return undefined;
}
