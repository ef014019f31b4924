import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:jobs|careers)\.smartrecruiters\.com$/u;
const POSTING = /^\/[^/]+\/\d/u;

export const smartrecruiters: Site = {
  id: 'smartrecruiters',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('smartrecruiters', { document, url }),
};

export const about: About = { name: 'SmartRecruiters', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://jobs.smartrecruiters.com/Harbourline/743999912345678-crane-operator',
    'https://careers.smartrecruiters.com/Harbourline/743999912345678-crane-operator',
  ],
  ignores: [
    'https://jobs.smartrecruiters.com/Harbourline',
    'https://careers.smartrecruiters.com/Harbourline',
    'https://www.smartrecruiters.com/Harbourline/743999912345678',
    'https://jobs.smartrecruiters.com.evil.example/Harbourline/743999912345678-crane-operator',
  ],
};
