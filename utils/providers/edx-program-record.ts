import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^credentials\.edx\.org\/records\/programs\/shared\/([0-9a-f]{32})(?:\/csv)?\/?$/u,
];

/** A person’s courses on the way to a program’s certificate; no source says what stands in it. */
export const edxProgramRecord: Provider = {
  id: 'edx-program-record',
  name: 'edX program record',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'documented',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef',
    'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef/',
    'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef/csv',
  ],
  ignores: [
    'https://credentials.edx.org/records/programs/0123456789abcdef0123456789abcdef/',
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
    'https://credentials.edx.org/records/',
  ],
};
