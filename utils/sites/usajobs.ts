import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:www\.)?usajobs\.gov$/u;
const POSTING = /^\/job\/\d/u;

export const usajobs: Site = {
  id: 'usajobs',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('usajobs', { document, url }),
};

export const about: About = { name: 'USAJOBS', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://www.usajobs.gov/job/812345600'],
  ignores: [
    'https://www.usajobs.gov/search/results/?k=crane',
    'https://www.usajobs.gov.evil.example/job/812345600',
  ],
};
