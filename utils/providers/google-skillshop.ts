import { readAward } from './exceed-award';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^skillshop\.exceedlms\.com\/student\/award\/([A-Za-z0-9_-]{8,64})\/?$/u,
];

const HOME = 'https://skillshop.exceedlms.com/';

export const googleSkillshop: Provider = {
  id: 'google-skillshop',
  name: 'Google Skillshop',
  links,
  hostPermissions: [`${HOME}*`],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({ url: `${HOME}student/award/${id}`, accept: 'text/html' }),
    read: (answer) => readAward(answer, { id: HOME, name: 'Google' }),
  },
};

export const examples: Examples = {
  matches: [
    'https://skillshop.exceedlms.com/student/award/fHUqC9HRyzwQ436EDKpUqQzz',
    'https://skillshop.exceedlms.com/student/award/12345678',
  ],
  ignores: [
    'https://skillshop.exceedlms.com/student/catalog',
    'https://skillshop.exceedlms.com/student/award/',
    'https://exceedlms.com/student/award/fHUqC9HRyzwQ436EDKpUqQzz',
  ],
};
