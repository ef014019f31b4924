import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^[a-z0-9-]+\.breezy\.hr$/u;
const POSTING = /^\/p\/./u;

export const breezy: Site = {
  id: 'breezy',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) => readPostingPage('breezy', { document, url }),
};

export const about: About = { name: 'Breezy', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://harbourline.breezy.hr/p/0a1b2c3d4e5f-crane-operator',
    'https://harbourline.breezy.hr/p/0a1b2c3d4e5f-crane-operator/apply',
  ],
  ignores: [
    'https://harbourline.breezy.hr/',
    'https://harbourline.breezy.hr.evil.example/p/0a1b2c3d4e5f-crane-operator',
  ],
};
