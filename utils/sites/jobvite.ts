import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^jobs\.jobvite\.com$/u;
const POSTING = /^\/(?:[^/]+\/)?[^/]+\/job\/./u;

export const jobvite: Site = {
  id: 'jobvite',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('jobvite', { document, url }),
};

export const about: About = { name: 'Jobvite', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://jobs.jobvite.com/harbourline/job/oAbCdEfG',
    'https://jobs.jobvite.com/careers/harbourline/job/oAbCdEfG',
  ],
  ignores: [
    'https://jobs.jobvite.com/harbourline/jobs',
    'https://jobs.jobvite.com.evil.example/harbourline/job/oAbCdEfG',
  ],
};
