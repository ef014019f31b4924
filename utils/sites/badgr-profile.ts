import { readProfilePage } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const HOST = /(?:^|\.)(?:badgr\.(?:io|com)|badges\.parchment\.[a-z]+)$/u;
const PROFILE = /^\/public\/collections\/[\w-]{8,64}\/?$/u;

export const badgrProfile: Site = {
  id: 'badgr-profile',
  matches: ({ hostname, pathname }) => HOST.test(hostname) && PROFILE.test(pathname),
  read: (document, url) => readProfilePage('badgr-profile', { document, url }),
};

export const about: About = { name: 'Badgr collection', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://badgr.com/public/collections/0123456789abcdef0123456789abcdef',
    'https://eu.badgr.com/public/collections/0123456789abcdef0123456789abcdef?v=2_0',
    'https://badges.parchment.com/public/collections/0123456789abcdef0123456789abcdef',
  ],
  ignores: [
    'https://badgr.com/recipient/badges',
    'https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://badgr.com.evil.example/public/collections/0123456789abcdef0123456789abcdef',
  ],
};
