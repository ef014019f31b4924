import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.bamboohr\.com$/u;
const POSTING = /^\/careers\/\d/u;

export const bamboohr: Site = {
  id: 'bamboohr',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('bamboohr', { document, url }),
};

export const about: About = { name: 'BambooHR', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://harbourline.bamboohr.com/careers/44'],
  ignores: [
    'https://harbourline.bamboohr.com/careers',
    'https://www.bamboohr.com/pricing',
    'https://harbourline.bamboohr.com.evil.example/careers/44',
  ],
};
