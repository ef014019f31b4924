import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^api-(?:pilot|conformance|test)\.ebsi\.eu\/trusted-issuers-registry\/v[2-5]\/issuers\/(did:ebsi:[A-Za-z0-9]+)(?:\/attributes(?:\/[0-9a-f]{2,64})?)?\/?$/u,
];

/** An entry of the European registry of issuers: about who may issue, held by nobody. */
export const ebsiTir: Provider = {
  id: 'ebsi-tir',
  name: 'EBSI Trusted Issuers Registry',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'documented',
  lookup: { by: 'definition' },
};

export const examples: Examples = {
  matches: [
    'https://api-pilot.ebsi.eu/trusted-issuers-registry/v5/issuers/did:ebsi:zZeKyEJfUTGwajhNyNX928z',
    'https://api-test.ebsi.eu/trusted-issuers-registry/v4/issuers/did:ebsi:zZeKyEJfUTGwajhNyNX928z/attributes/60ae46e4fe9adffe0bc83c5e5be825aafe6b5246676398cd1ac36b8999e088a8',
    'https://api-conformance.ebsi.eu/trusted-issuers-registry/v5/issuers/did:ebsi:zZeKyEJfUTGwajhNyNX928z/attributes',
  ],
  ignores: [
    'https://api-pilot.ebsi.eu/did-registry/v5/identifiers/did:ebsi:zZeKyEJfUTGwajhNyNX928z',
    'https://api-pilot.ebsi.eu/docs/apis/trusted-issuers-registry/v4',
    'https://ec.europa.eu/digital-building-blocks/sites/display/EBSI',
  ],
};
