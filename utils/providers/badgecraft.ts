import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?badgecraft\.eu\/[a-z]{2}\/user-badges\/([a-z0-9-]{6,64})\/?$/iu,
];

export const badgecraft: Provider = {
  id: 'badgecraft',
  name: 'Badgecraft',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'open',
  confidence: 'assumed',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://www.badgecraft.eu/en/user-badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://badgecraft.eu/lt/user-badges/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
    'https://www.badgecraft.eu/en/user-badges/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5?ref=x',
  ],
  ignores: [
    'https://www.badgecraft.eu/storage/project/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5.png',
    'https://www.badgecraft.eu/api/graphql',
    'https://www.badgecraft.eu/en/profile',
  ],
};
