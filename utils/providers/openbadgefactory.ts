import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?openbadgefactory\.com\/v1\/assertion\/([0-9a-f]{40})(?:\.html|\.json)?\/?$/u,
];

/** Hosted Open Badges: what lies there is told by its content, and must name this address as its own. */
export const openbadgefactory: Provider = {
  id: 'openbadgefactory',
  name: 'Open Badge Factory',
  links,
  hostPermissions: ['https://openbadgefactory.com/*'],
  assurance: 'issuer-api-confirmed',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: ({ id }) => ({ url: `https://openbadgefactory.com/v1/assertion/${id}` }),
  },
};

export const examples: Examples = {
  matches: [
    'https://openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef01234567',
    'https://openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef01234567.html',
    'https://www.openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef01234567?event=x',
  ],
  ignores: [
    'https://openbadgefactory.com/v1/badge/_/ABC/criteria.html',
    'https://openbadgefactory.com/v1/assertion/0123456789abcdef0123456789abcdef',
    'https://openbadgefactory.com/en/',
  ],
};
