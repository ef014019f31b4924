import { readEmbeddedPosting } from './reading/embedded-posting';
import { textIn } from './reading/lines';
import { first } from './reading/nodes';
import { fieldsFrom } from './reading/posting';
import type { About, Examples, Site } from './site';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** An employer's own site shows a posting at "?ashby_jid=". */
export const ashbyEmbedded: Site = {
  id: 'ashby-embedded',
  matches: ({ searchParams }) => ID.test(searchParams.get('ashby_jid') ?? ''),
  read(document, url) {
    const title = textIn(first(document, '.ashby-job-posting-heading'));
    return readEmbeddedPosting('ashby-embedded', {
      document,
      url,
      fields: fieldsFrom('site', { title }),
    });
  },
};

export const about: About = { name: 'Ashby on an employer’s site', confidence: 'assumed' };

export const examples: Examples = {
  matches: [
    'https://careers.analytical-engines.example/jobs?ashby_jid=1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
  ignores: [
    'https://careers.analytical-engines.example/jobs?ashby_jid=',
    'https://jobs.ashbyhq.com/harbourline/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
