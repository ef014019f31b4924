import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?(?:credly|youracclaim)\.com\/org\/([a-z0-9-]+(?:\/badge\/[a-z0-9.-]+)?)\/?$/iu,
];

/** What a badge is: nobody holds it. */
export const credlyTemplate: Provider = {
  id: 'credly-template',
  name: 'Credly badge description',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'checked',
  confidence: 'documented',
  lookup: { by: 'definition' },
};

export const examples: Examples = {
  matches: [
    'https://www.credly.com/org/cisco/badge/introduction-to-cybersecurity',
    'https://www.credly.com/org/aurland-cloud-academy',
    'https://www.credly.com/org/the-linux-foundation/badge/lfs258-kubernetes-fundamentals',
    'https://www.credly.com/org/amazon-web-services',
  ],
  ignores: [
    'https://www.credly.com/organizations/ibm/badges',
    'https://www.credly.com/org/',
    'https://www.credly.com/users/cisco',
    'https://www.credly.com/organizations/cisco',
  ],
};
