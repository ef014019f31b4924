import type { Candidate, PageReading } from '@/utils/model/page';

import { addressOf, baseOf } from './address';
import { badgeLinksAmong } from './badge-links';
import { emailsAmong } from './emails';
import { headLinksIn } from './head-links';
import { heldCredentials } from './held-credentials';
import { aboutOf, placesIn } from './known-parts';
import { textIn } from './lines';
import { contains, first, nearest } from './nodes';

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

/** Reads any page: a posting in schema.org's words, or a person with what leads to the person's credentials. */
export function readGeneralPage(
  site: string,
  { document, url }: { document: Document; url: URL },
): PageReading {
  const { likely, mail } = placesIn(document);
  const { items, posting, person } = aboutOf(document, url);
  const isOwn = (link: Element) => isOwnPart(link, person?.card);

  const base = baseOf(document, url);
  const links = [...likely, ...headLinksIn(document), ...heldCredentials(items, person?.name)];
  const { badgeLinks, ...cut } = badgeLinksAmong(links, { base, isOwn });
  // A heading may look like a name on any page; with a badge beside it, it counts.
  const isProfile = person && (person.source !== 'general' || badgeLinks.length > 0);
  const emails = isProfile ? emailsAmong(mail.filter(isOwn)) : [];
  const candidate: Candidate = {
    key: person?.profile ?? addressOf(url),
    ...(person && { name: person.name, nameSource: person.source }),
    ...(person?.profile && { profile: person.profile }),
    emails,
    badgeLinks,
  };
  const page = {
    url: addressOf(url),
    site,
    candidates: isProfile || badgeLinks.length > 0 ? [candidate] : [],
    ...cut,
  };
  if (posting) return { ...page, kind: 'posting', posting };
  return { ...page, kind: isProfile ? 'profile' : 'page' };
}

/** Whether something lies in no part that is somebody else's; the person's card makes a part the person's. */
function isOwnPart(link: Element, card: Element | undefined): boolean {
  const parts = [ASIDE, OTHERS].map((selector) => nearest(link, selector));
  const section = nearest(link, SECTION);
  const isOthers = OTHERS_HEADING.test(textIn(section && first(section, HEADING)));
  return !isOthers && parts.every((part) => !part || (card !== undefined && contains(part, card)));
}
