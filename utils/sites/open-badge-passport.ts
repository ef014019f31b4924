import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const HOST = /^(?:www\.)?openbadgepassport\.com$/u;
const PROFILE = /^\/app\/profile\/\d+(?:\/embed)?\/?$/u;

export const openBadgePassport: Site = {
  id: 'open-badge-passport',
  matches: ({ hostname, pathname }) => HOST.test(hostname) && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('open-badge-passport', { document, url }),
};

export const about: About = { name: 'Open Badge Passport', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://openbadgepassport.com/app/profile/1234',
    'https://openbadgepassport.com/app/profile/1234/embed',
  ],
  ignores: [
    'https://openbadgepassport.com/app/gallery/badges',
    'https://openbadgepassport.com/app/badge/info/1042400',
    'https://openbadgepassport.com.evil.example/app/profile/1234',
  ],
};
