import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:www\.)?dice\.com$/u;
const POSTING = /^\/job-detail\/./u;

export const dice: Site = {
  id: 'dice',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('dice', { document, url }),
};

export const about: About = { name: 'Dice', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://www.dice.com/job-detail/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5'],
  ignores: [
    'https://www.dice.com/jobs?q=crane',
    'https://www.dice.com.evil.example/job-detail/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
