import { readProfilePage } from './reading/profile-page';
import type { Examples, Site } from './site';

const PROFILE = /^\/users\/\d+(?:\/[^/]*)?\/?$/u;

export const stackOverflow: Site = {
  id: 'stack-overflow',
  name: 'Stack Overflow',
  confidence: 'assumed',
  matches: ({ hostname, pathname }) => hostname === 'stackoverflow.com' && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('stack-overflow', { document, url }),
};

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
