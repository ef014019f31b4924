import { textIn } from './reading/lines';
import { first } from './reading/nodes';
import { nameOfLogo, partedTitle } from './reading/parted-title';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

export const hosts = /^jobs(?:\.eu)?\.lever\.co$/u;
const POSTING = /^\/([^/]+)\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/apply)?\/?$/iu;

export const lever: Site = {
  id: 'lever',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read(document, url) {
    const organisation = POSTING.exec(url.pathname)?.[1] ?? '';
    // "Harbourline - Crane Operator"; the form to apply with has no heading of the first rank.
    const parts = partedTitle(titleOf(document), {
      separator: ' - ',
      first: 'company',
      organisation,
    });
    const fields = fieldsFrom('site', {
      title: textIn(first(document, '.posting-headline h2')) || parts.title,
      company: nameOfLogo(first(document, '.main-header-logo img[alt]')) || parts.company,
    });
    return readPostingPage('lever', { document, url, fields });
  },
};

export const about: About = { name: 'Lever', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://jobs.lever.co/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://jobs.eu.lever.co/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/apply?lever-source=x',
  ],
  ignores: [
    'https://jobs.lever.co/harbourline',
    'https://hire.lever.co/candidates/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://jobs.lever.co.evil.example/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
