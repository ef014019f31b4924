import type { BadgeLink } from '@/utils/model/page';
import { apiHostOf } from './badgr-hosts';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:[a-z0-9-]+\.)*(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))\/public\/assertions\/([A-Za-z0-9_-]{20,26})(?:\.json|\/image|\/baked)?\/?$/u,
];

export const badgr: Provider = {
  id: 'badgr',
  name: 'Canvas Credentials (Badgr)',
  links,
  hostPermissions: [
    'https://*.badgr.io/*',
    'https://*.badgr.com/*',
    'https://*.badges.parchment.com/*',
    'https://badges.parchment.com/*',
  ],
  assurance: 'issuer-api-confirmed',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: (link) => ({
      url: `${assertionAt(link)}.json?v=2_0&expand=badge&expand=badge.issuer`,
    }),
    documentId: (link) => [assertionAt(link)],
  },
};

const assertionAt = ({ href, id }: BadgeLink) =>
  `https://${apiHostOf(new URL(href).hostname)}/public/assertions/${id}`;

export const examples: Examples = {
  matches: [
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu.json?v=2_0',
    'https://badges.parchment.com/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu?identity__email=ada%40example.org',
    'https://generalassembly.badges.parchment.com/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.eu.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu/image',
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu/image?type=png',
    'https://api.badgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu/baked?v=2_0',
  ],
  ignores: [
    'https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/badges/Ab3dEf-hIjKlMn0pQ_RsTu/image',
    'https://api.badgr.io/public/issuers/Ab3dEf-hIjKlMn0pQ_RsTu/image',
    'https://images.credly.com/images/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/blob',
    'https://badgr.com.evil.example/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://notbadgr.io/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io:444/public/assertions/Ab3dEf-hIjKlMn0pQ_RsTu',
    'https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef?v=2_0',
    'https://www.parchment.com/u/award/0123456789abcdef0123456789abcdef',
  ],
};
