import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?bcert\.me\/s([a-z]{8})\/?$/u,
  /^(?:www\.)?bcert\.me\/bc\/html\/show-badge\.html\?b=([a-z]{8})(?:&.*)?$/u,
];

/** A short link is the long one’s id behind an `s`. */
export const badgecert: Provider = {
  id: 'badgecert',
  name: 'BadgeCert',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://bcert.me/sabcdefgh',
    'http://bcert.me/szyxwvuts',
    'https://bcert.me/bc/html/show-badge.html?b=abcdefgh',
  ],
  ignores: [
    'https://bcert.me/',
    'https://bcert.me/bc/html/login.html',
    'https://bcert.me.evil.example/sabcdefgh',
  ],
};
