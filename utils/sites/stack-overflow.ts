import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const PROFILE = /^\/users\/\d+(?:\/[^/]*)?\/?$/u;

export const stackOverflow: Site = {
  id: 'stack-overflow',
  matches: ({ hostname, pathname }) => hostname === 'stackoverflow.com' && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('stack-overflow', { document, url }),
};

export const about: About = { name: 'Stack Overflow', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://stackoverflow.com/users/4417001/ada-lovelace',
    'https://stackoverflow.com/users/4417001?tab=profile',
  ],
  ignores: [
    'https://stackoverflow.com/users',
    'https://stackoverflow.com/questions/4417001/x',
    'https://stackoverflow.com.evil.example/users/4417001/ada',
  ],
};
