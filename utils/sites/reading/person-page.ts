import type { Candidate, PageReading } from '@/utils/model/page';

import { addressOf, baseOf } from './address';
import { badgeLinksAmong, type PageLink } from './badge-links';
import { emailsAmong } from './emails';
import { HEADINGS } from './headings';
import { likelyBadgesIn } from './hiding-places';
import { all } from './nodes';
import { ownPartOf } from './own-part';
import type { Person } from './person';

interface Page {
  readonly document: Document;
  readonly url: URL;
  readonly person: Person | undefined;
  /** Headings of parts that are about others. */
  readonly others: RegExp;
  /** What the page names for machines alone. */
  readonly named?: readonly PageLink[];
  /** Its headings and what may lead to a credential, where they are known. */
  readonly headings?: readonly Element[];
  readonly likely?: readonly PageLink[];
}

/** Reads a page about one person or about nobody that it names, with what on it leads to credentials. */
export function readPersonPage(site: string, page: Page): PageReading {
  const { document, url, person, others, named = [] } = page;
  const { likely = likelyBadgesIn(document), headings = all(document, HEADINGS) } = page;
  const isOwn = ownPartOf(headings, { card: person?.card, others });
  const links = [...likely, ...named];
  const { badgeLinks, ...cut } = badgeLinksAmong(links, { base: baseOf(document, url), isOwn });
  // A heading may look like a name on any page; with a badge beside it, it counts.
  const isProfile = person && (person.source !== 'general' || badgeLinks.length > 0);
  const emails = isProfile ? emailsAmong(likely, isOwn) : [];
  const candidate: Candidate = {
    key: person?.profile ?? addressOf(url),
    ...(person && { name: person.name, nameSource: person.source }),
    ...(person?.profile && { profile: person.profile }),
    emails,
    badgeLinks,
  };
  return {
    url: addressOf(url),
    site,
    kind: isProfile ? 'profile' : 'page',
    candidates: isProfile || badgeLinks.length > 0 ? [candidate] : [],
    ...cut,
  };
}
