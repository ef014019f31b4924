import { textIn } from './reading/lines';
import { first } from './reading/nodes';
import { partedTitle } from './reading/parted-title';
import { fieldsFrom } from './reading/posting';
import { readPostingPage } from './reading/posting-page';
import { titleOf } from './reading/titles';
import type { About, Examples, Site } from './site';

const POSTING = /^\/([^/]+)\/[0-9a-f]{8}-[0-9a-f-]{27}(?:\/application)?\/?$/iu;

export const hosts = /^jobs\.ashbyhq\.com$/u;

export const ashby: Site = {
  id: 'ashby',
  matches: ({ hostname, pathname }) => hosts.test(hostname) && POSTING.test(pathname),
  read(document, url) {
    const organisation = POSTING.exec(url.pathname)?.[1] ?? '';
    const parts = partedTitle(titleOf(document), {
      separator: ' @ ',
      first: 'title',
      organisation,
    });
    const fields = fieldsFrom('site', {
      title: textIn(first(document, '.ashby-job-posting-heading')) || parts.title,
      company: parts.company,
    });
    return readPostingPage('ashby', { document, url, fields });
  },
};

export const about: About = { name: 'Ashby', confidence: 'documented' };

export const examples: Examples = {
  matches: [
    'https://jobs.ashbyhq.com/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://jobs.ashbyhq.com/Harbourline%20Freight/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/application',
  ],
  ignores: [
    'https://jobs.ashbyhq.com/harbourline',
    'https://app.ashbyhq.com/candidates/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
