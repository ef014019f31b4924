import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^verified\.sertifier\.com\/(?:[a-z]{2}\/)?(?:verify|onboarding-credential)\/(\d{12,16})\/?$/u,
];

export const sertifier: Provider = {
  id: 'sertifier',
  name: 'Sertifier',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'assumed',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://verified.sertifier.com/en/verify/08087139776674/',
    'https://verified.sertifier.com/en/verify/84258725943850/?ref=email',
    'https://verified.sertifier.com/tr/verify/20912531044624',
  ],
  ignores: [
    'https://verified.sertifier.com/en/search/',
    'https://verified.sertifier.com/en/profile/ABC123XYZ000',
    'https://www.sertifier.com/verify/08087139776674/',
  ],
};
