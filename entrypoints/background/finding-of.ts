import { parseUrl } from '@/utils/lib/web-address';
import type { FindingRow } from '@/utils/model/finding-row';
import type { BadgeLink } from '@/utils/model/page';
import { WALLET_TAB } from '@/utils/model/store';
import { collectionAt, providerOf } from '@/utils/providers';

/** A badge link of a person that nothing is known of yet. */
export const findingOf = (
  candidateId: string,
  tabId: number,
  link: BadgeLink,
  position: number,
): FindingRow => ({
  id: `${candidateId}#${link.href}`,
  tabId,
  candidateId,
  position,
  link,
  resultId: link.href,
  asks: hostAsked(link),
  state: 'found',
  skills: [],
  ...(tabId === WALLET_TAB && { undrawn: 1 }),
  ...(collectionAt(link) && { collection: { pages: 0, more: true }, lists: hostListing(link) }),
});

/** The host that a collection is asked of, page by page. */
const hostListing = (link: BadgeLink): string =>
  parseUrl(collectionAt(link)?.locate(link, 1).url ?? '')?.host ?? '';

/** The host that a check asks first; nobody where the provider answers only people. */
function hostAsked(link: BadgeLink): string {
  const lookup = providerOf(link)?.lookup;
  if (!lookup || !('locate' in lookup)) return '';
  if (lookup.by === 'collection' || lookup.by === 'collection-page') return '';
  return parseUrl(lookup.locate(link).url)?.host ?? '';
}
