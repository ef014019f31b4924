import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const PROFILE = /^\/[a-z\d](?:[a-z\d-]{0,38})\/?$/iu;

export const github: Site = {
  id: 'github',
  matches: ({ hostname, pathname }) => hostname === 'github.com' && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('github', { document, url }),
};

export const about: About = { name: 'GitHub', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://github.com/ada-lovelace', 'https://github.com/ada-lovelace?tab=repositories'],
  ignores: [
    'https://github.com/ada-lovelace/engine',
    'https://github.com/',
    'https://github.com.evil.example/ada-lovelace',
    'https://gist.github.com/ada-lovelace',
  ],
};
