import type { Candidate } from '@/utils/model/page';

import { addressOf, baseOf } from './reading/address';
import { badgeLinksAmong } from './reading/badge-links';
import { emailsAmong, MAIL_LINKS } from './reading/emails';
import { headLinksIn } from './reading/head-links';
import { heldCredentials } from './reading/held-credentials';
import { likelyBadgesIn } from './reading/hiding-places';
import { textIn } from './reading/lines';
import { all, contains, first, nearest } from './reading/nodes';
import { personIn } from './reading/person';
import { postingFrom, schemaOrgFields } from './reading/posting';
import { itemsIn } from './reading/schema-org';
import type { Examples, Site } from './site';

/** What stands around a person's own part: navigation, recommendations, the site's own affairs. */
const ASIDE =
  'nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"]';
/** Other people's cards, what they say of the page, and what is paid for. */
const OTHERS =
  '.h-card, .vcard, .comment, #comments, .adsbygoogle, [itemtype$="/Person"][itemprop]:not([itemprop="mainEntity"])';
/** Parts that say in their heading that they are about others. */
const SECTION = 'section, article, [role="region"]';
const HEADING = 'h2, h3, h4';
const OTHERS_HEADING =
  /also viewed|similar (?:people|profiles)|people you may know|recommended for you|sponsored|advert|comments/iu;

export const anyPage: Site = {
  id: 'any-page',
  name: 'Any page',
  confidence: 'documented',
  matches: () => true,
  read(document, url) {
    const items = itemsIn(document);
    const posting = postingFrom(url, schemaOrgFields(items, document, url));
    const person = posting ? undefined : personIn(items, document, url);
    const isOwn = (link: Element) => isOwnPart(link, person?.card);

    const base = baseOf(document, url);
    const likely = [
      ...likelyBadgesIn(document),
      ...headLinksIn(document),
      ...heldCredentials(items, person?.name),
    ];
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

/** Whether something lies in no part that is somebody else's; the person's card makes a part the person's. */
function isOwnPart(link: Element, card: Element | undefined): boolean {
  const parts = [ASIDE, OTHERS].map((selector) => nearest(link, selector));
  const section = nearest(link, SECTION);
  const isOthers = OTHERS_HEADING.test(textIn(section && first(section, HEADING)));
  return !isOthers && parts.every((part) => !part || (card !== undefined && contains(part, card)));
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
