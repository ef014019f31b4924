import { knownIssuer } from '@/utils/model/known-issuer';
import { readAward } from './exceed-award';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^((?!skillshop\.)[a-z0-9-]+\.exceedlms\.com|university\.atlassian\.com)\/student\/award\/([A-Za-z0-9_-]{8,64})\/?$/u,
];

/** The learning system of Google's Skillshop at other organisations: who they are, only their host says. */
export const exceed: Provider = {
  id: 'exceed',
  name: 'Exceed',
  links,
  hostPermissions: [],
  assurance: 'found-on-issuer-page',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({
      url: `https://${id.replace('/', '/student/award/')}`,
      accept: 'text/html',
    }),
    read: (answer, { id }) => readAward(answer, issuerAt(`https://${id.split('/')[0]}/`)),
  },
};

const issuerAt = (id: string) => ({ id, name: knownIssuer(id)?.name });

export const examples: Examples = {
  matches: [
    'https://university.atlassian.com/student/award/9BabmYqBXap2nkvPkGw3Bzzz',
    'https://academy.exceedlms.com/student/award/fHUqC9HRyzwQ436EDKpUqQzz',
  ],
  ignores: [
    'https://skillshop.exceedlms.com/student/catalog',
    'https://university.atlassian.com/student/award/',
    'https://exceedlms.com/student/award/fHUqC9HRyzwQ436EDKpUqQzz',
    'https://university.atlassian.com.evil.example/student/award/9BabmYqBXap2nkvPkGw3Bzzz',
  ],
};
