import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:www\.)?wellfound\.com$/u;
const POSTING = /^\/(?:company\/[^/]+\/)?jobs\/\d/u;

export const wellfound: Site = {
  id: 'wellfound',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('wellfound', { document, url }),
};

export const about: About = { name: 'Wellfound', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://wellfound.com/jobs/441700-crane-operator',
    'https://wellfound.com/company/harbourline/jobs/441700-crane-operator',
  ],
  ignores: [
    'https://wellfound.com/company/harbourline',
    'https://wellfound.com/jobs',
    'https://wellfound.com.evil.example/jobs/441700-crane-operator',
  ],
};
