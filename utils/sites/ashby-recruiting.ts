import { addressBy } from './reading/people/addresses';
import { applicantsIn } from './reading/people/by-address';
import { readApplicantPage } from './reading/people/list-page';
import type { About, Examples, Site } from './site';

/** From memory: no page was seen. */
export const hosts = /^app\.ashbyhq\.com$/u;
const PERSON = /^\/(?:[^?#]*\/)?candidates\/[0-9a-f]{8}-[0-9a-f-]{27}/iu;
const personAt = addressBy(PERSON);

export const ashbyRecruiting: Site = {
  id: 'ashby-recruiting',
  matches: ({ hostname }) => hosts.test(hostname),
  read: (document, url) => readApplicantPage('ashby-recruiting', { document, url, personAt }),
  applicantsIn: (part, page) => applicantsIn(part, page, personAt),
};

export const about: About = { name: 'Ashby applicants', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://app.ashbyhq.com/candidates/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://app.ashbyhq.com/jobs/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/candidates',
  ],
  ignores: ['https://jobs.ashbyhq.com/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5'],
};
