import { readRecord, recordAt } from './accredible-record';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:(?:[a-z0-9-]+\.)?credential\.net|(?!(?:api|www|help|docs|dashboard|sandbox|eu|v2|directory)\.)(?:[a-z0-9-]+\.)+accredible\.com|credentials\.databricks\.com|achieve\.snowflake\.com|certified\.elastic\.co|credentials\.corporatefinanceinstitute\.com)\/(?:embed\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{6,12})(?:\/acc\.[a-z0-9]+)?\/?$/iu,
];

export const accredible: Provider = {
  id: 'accredible',
  name: 'Accredible',
  links,
  hostPermissions: ['https://api.accredible.com/*'],
  assurance: 'issuer-api-confirmed',
  issuers: 'open',
  confidence: 'documented',
  lookup: { by: 'record', locate: recordAt, read: readRecord },
};

export const examples: Examples = {
  matches: [
    'https://www.credential.net/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credential.net/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5#acc.KkG4gyJq',
    'https://www.credential.net/embed/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.credential.net/10000005',
    'https://credentials.databricks.com/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://edu.google.accredible.com/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://achieve.snowflake.com/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5?key=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ],
  ignores: [
    'https://www.credential.net/profile/adalovelace/wallet',
    'https://www.credential.net/issuer/1298/groups',
    'https://api.accredible.com/v1/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://www.accredible.com/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credential.net.evil.example/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credentials.databricks.com/group/12345',
  ],
};
