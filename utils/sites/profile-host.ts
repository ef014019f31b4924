import { personIn } from './reading/person';
import { readPersonPage } from './reading/person-page';
import { itemsIn } from './reading/schema-org';
import type { Examples, Site } from './site';

const HOST =
  /^(?:github\.com|gitlab\.com|stackoverflow\.com|(?:www\.)?(?:credly|youracclaim|openbadgepassport)\.com)$|(?:^|\.)(?:badgr\.(?:io|com)|badges\.parchment\.(?:com|eu|au|ca|sg))$/u;

/** The other pages of sites that have profiles: repositories, answers, a badge by itself. */
export const profileHost: Site = {
  id: 'profile-host',
  name: 'Other pages of sites with profiles',
  confidence: 'assumed',
  matches: ({ hostname }) => HOST.test(hostname),
  read(document, url) {
    const items = itemsIn(document);
    const person = personIn(items, document, url);
    return readPersonPage('profile-host', { document, url, items, person });
  },
};

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
