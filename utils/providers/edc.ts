import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:webgate\.acceptance\.ec\.)?europa\.eu\/europass\/digital-credentials\/viewer(?:\/.*)?$/u,
];

/** A viewer into which the holder puts a file: the file can be checked, its link cannot. */
export const edc: Provider = {
  id: 'edc',
  name: 'European Digital Credentials',
  links,
  hostPermissions: [],
  assurance: 'claimed-only',
  issuers: 'open',
  confidence: 'assumed',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://europa.eu/europass/digital-credentials/viewer',
    'https://europa.eu/europass/digital-credentials/viewer/#/home',
    'https://webgate.acceptance.ec.europa.eu/europass/digital-credentials/viewer/',
  ],
  ignores: [
    'https://europa.eu/europass/en',
    'https://europa.eu/europass/digital-credentials/issuer',
    'https://europa.eu/europass/eportfolio/screen/profile',
  ],
};
