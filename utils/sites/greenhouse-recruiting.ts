import { addressBy } from './reading/people/addresses';
import { applicantsIn } from './reading/people/by-address';
import { readApplicantPage } from './reading/people/list-page';
import type { About, Examples, Site } from './site';

export const hosts = /^app\d*(?:\.eu)?\.greenhouse\.io$/u;
/** Lists lead to "/people/7?application_id=8" and "/people/7/applications/8/redesign". */
const PERSON = /^\/people\/\d+(?![^/?#])/u;
const personAt = addressBy(PERSON);

export const greenhouseRecruiting: Site = {
  id: 'greenhouse-recruiting',
  matches: ({ hostname }) => hosts.test(hostname),
  read: (document, url) => readApplicantPage('greenhouse-recruiting', { document, url, personAt }),
  applicantsIn: (part, page) => applicantsIn(part, page, personAt),
};

export const about: About = { name: 'Greenhouse applicants', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://app.greenhouse.io/plans/4417001/candidates',
    'https://app.greenhouse.io/sdash/4417001',
    'https://app.greenhouse.io/people/4417001?application_id=4417002',
    'https://app.greenhouse.io/people/4417001/applications/4417002/redesign',
  ],
  ignores: [
    'https://job-boards.greenhouse.io/harbourline/jobs/4417001',
    'https://app.greenhouse.io.evil.example/people/4417001',
  ],
};
