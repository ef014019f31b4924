import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?(?:trailblazer\.me\/id|salesforce\.com\/trailblazer)\/([a-z0-9._-]{2,80})\/?$/iu,
];

export const salesforceTrailblazer: Provider = {
  id: 'salesforce-trailblazer',
  name: 'Salesforce',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'documented',
  // It asks for the full name, and shows a captcha.
  lookup: { by: 'form', form: 'https://trailhead.salesforce.com/credentials/verification' },
};

export const examples: Examples = {
  matches: [
    'https://trailblazer.me/id/ada-lovelace',
    'https://trailblazer.me/id/adalovelace',
    'https://www.salesforce.com/trailblazer/adalovelace',
  ],
  ignores: [
    'https://trailhead.salesforce.com/credentials/verification',
    'https://trailhead.salesforce.com/content/learn/modules/x',
    'https://trailblazer.me/',
  ],
};
