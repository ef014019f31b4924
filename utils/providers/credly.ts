import type { Examples, Links, Provider } from './provider';

const recordAt = (id: string) => `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id}`;

export const links: Links = [
  /^(?:www\.)?(?:credly|youracclaim)\.com\/(?:earner\/earned\/(?:badge|share)|badges|embedded_badge)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/[a-z_]{1,40})?\/?$/iu,
  /^(?:api|www)\.(?:credly|youracclaim)\.com\/(?:api\/)?v1\/obi\/v2\/badge_assertions\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\.json)?\/?$/iu,
];

export const credly: Provider = {
  id: 'credly',
  name: 'Credly',
  links,
  hostPermissions: ['https://www.credly.com/*', 'https://api.credly.com/*'],
  assurance: 'issuer-api-confirmed',
  issuers: 'checked',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: ({ id }) => ({ url: recordAt(id) }),
    documentId: ({ id }) => [recordAt(id)],
    holder: ({ id }) => ({
      question: { url: `https://www.credly.com/badges/${id}/public_url`, accept: 'text/html' },
      property: 'og:title',
      // "Title was issued by Issuer to Holder." The holder comes last, so titles may contain the words.
      pattern: /^.+ was issued by .+ to (?<holder>.+?)\.?(?:\s*\(Expired\))?\.?$/u,
    }),
  },
};

export const examples: Examples = {
  matches: [
    'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/public_url',
    'https://www.credly.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/linked_in_profile',
    'http://www.youracclaim.com/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5?trk=public_profile_certification-title',
    'https://www.credly.com/earner/earned/badge/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credly.com/earner/earned/badge/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
    'https://api.credly.com/v1/obi/v2/badge_assertions/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/api/v1/obi/v2/badge_assertions/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/badges/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f/linked_in_profile',
    'http://www.youracclaim.com/badges/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f?trk=public_profile_certification-title',
    'https://credly.com/earner/earned/badge/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f/',
    'https://www.credly.com/earner/earned/badge/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f?source=email',
    'https://www.credly.com/earner/earned/share/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/embedded_badge/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://api.youracclaim.com/v1/obi/v2/badge_assertions/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://api.credly.com/api/v1/obi/v2/badge_assertions/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://www.credly.com.evil.example/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com@evil.example/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com:8443/badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/badges/sample-badge-id',
    'https://www.credly.com/org/cisco/badge/introduction-to-cybersecurity',
    'https://images.credly.com/images/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/blob',
    'https://www.credly.com/users/ada-lovelace/badges',
    'https://api.credly.com/v1/obi/v2/issuers/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/earner/earned',
    'https://www.credly.com/earner/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/badge/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credly.com/api/v1/obi/v2/issuers/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badge_classes/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://api.credly.com/v1/organizations/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/badges',
  ],
};
