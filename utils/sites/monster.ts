import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:www\.)?monster\.(?:com|de|co\.uk|ca|fr)$/u;
const POSTING = /^\/job-openings\/./u;

export const monster: Site = {
  id: 'monster',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('monster', { document, url }),
};

export const about: About = { name: 'Monster', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://www.monster.com/job-openings/crane-operator-houston-tx--1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
  ignores: [
    'https://www.monster.com/jobs/search?q=crane',
    'https://www.monster.com.evil.example/job-openings/crane-operator-houston-tx--1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
