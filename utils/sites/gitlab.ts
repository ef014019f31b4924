import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const PROFILE = /^\/[a-z\d_][a-z\d_.-]{0,254}\/?$/iu;

export const gitlab: Site = {
  id: 'gitlab',
  matches: ({ hostname, pathname }) => hostname === 'gitlab.com' && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('gitlab', { document, url }),
};

export const about: About = { name: 'GitLab', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://gitlab.com/ada-lovelace'],
  ignores: [
    'https://gitlab.com/ada-lovelace/engine',
    'https://gitlab.com/',
    'https://gitlab.com.evil.example/ada-lovelace',
  ],
};
