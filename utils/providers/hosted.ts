import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /\.(?:json|jsonld|jwt|jws)$/iu,
  /\/(?:assertions?|credentials?|verifiable-credentials?|openbadges?)\/[^/]{3,200}\/?$/iu,
];

/**
 * A credential that its issuer keeps at an address of its own. What lies there is told by its content;
 * the address only says that it is worth asking.
 */
export const hosted: Provider = {
  id: 'hosted',
  name: 'The issuer’s own address',
  links,
  hostPermissions: [],
  assurance: 'cryptographically-verified',
  issuers: 'open',
  confidence: 'seen',
  lookup: { by: 'document', locate: ({ href }) => ({ url: href }) },
};

export const examples: Examples = {
  matches: [
    'https://badges.example-canary.org/1/assertion.json',
    'https://credentials.example.edu/credentials/7f3a',
    'https://issuer.example/badges/7.jwt',
    'https://verifierplus.org/#verify?vc=https://example.org/credential.json',
    'https://verifierplus.org/#verify?vc=https%3A%2F%2Fexample.org%2Fvc.json',
    'https://www.verifierplus.org/#verify?vc=https://github.com/o/r/raw/main/vc.json',
  ],
  ignores: [
    'https://example.org/about',
    'https://example.org/credentials/',
    'https://example.org/resume.pdf',
  ],
};
