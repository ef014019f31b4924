import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^catalog-education\.oracle\.com\/(?:pls|ords)\/certview\/sharebadge\?id=([0-9A-Fa-f]{64})(?:&.*)?$/u,
];

export const oracleCertview: Provider = {
  id: 'oracle-certview',
  name: 'Oracle University',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://catalog-education.oracle.com/pls/certview/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    'https://catalog-education.oracle.com/ords/certview/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    'https://catalog-education.oracle.com/pls/certview/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF&x=1',
    'https://catalog-education.oracle.com/ords/certview/sharebadge?id=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ],
  ignores: [
    'https://catalog-education.oracle.com/pls/certview/sharebadge?id=123',
    'https://education.oracle.com/certview',
    'https://www.oracle.com/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
  ],
};
