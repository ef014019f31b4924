import type { Candidate } from '@/utils/model/page';

import { addressOf, baseOf } from './reading/address';
import { badgeLinksAmong, likelyLinksIn } from './reading/badge-links';
import { emailsAmong, MAIL_LINKS } from './reading/emails';
import { all, closest, contains } from './reading/nodes';
import { type Person, personIn } from './reading/person';
import { postingFrom, schemaOrgFields } from './reading/posting';
import { itemsIn } from './reading/schema-org';
import type { Examples, Site } from './site';

/** What stands around a person's own part: navigation, recommendations, the site's own affairs. */
const ASIDE =
  'nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"]';
/** Other people's cards, and what they say of the page. */
const OTHERS =
  '.h-card, .vcard, .comment, #comments, [itemtype$="/Person"][itemprop]:not([itemprop="mainEntity"])';

export const anyPage: Site = {
  id: 'any-page',
  name: 'Any page',
  confidence: 'documented',
  matches: () => true,
  read(document, url) {
    const items = itemsIn(document);
    const posting = postingFrom(url, schemaOrgFields(items, document, url));
    const person = posting ? undefined : personIn(items, document, url);
    const isOwn = (link: Element) => !person || isPartOf(person, link);

    const likely = likelyLinksIn(document).map((link) => ({ link }));
    const base = baseOf(document, url);
    const { badgeLinks, ...cut } = badgeLinksAmong(likely, { base, isOwn });
    // A heading may look like a name on any page; with a badge beside it, it counts.
    const isProfile = person && (person.declared || badgeLinks.length > 0);
    const emails = isProfile ? emailsAmong(all(document, MAIL_LINKS).filter(isOwn)) : [];
    const candidate: Candidate = {
      key: person?.profile ?? addressOf(url),
      ...(person && { name: person.name }),
      ...(person?.profile && { profile: person.profile }),
      emails,
      badgeLinks,
    };
    const page = {
      url: addressOf(url),
      site: 'any-page',
      candidates: isProfile || badgeLinks.length > 0 ? [candidate] : [],
      ...cut,
    };
    if (posting) return { ...page, kind: 'posting', posting };
    return { ...page, kind: isProfile ? 'profile' : 'page' };
  },
};

/** On a page about a person, only what lies in no other's part is that person's. */
function isPartOf({ card }: Person, link: Element): boolean {
  return [ASIDE, OTHERS]
    .map((selector) => closest(link, selector))
    .every((part) => !part || (card !== undefined && contains(part, card)));
}

export const examples: Examples = {
  matches: [
    'https://ada.example/',
    'https://www.analytical-engines.example/careers/analyst',
    'https://www.linkedin.com/company/analytical-engines/',
    'https://boards.greenhouse.io/analyticalengines',
  ],
  ignores: ['https://www.linkedin.com/in/ada-lovelace/'],
};
