import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.recruitee\.com$/u;
const POSTING = /^\/(?:l\/[a-z-]+\/)?o\/./u;

export const recruitee: Site = {
  id: 'recruitee',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('recruitee', { document, url }),
};

export const about: About = { name: 'Recruitee', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://harbourline.recruitee.com/o/crane-operator',
    'https://harbourline.recruitee.com/l/en/o/crane-operator/c/new',
  ],
  ignores: [
    'https://harbourline.recruitee.com/',
    'https://harbourline.recruitee.com.evil.example/o/crane-operator',
  ],
};
