import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:www\.)?ziprecruiter\.(?:com|co\.uk|in)$/u;
const POSTING = /^\/(?:c\/[^/]+\/Job|jobs)\/./u;

export const ziprecruiter: Site = {
  id: 'ziprecruiter',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('ziprecruiter', { document, url }),
};

export const about: About = { name: 'ZipRecruiter', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://www.ziprecruiter.com/c/Harbourline/Job/Crane-Operator/-in-Houston,TX?jid=0a1b',
    'https://www.ziprecruiter.com/jobs/harbourline-0a1b2c3d/crane-operator-4e5f6071',
  ],
  ignores: [
    'https://www.ziprecruiter.com/candidate/search?search=crane',
    'https://www.ziprecruiter.com.evil.example/c/Harbourline/Job/Crane-Operator/-in-Houston,TX?jid=0a1b',
  ],
};
