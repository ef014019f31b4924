import { linesIn, textIn } from './reading/lines';
import { first } from './reading/nodes';
import { nameOfLogo, partedTitle } from './reading/parted-title';
import { type Fields, fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { sharedTitleOf, titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

export const hosts = /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/u;
const POSTING = /^\/(?:([^/]+)\/jobs\/\d|embed\/job_app)/u;
const TITLE = /^Job Application for /u;

export const greenhouse: Site = {
  id: 'greenhouse',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read: (document, url) =>
    readPostingPage('greenhouse', { document, url, fields: fieldsIn(document, url) }),
};

/** The boards of 2024 and later, then the older ones. */
function fieldsIn(document: Document, { pathname, searchParams }: URL): Fields {
  const organisation = POSTING.exec(pathname)?.[1] ?? searchParams.get('for') ?? '';
  const title = titleOf(document);
  const parts = partedTitle(TITLE.test(title) ? title.replace(TITLE, '') : '', {
    separator: ' at ',
    first: 'title',
    organisation,
  });
  return fieldsFrom('site', {
    title:
      textIn(first(document, '.job__title h1, h1.app-title')) ||
      parts.title ||
      sharedTitleOf(document),
    company: nameOfLogo(first(document, 'img[alt$=" Logo"]')) || parts.company,
    place: textIn(first(document, '.job__location, #header .location')),
    description: linesIn(first(document, '.job__description, #content')).join('\n'),
  });
}

export const about: About = { name: 'Greenhouse', confidence: 'seen' };

export const examples: Examples = {
  matches: [
    'https://job-boards.greenhouse.io/analyticalengines/jobs/4012345007',
    'https://job-boards.eu.greenhouse.io/analyticalengines/jobs/4012345101?gh_src=abc',
    'https://boards.greenhouse.io/analyticalengines/jobs/4012345007',
    'https://boards.eu.greenhouse.io/analyticalengines/jobs/4012345101',
    'https://boards.greenhouse.io/embed/job_app?for=analyticalengines&token=4012345007',
  ],
  ignores: [
    'https://job-boards.greenhouse.io/analyticalengines',
    'https://app.greenhouse.io/people/123?application_id=4',
    'https://www.greenhouse.io/blog/jobs/1',
    'https://job-boards.greenhouse.io.evil.example/analyticalengines/jobs/4012345007',
    'https://careers.analytical-engines.example/role/?gh_jid=4012345007',
  ],
};
