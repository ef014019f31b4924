import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?linkedin\.com\/learning\/certificates\/([0-9a-f]{64})\/?$/iu,
];

export const linkedinLearning: Provider = {
  id: 'linkedin-learning',
  name: 'LinkedIn Learning',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  // LinkedIn is never asked in the background.
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?trk=share_certificate',
    'https://linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?u=126888530',
    'https://www.linkedin.com/learning/certificates/0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
  ],
  ignores: [
    'https://www.linkedin.com/learning/certificates/your-full-stack-cert',
    'https://www.linkedin.com/learning/paths/become-a-manager',
    'https://www.linkedin.com/in/ada/details/certifications/',
  ],
};
