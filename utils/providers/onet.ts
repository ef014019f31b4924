import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?onetonline\.org\/link\/(?:summary|details)\/(\d{2}-\d{4}\.\d{2})\/?$/u,
];

/** An occupation, to which badges point as what they are good for: nobody holds it. */
export const onet: Provider = {
  id: 'onet',
  name: 'O*NET, an occupation',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'assumed',
  lookup: { by: 'definition' },
};

export const examples: Examples = {
  matches: [
    'https://www.onetonline.org/link/summary/15-1252.00',
    'https://www.onetonline.org/link/details/51-4041.00',
    'http://onetonline.org/link/summary/29-1141.00',
  ],
  ignores: [
    'https://www.onetonline.org/find/',
    'https://www.onetonline.org/link/summary/151252',
    'https://www.onetcenter.org/database.html',
  ],
};
