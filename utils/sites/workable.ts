import { logoOf, partedTitle } from './reading/parted-title';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

const OWN = /^\/([^/]+)\/j\/[0-9A-Z]+(?:\/apply)?\/?$/iu;
const SHARED = /^\/view\/./u;

export const hosts = /^(?:apply|jobs)\.workable\.com$/u;

export const workable: Site = {
  id: 'workable',
  matches: ({ hostname, pathname }) =>
    (hostname === 'apply.workable.com' && OWN.test(pathname)) ||
    (hostname === 'jobs.workable.com' && SHARED.test(pathname)),
  read(document, url) {
    const organisation = OWN.exec(url.pathname)?.[1] ?? '';
    // "Crane Operator - Harbourline - Application"
    const title = titleOf(document).replace(/ - Application$/u, '');
    const parts = partedTitle(title, { separator: ' - ', first: 'title', organisation });
    const fields = organisation
      ? { ...parts, company: logoOf(document, organisation) || parts.company }
      : {};
    return readPostingPage('workable', { document, url, fields: fieldsFrom('site', fields) });
  },
};

export const about: About = { name: 'Workable', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://apply.workable.com/harbourline/j/0A1B2C3D4E/',
    'https://apply.workable.com/harbourline/j/0A1B2C3D4E/apply/',
    'https://jobs.workable.com/view/1234567890abcdef/crane-operator-in-rotterdam',
  ],
  ignores: ['https://apply.workable.com/harbourline/', 'https://www.workable.com/j/0A1B2C3D4E'],
};
