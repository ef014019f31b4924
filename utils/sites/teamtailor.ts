import { logoOf, partedTitle } from './reading/parted-title';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

export const hosts = /^([a-z0-9-]+)\.(?:[a-z]{2}\.)?teamtailor\.com$/u;
const POSTING = /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?jobs\/\d/u;

export const teamtailor: Site = {
  id: 'teamtailor',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read(document, url) {
    const organisation = hosts.exec(url.hostname)?.[1] ?? '';
    const parts = partedTitle(titleOf(document), {
      separator: ' - ',
      first: 'title',
      organisation,
    });
    const company = logoOf(document, organisation) || parts.company;
    const fields = fieldsFrom('site', { ...parts, company });
    return readPostingPage('teamtailor', { document, url, fields });
  },
};

export const about: About = { name: 'Teamtailor', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://harbourline.teamtailor.com/jobs/4417001-crane-operator',
    'https://harbourline.na.teamtailor.com/en-GB/jobs/4417001-crane-operator/applications/new',
  ],
  ignores: [
    'https://harbourline.teamtailor.com/jobs',
    'https://www.teamtailor.com.evil.example/jobs/1-x',
  ],
};
