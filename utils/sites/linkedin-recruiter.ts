import { certificationsIn } from './linkedin/certifications';
import { ownLinksAt, recruiterIdAt } from './linkedin/own-links';
import { addressOf, baseOf, MOST_CHARACTERS } from './reading/address';
import { badgeLinksAmong } from './reading/badge-links';
import { emailsAmong, MAIL_LINKS } from './reading/emails';
import { titleOf } from './reading/general-fields';
import { likelyBadgesIn } from './reading/hiding-places';
import { textIn } from './reading/lines';
import { all, first } from './reading/nodes';
import type { Examples, Site } from './site';

/** A profile as recruiters see it. "Similar profiles" beside it hold ten other people. */
export const linkedinRecruiter: Site = {
  id: 'linkedin-recruiter',
  name: 'LinkedIn Recruiter profile',
  confidence: 'assumed',
  matches: (url) => recruiterIdAt(url) !== undefined,
  read(document, url) {
    const main = first(document, 'main, [role="main"]');
    const isOwn = ownLinksAt(url);
    const parts = main ? [main] : [];
    const name = (textIn(main && first(main, 'h1')) || nameInTitle(document)).slice(0, 500);
    const { badgeLinks, ...cut } = badgeLinksAmong(
      [
        ...certificationsIn(main, url).links,
        ...parts.flatMap(likelyBadgesIn).filter(({ link }) => link && isOwn(link)),
      ],
      { base: baseOf(document, url) },
    );
    const candidate = {
      key: (url.origin + url.pathname).slice(0, MOST_CHARACTERS),
      ...(name && { name }),
      emails: emailsAmong(
        parts.flatMap((part) => all(part, MAIL_LINKS)).filter((link) => isOwn(link)),
      ),
      badgeLinks,
    };
    const page = { url: addressOf(url), site: 'linkedin-recruiter', ...cut };
    return name || badgeLinks.length > 0
      ? { ...page, kind: 'profile', candidates: [candidate] }
      : { ...page, kind: 'page', candidates: [] };
  },
};

/** "Ada Lovelace | LinkedIn Recruiter" */
function nameInTitle(document: Document): string {
  const [name = '', product = ''] = titleOf(document)
    .replace(/^\(\d+\+?\) /u, '')
    .split(' | ');
  return /^(?:LinkedIn|Recruiter)/u.test(product) ? name : '';
}

export const examples: Examples = {
  matches: [
    'https://www.linkedin.com/talent/profile/AEMAAB7qXk0BInvented?project=1',
    'https://www.linkedin.com/talent/hire/1234/manage/all/profile/AEMAAB7qXk0BInvented',
    'https://www.linkedin.com/recruiter/profile/123456789,AbCd,CAP',
  ],
  ignores: [
    'https://www.linkedin.com/talent/home',
    'https://www.linkedin.com/in/ada-lovelace/',
    'https://www.linkedin.com.evil.example/talent/profile/AEMAAB7qXk0BInvented',
  ],
};
