import { readPersonPage } from './reading/person-page';
import { OTHERS } from './reading/profile-page';
import type { About, Examples, Site } from './site';

const HOST =
  /^(?:www\.)?(?:github|gitlab|stackoverflow|credly|youracclaim|openbadgepassport)\.com$|(?:^|\.)(?:badgr\.(?:io|com)|badges\.parchment\.[a-z]+)$/u;

/** The other pages of sites that have profiles: repositories, answers, a badge by itself. */
export const profileHost: Site = {
  id: 'profile-host',
  matches: ({ hostname }) => HOST.test(hostname),
  read: (document, url) =>
    readPersonPage('profile-host', { document, url, others: OTHERS, person: undefined }),
};

export const about: About = { name: 'Other', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://github.com/ada-lovelace/engine',
    'https://stackoverflow.com/questions/4417001/x',
    'https://www.credly.com/organizations/ibm/badges',
    'https://badgr.com/recipient/badges',
  ],
  ignores: [
    'https://gist.github.com/ada-lovelace',
    'https://github.com.evil.example/ada-lovelace/engine',
  ],
};
