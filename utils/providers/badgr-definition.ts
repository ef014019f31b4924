import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:[a-z0-9-]+\.)*(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))\/public\/((?:badges|issuers)\/[A-Za-z0-9_-]{8,64})(?:\.json|\/badges|\/image|\/criteria)?\/?$/u,
];

/** What a badge is, or who an issuer says it is: nobody holds it. */
export const badgrDefinition: Provider = {
  id: 'badgr-definition',
  name: 'Canvas Credentials (Badgr), a badge or an issuer',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: { by: 'definition' },
};

export const examples: Examples = {
  matches: [
    'https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://badgr.com/public/issuers/Ab3dEf-hIjKlMn0pQ_RsTu',
  ],
  ignores: [
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef?v=2_0',
    'https://badgr.com/recipient/badges',
    'https://badges.parchment.com/auth/login',
  ],
};
