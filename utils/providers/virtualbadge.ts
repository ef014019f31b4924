import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?virtualbadge\.io\/certificate-validator\/?\?credential=([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|cer-[0-9a-f-]{20,36})(?:&.*)?$/iu,
];

export const virtualbadge: Provider = {
  id: 'virtualbadge',
  name: 'VirtualBadge.io',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.virtualbadge.io/certificate-validator?credential=1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.virtualbadge.io/certificate-validator?credential=cer-8a5a6ac5-a3d4-4c4b-8247-229bf4e8',
    'https://virtualbadge.io/certificate-validator?credential=7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f&x=1',
  ],
  ignores: [
    'https://www.virtualbadge.io/certificate-validator',
    'https://www.virtualbadge.io/blog-articles/accredible-vs-credly',
    'https://api.virtualbadge.io/v2/certificates',
  ],
};
