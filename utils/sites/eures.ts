import { readPostingPage } from './reading/posting-page';
import type { About, Examples, Site } from './site';

export const hosts = /^eures\.europa\.eu$/u;
const POSTING = /^(?:\/eures)?\/portal\/jv-se\/jv-details\/./u;

export const eures: Site = {
  id: 'eures',
  matches: ({ hostname, pathname }) =>
    (hosts.test(hostname) || hostname === 'europa.eu') && POSTING.test(pathname),
  read: (document, url) => readPostingPage('eures', { document, url }),
};

export const about: About = { name: 'EURES', confidence: 'assumed' };

export const examples: Examples = {
  matches: ['https://europa.eu/eures/portal/jv-se/jv-details/NDQxNzAw?lang=en'],
  ignores: [
    'https://europa.eu/eures/portal/jv-se/search',
    'https://europa.eu/youth/',
    'https://europa.eu.evil.example/eures/portal/jv-se/jv-details/NDQxNzAw?lang=en',
  ],
};
