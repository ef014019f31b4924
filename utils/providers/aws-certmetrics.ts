import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^cp\.certmetrics\.com\/amazon\/[a-z]{2}\/public\/verify\/credential\/([0-9a-f]{32}|[A-Z0-9]{16})\/?$/u,
];

/** Amazon’s, and not the American Welding Society’s, whose letters are the same. */
export const awsCertmetrics: Provider = {
  id: 'aws-certmetrics',
  name: 'AWS Certification',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://cp.certmetrics.com/amazon/en/public/verify/credential/0123456789abcdef0123456789abcdef',
    'https://cp.certmetrics.com/amazon/en/public/verify/credential/ZHYCQNT141V4Q3XX',
    'https://cp.certmetrics.com/amazon/ja/public/verify/credential/0123456789abcdef0123456789abcdef',
  ],
  ignores: [
    'https://cp.certmetrics.com/amazon/en/public/verify/credential/',
    'https://aw.certmetrics.com/amazon/public/verification.aspx',
    'https://cp.certmetrics.com/comptia/en/public/verify/credential/0123456789abcdef0123456789abcdef',
  ],
};
