import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:graduation\.udacity\.com\/confirm|confirm\.udacity\.com)\/(?:e\/)?([A-Z0-9]{6,10}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})\/?$/u,
  /^(?:www\.)?udacity\.com\/certificate\/e\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

export const udacity: Provider = {
  id: 'udacity',
  name: 'Udacity',
  links,
  hostPermissions: [],
  assurance: 'link-shape-only',
  issuers: 'own',
  confidence: 'seen',
  lookup: { by: 'eye' },
};

export const examples: Examples = {
  matches: [
    'https://graduation.udacity.com/confirm/QCK3UKXX',
    'https://confirm.udacity.com/C4VUQJXX',
    'https://graduation.udacity.com/confirm/e/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://graduation.udacity.com/confirm/TLA96MXX/',
    'https://www.udacity.com/certificate/e/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
  ignores: [
    'https://www.udacity.com/course/react-nanodegree--nd019',
    'https://graduation.udacity.com/nd013',
    'https://udacity.com/confirm/QCK3UKXX',
  ],
};
