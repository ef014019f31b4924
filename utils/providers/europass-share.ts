import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^europa\.eu\/europass\/eportfolio\/screen\/share\/(?:documents\/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

/** A curriculum vitae: its holder's own words, and no credential. */
export const europassShare: Provider = {
  id: 'europass-share',
  name: 'Europass, a curriculum vitae',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://europa.eu/europass/eportfolio/screen/share/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5?lang=en',
    'https://europa.eu/europass/eportfolio/screen/share/documents/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f?lang=en',
    'https://europa.eu/europass/eportfolio/screen/share/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://europa.eu/europass/en',
    'https://europa.eu/europass/digital-credentials/viewer',
    'https://europa.eu/europass/eportfolio/screen/profile',
  ],
};
