import { readPostingPage } from '../reading/posting-page';
import type { Site } from '../site';

/** An employer's own site shows a posting of Greenhouse at "?gh_jid=", and looks as the employer likes. */
export const embedded: Site = {
  id: 'greenhouse',
  name: 'Greenhouse',
  confidence: 'seen',
  matches: ({ searchParams }) => /^\d+$/u.test(searchParams.get('gh_jid') ?? ''),
  read: (document, url) => readPostingPage('greenhouse', { document, url }),
};
