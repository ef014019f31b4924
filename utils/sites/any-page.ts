import { readGeneralPage } from './reading/general-page';
import type { About, Examples, Site } from './site';

export const anyPage: Site = {
  id: 'any-page',
  matches: () => true,
  read: (document, url) => readGeneralPage('any-page', { document, url }),
};

export const about: About = { name: 'Any page', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://ada.example/',
    'https://www.analytical-engines.example/careers/analyst',
    'https://www.linkedin.com/company/analytical-engines/',
    'https://boards.greenhouse.io/analyticalengines',
  ],
  ignores: ['https://www.linkedin.com/in/ada-lovelace/'],
};
