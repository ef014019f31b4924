import { contentOf } from '@/utils/lib/html-values';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { textsIn } from './page-texts';
import type { Examples, Links, PointerLookup, Provider } from './provider';

export const links: Links = [/^(?:www\.)?coursera\.org\/share\/([0-9a-f]{32})\/?$/iu];

const read: PointerLookup['read'] = (answer) => {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const address = contentOf('og:url', page.value.html);
  return address ? ok(address) : changed(answer, 'no address of its own');
};

/** Stands for a certificate, or for any other page of Coursera. */
export const courseraShare: Provider = {
  id: 'coursera-share',
  name: 'Coursera',
  links,
  hostPermissions: ['https://coursera.org/*', 'https://www.coursera.org/*'],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'pointer',
    locate: ({ id }) => ({
      url: `https://coursera.org/share/${id}`,
      accept: 'text/html',
      follow: ['coursera.org', 'www.coursera.org'],
    }),
    leadsTo: ['coursera-course', 'coursera-program'],
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://coursera.org/share/0123456789abcdef0123456789abcdef',
    'https://www.coursera.org/share/0123456789abcdef0123456789abcdef',
    'https://coursera.org/share/0123456789abcdef0123456789abcdef?trk=x',
    'https://coursera.org/share/0123456789ABCDEF0123456789ABCDEF',
  ],
  ignores: [
    'https://coursera.org/share/ABCD1234EFGH',
    'https://www.coursera.org/learn/share',
    'https://coursera.org/share/',
  ],
};
