import { addressBy } from './reading/people/addresses';
import { applicantsIn } from './reading/people/by-address';
import { readApplicantPage } from './reading/people/list-page';
import type { About, Examples, Site } from './site';

/** From memory: no page was seen. */
export const hosts = /^(?!(?:apply|jobs|www|help|resources)\.)[a-z0-9-]+\.workable\.com$/u;
const PERSON = /^\/backend\/(?:[^?#]*\/)?candidates?\/[^/?#]+/u;
const personAt = addressBy(PERSON);

export const workableRecruiting: Site = {
  id: 'workable-recruiting',
  matches: ({ hostname }) => hosts.test(hostname),
  read: (document, url) => readApplicantPage('workable-recruiting', { document, url, personAt }),
  applicantsIn: (part, page) => applicantsIn(part, page, personAt),
};

export const about: About = { name: 'Workable applicants', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://harbourline.workable.com/backend/jobs/4417001/browser',
    'https://harbourline.workable.com/backend/jobs/4417001/browser/candidate/4417002',
  ],
  ignores: [
    'https://apply.workable.com/harbourline/j/0A1B2C3D4E/',
    'https://www.workable.com/backend/candidates/1',
  ],
};
