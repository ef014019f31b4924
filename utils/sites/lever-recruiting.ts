import { addressBy } from './reading/people/addresses';
import { applicantsIn } from './reading/people/by-address';
import { readApplicantPage } from './reading/people/list-page';
import type { About, Examples, Site } from './site';

export const hosts = /^hire(?:\.eu)?\.lever\.co$/u;
const PERSON = /^\/candidates\/[0-9a-f]{8}-[0-9a-f-]{27}/iu;
const personAt = addressBy(PERSON);

export const leverRecruiting: Site = {
  id: 'lever-recruiting',
  matches: ({ hostname }) => hosts.test(hostname),
  read: (document, url) => readApplicantPage('lever-recruiting', { document, url, personAt }),
  applicantsIn: (part, page) => applicantsIn(part, page, personAt),
};

export const about: About = { name: 'Lever applicants', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://hire.lever.co/candidates',
    'https://hire.lever.co/candidates/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
  ignores: [
    'https://jobs.lever.co/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://hire.lever.co.evil.example/candidates/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
