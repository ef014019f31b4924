import type { Candidate } from '@/utils/model/page';

import { ownBadgesIn } from './linkedin/own-badges';
import { isLinkedin, recruiterIdAt, recruiterPersonAt } from './linkedin/own-links';
import { addressOf, MOST_CHARACTERS } from './reading/address';
import { textIn } from './reading/lines';
import { first, type Root } from './reading/nodes';
import { applicantsIn } from './reading/people/by-address';
import type { Page } from './reading/people/row';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

const LIST = /^\/(?:talent|recruiter)\/(?:hire|\w*search|projects?)\b/u;

/** A profile as recruiters see it, beside whose "Similar profiles" ten others stand, or a list of people. */
export const linkedinRecruiter: Site = {
  id: 'linkedin-recruiter',
  matches: (url) =>
    recruiterIdAt(url) !== undefined || (isLinkedin(url) && LIST.test(url.pathname)),
  applicantsIn: listed,
  read(document, url) {
    if (!recruiterIdAt(url)) {
      const candidates = listed(document, { document, url });
      const kind = candidates.length > 0 ? 'applicants' : 'page';
      return { url: addressOf(url), site: 'linkedin-recruiter', kind, candidates };
    }
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

function listed(part: Root, page: Page): Candidate[] {
  return applicantsIn(part, page, recruiterPersonAt);
}

/** "Ada Lovelace | LinkedIn Recruiter" */
function nameInTitle(document: Document): string {
  const [name = '', product = ''] = titleOf(document)
    .replace(/^\(\d+\+?\) /u, '')
    .split(' | ');
  return /^(?:LinkedIn|Recruiter)/u.test(product) ? name : '';
}

export const about: About = { name: 'LinkedIn Recruiter', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://www.linkedin.com/talent/profile/AEMAAB7qXk0BInvented?project=1',
    'https://www.linkedin.com/talent/hire/1234/manage/all/profile/AEMAAB7qXk0BInvented',
    'https://www.linkedin.com/recruiter/profile/123456789,AbCd,CAP',
    'https://www.linkedin.com/talent/hire/1234/manage/all',
    'https://www.linkedin.com/talent/search?searchContextId=1',
  ],
  ignores: [
    'https://www.linkedin.com/talent/home',
    'https://www.linkedin.com/in/ada-lovelace/',
    'https://www.linkedin.com.evil.example/talent/profile/AEMAAB7qXk0BInvented',
  ],
};
