import type { Examples, Links, Provider } from './provider';

export const links: Links = [/^(?:www\.)?parchment\.com\/u\/award\/([0-9a-f]{32})\/?$/u];

export const parchmentAward: Provider = {
  id: 'parchment-award',
  name: 'Parchment Award',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.parchment.com/u/award/0123456789abcdef0123456789abcdef',
    'https://parchment.com/u/award/0123456789abcdef0123456789abcdef/',
    'https://www.parchment.com/u/award/0123456789abcdef0123456789abcdef?source=linkedin',
  ],
  ignores: [
    'https://www.parchment.com/u/award',
    'https://www.parchment.com/u/registration/12345/institution',
    'https://badges.parchment.com/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
  ],
};
