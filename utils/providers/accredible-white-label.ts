import { parseUrl } from '@/utils/lib/web-address';
import { readRecord, recordAt } from './accredible-record';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:credentials?|certificates?|certified|achieve|badges?|verify|certs?)\.(?!edx\.org)[a-z0-9-]+(?:\.[a-z0-9-]+)+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\.pdf)?\/?$/iu,
];

/** Organisations show Accredible's credentials under a host of their own, which the record itself must name. */
export const accredibleWhiteLabel: Provider = {
  id: 'accredible-white-label',
  name: 'Accredible, under an organisation’s own address',
  links,
  hostPermissions: [],
  assurance: 'cryptographically-verified',
  issuers: 'open',
  confidence: 'documented',
  guessed: true,
  lookup: {
    by: 'record',
    locate: recordAt,
    read: (answer, link) =>
      readRecord(answer, link, (home) => home?.host === parseUrl(link.href)?.host),
  },
};

export const examples: Examples = {
  matches: [
    'https://credentials.example.edu/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://certificates.example.org/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://badges.example.com/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f?utm_source=linkedin',
    'https://certificates.example.io/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5.pdf?size=letter',
  ],
  ignores: [
    'https://example.edu/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
    'https://www.credential.net/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
