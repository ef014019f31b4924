import { ownBadgesIn } from './linkedin/own-badges';
import { recruiterIdAt } from './linkedin/own-links';
import { addressOf, MOST_CHARACTERS } from './reading/address';
import { titleOf } from './reading/general-fields';
import { textIn } from './reading/lines';
import { first } from './reading/nodes';
import type { Examples, Site } from './site';

/** A profile as recruiters see it. "Similar profiles" beside it hold ten other people. */
export const linkedinRecruiter: Site = {
  id: 'linkedin-recruiter',
  name: 'LinkedIn Recruiter profile',
  confidence: 'assumed',
  matches: (url) => recruiterIdAt(url) !== undefined,
  read(document, url) {
    const main = first(document, 'main, [role="main"]');
    const parts = main ? [main] : [];
    const name = (textIn(main && first(main, 'h1')) || nameInTitle(document)).slice(0, 500);
    const { own, cut } = ownBadgesIn(parts, document, url);
    const candidate = {
      key: (url.origin + url.pathname).slice(0, MOST_CHARACTERS),
      ...(name && { name }),
      ...own,
    };
    const page = { url: addressOf(url), site: 'linkedin-recruiter', ...cut };
    return name || own.badgeLinks.length > 0
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
