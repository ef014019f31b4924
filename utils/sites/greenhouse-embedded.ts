import { readEmbeddedPosting } from './reading/embedded-posting';
import type { About, Examples, Site } from './site';

/** An employer's own site shows a posting at "?gh_jid=", and looks as the employer likes. */
export const greenhouseEmbedded: Site = {
  id: 'greenhouse-embedded',
  matches: ({ searchParams }) => /^\d+$/u.test(searchParams.get('gh_jid') ?? ''),
  read: (document, url) => readEmbeddedPosting('greenhouse-embedded', { document, url }),
};

export const about: About = { name: 'Greenhouse on an employer’s site', confidence: 'seen' };

export const examples: Examples = {
  matches: ['https://careers.analytical-engines.example/role/?gh_jid=4012345007'],
  ignores: [
    'https://careers.analytical-engines.example/role/?gh_jid=',
    'https://job-boards.greenhouse.io/analyticalengines/jobs/4012345007',
  ],
};
