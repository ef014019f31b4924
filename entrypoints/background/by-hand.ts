import { shownIn } from '@/utils/browser/queries';
import { addressesIn } from '@/utils/lib/addresses-in';
import { parseUrl } from '@/utils/lib/web-address';
import type { FindingRow } from '@/utils/model/finding-row';
import type { ReceivedLink } from '@/utils/model/page';
import type { CandidateRow, PageRow, Store } from '@/utils/model/store';
import { withoutHolder } from '@/utils/providers/without-holder';
import { receivedLinks } from '@/utils/sites/received';
import { findingOf } from './finding-of';
import { linkEmails } from './link-emails';

/** The badge links that a marked text holds; what the user points at is taken for one. */
export const linksIn = (text: string): readonly ReceivedLink[] =>
  addressesIn(text).flatMap(linkByHand);

/** The badge link at an address, and the e-mail address in it, which is told apart again before it is written down. */
export const linkByHand = (href: string): readonly ReceivedLink[] =>
  receivedLinks([{ href, text: '' }]);

/**
 * Puts credentials that the user points at among those of the tab, for the person whom its page is about.
 * They stay when the page is read again, and go with the tab.
 */
export async function addByHand(
  store: Store,
  tab: { readonly id: number; readonly url?: string | undefined },
  links: readonly ReceivedLink[],
  now: Date,
): Promise<readonly FindingRow[]> {
  const page = await pageOf(store, tab, { asked: true, now });
  const candidate = await candidateOf(store, page);
  const findings = await store.findings.where('candidateId', candidate.id);
  const added: FindingRow[] = [];
  for (const { email, ...link } of links) {
    const there = findings.find(({ resultId }) => resultId === link.href);
    const position = findings.length + added.length;
    const finding = there ?? { ...findingOf(candidate.id, tab.id, link, position), byHand: true };
    if (!there) await store.findings.put(finding);
    if (email) await linkEmails.add(finding.id, [email]);
    added.push(finding);
  }
  await keepPerson(store, candidate);
  const [first] = added;
  await store.pages.change(page.id, (row) => ({
    ...row,
    asked: true,
    ...(first && { shown: first.id }),
  }));
  return added;
}

/** The person whom the tab's page is about. */
export async function candidateOf(
  store: Store,
  { tabId, url: key }: PageRow,
): Promise<CandidateRow> {
  return (await shownIn(store, tabId)) ?? { id: `${tabId}:${key}`, key, tabId };
}

/** After the findings, which keep a person from going while the page is read anew. */
export async function keepPerson(store: Store, candidate: CandidateRow): Promise<void> {
  if (!(await store.candidates.get(candidate.id))) await store.candidates.put(candidate);
}

export async function pageOf(
  store: Store,
  { id: tabId, url = '' }: { readonly id: number; readonly url?: string | undefined },
  { asked, now }: { readonly asked: boolean; readonly now: Date },
): Promise<PageRow> {
  const id = `tab:${tabId}`;
  const known = await store.pages.get(id);
  if (known) return known;
  const page: PageRow = {
    id,
    tabId,
    url: withoutHolder(url),
    host: parseUrl(url)?.hostname ?? '',
    site: 'any-page',
    kind: 'page',
    readAt: now.toISOString(),
    asked,
    marked: false,
  };
  await store.pages.put(page);
  return page;
}
