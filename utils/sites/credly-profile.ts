import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const HOST = /^(?:www\.)?(?:credly|youracclaim)\.com$/u;
const PROFILE = /^\/users?\/(?!sign_)[a-z0-9._-]{2,80}(?:\/badges)?\/?$/iu;

export const credlyProfile: Site = {
  id: 'credly-profile',
  matches: ({ hostname, pathname }) => HOST.test(hostname) && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('credly-profile', { document, url }),
};

export const about: About = { name: 'Credly', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://www.credly.com/users/ada-lovelace',
    'https://www.credly.com/users/ada-lovelace.9063b05a/badges?sort=-state_updated_at',
  ],
  ignores: [
    'https://www.credly.com/users/sign_in',
    'https://www.credly.com/organizations/ibm/badges',
    'https://www.credly.com.evil.example/users/ada-lovelace',
  ],
};
