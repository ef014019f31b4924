import { contentOf } from '@/utils/lib/html-values';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { dayOf, lineAfter, ownTextsIn } from './page-texts';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [/^verify\.skilljar\.com\/c\/([A-Za-z0-9_-]{6,64})\/?$/u];

const HOME = 'https://verify.skilljar.com/c/';
const SELF = /^https?:\/\/verify\.skilljar\.com\/c\/([A-Za-z0-9_-]{6,64})\/?$/u;
const TITLE = /^Certificate for (.+)$/u;

/** Whose certificate it is, is not among the lines that are known. */
const read: RecordLookup['read'] = (answer, { id }) => {
  const page = ownTextsIn(answer, { self: SELF, id });
  if (!page.ok) return page;
  const title = TITLE.exec(contentOf('og:title', page.value.html) ?? '')?.[1];
  const name = lineAfter('course completed', page.value) ?? title;
  if (!name) return changed(answer, 'no name of the course');
  return ok({
    // The academies have no address here, so each is known by this certificate alone.
    issuer: { id: HOME + id, name: lineAfter('offered by', page.value) },
    name,
    issuedOn: dayOf(lineAfter('completion date', page.value)),
  });
};

export const skilljar: Provider = {
  id: 'skilljar',
  name: 'Skilljar',
  links,
  hostPermissions: ['https://verify.skilljar.com/*'],
  assurance: 'found-on-issuer-page',
  issuers: 'open',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({ url: HOME + id, accept: 'text/html' }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://verify.skilljar.com/c/abcdefgh1234',
    'https://verify.skilljar.com/c/zz9plural0zz',
    'https://verify.skilljar.com/c/abcdefgh1234?trk=x',
  ],
  ignores: [
    'https://verify.skilljar.com/',
    'https://example.skilljar.com/c/abcdefgh1234',
    'https://verify.skilljar.com/cert/abcdefgh1234',
  ],
};
