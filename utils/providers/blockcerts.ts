import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^blockcerts\.learningmachine\.com\/((?:certificate|issuer)\/[0-9a-f]{24,40}(?:\.json)?)\/?$/u,
];

/**
 * The first viewer of Blockcerts; others lie anywhere and are told by their content. Its links are known from
 * memory, and prove nothing: what was anchored stands in the certificate itself.
 */
export const blockcerts: Provider = {
  id: 'blockcerts',
  name: 'Blockcerts',
  links,
  hostPermissions: [],
  assurance: 'cryptographically-verified',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'document',
    locate: ({ id }) => ({ url: `https://blockcerts.learningmachine.com/${id}` }),
  },
};

export const examples: Examples = {
  matches: [
    'https://blockcerts.learningmachine.com/issuer/5a4fe9931f607f0f3452a65e.json',
    'https://blockcerts.learningmachine.com/certificate/0123456789abcdef01234567',
    'https://blockcerts.learningmachine.com/certificate/0123456789abcdef01234567?format=json',
  ],
  ignores: [
    'https://blockcerts.learningmachine.com/api/estimate',
    'https://www.blockcerts.org/',
    'https://learningmachine.com/certificate/0123456789abcdef01234567',
  ],
};
