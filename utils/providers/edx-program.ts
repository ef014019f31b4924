import { contentOf } from '@/utils/lib/html-values';
import { ok } from '@/utils/lib/result';
import { changed, ofAnother } from './answers';
import { textsIn } from './page-texts';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [
  /^credentials\.edx\.org\/credentials\/([0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12})\/?$/u,
];

const SELF = /^https?:\/\/credentials\.edx\.org\/credentials\/([0-9a-f-]{32,36})\/?$/u;

/** Holder, organisation and day stand where each theme puts them, so they stay open. */
const read: RecordLookup['read'] = (answer, { id }) => {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const { html } = page.value;
  const own = contentOf('og:url', html);
  if (!own) return changed(answer, 'no address of its own');
  if (plain(SELF.exec(own)?.[1]) !== plain(id)) return ofAnother(answer, own);
  const name = contentOf('og:title', html);
  return name
    ? ok({ issuer: { id: 'https://www.edx.org/', name: 'edX' }, name })
    : changed(answer, 'no title');
};

/** Its server takes the id with hyphens as well; that it does is from memory. */
const plain = (id = ''): string => id.replaceAll('-', '');

export const edxProgram: Provider = {
  id: 'edx-program',
  name: 'edX',
  links,
  hostPermissions: ['https://credentials.edx.org/*'],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({
      url: `https://credentials.edx.org/credentials/${id}/`,
      accept: 'text/html',
    }),
    // 404 stands for revoked, not yet visible and unknown alike.
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
    'http://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef',
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/?trk=x',
    'https://credentials.edx.org/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
  ],
  ignores: [
    'https://credentials.edx.org/credentials/abcdef123456/',
    'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef/',
    'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
  ],
};
