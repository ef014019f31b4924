import { contentOf } from '@/utils/lib/html-values';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { dayOf, lineAfter, ownTextsIn } from './page-texts';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [
  /^(?:www\.)?credsverse\.com\/credentials\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

const HOME = 'https://credsverse.com/credentials/';
const SELF = /^https?:\/\/(?:www\.)?credsverse\.com\/credentials\/([0-9a-f-]{36})\/?$/iu;
/** Shown on credentials of issuers who call themselves what they like; what stands on others is not known. */
const UNCHECKED = /\bhas not been verified by Certifier\b/iu;
const TITLE = /^Check out (?<holder>.+?)['’]s (?<name>.+) credential issued by (?<issuer>.+)$/u;

const read: RecordLookup['read'] = (answer, { id }) => {
  const page = ownTextsIn(answer, { self: SELF, id });
  if (!page.ok) return page;
  const { html, title } = page.value;
  const said = TITLE.exec(title) ?? TITLE.exec(contentOf('og:title', html) ?? '');
  const name = said?.groups?.['name'];
  if (!name) return changed(answer, 'no title of a credential');
  const isUnchecked = page.value.lines.some((line) => UNCHECKED.test(line));
  return ok({
    // Its issuers have no address here, and call themselves what they like: each is known by this credential alone.
    issuer: {
      id: HOME + id,
      name: said?.groups?.['issuer'],
      ...(isUnchecked && { checked: false }),
    },
    name,
    holder: said?.groups?.['holder'],
    issuedOn: dayOf(lineAfter('issue date', page.value)),
  });
};

export const certifier: Provider = {
  id: 'certifier',
  name: 'Certifier',
  links,
  hostPermissions: ['https://credsverse.com/*'],
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
    'https://credsverse.com/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credsverse.com/credentials/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f?preview=1',
    'https://www.credsverse.com/credentials/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f/',
  ],
  ignores: [
    'https://credsverse.com/issuers/01g53snfgmk7qyd7fkg81x4wpk/credential-verification',
    'https://certifier.io/credentials/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
    'https://credsverse.com/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
