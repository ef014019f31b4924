import { textOfClass } from '@/utils/lib/html-elements';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { leadsToItself, onlyDay, textsIn } from './page-texts';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [
  /^mitxonline\.mit\.edu\/certificate\/((?:program\/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/iu,
];

const HOME = 'https://mitxonline.mit.edu/';
const SELF =
  /\bhref="(?:https:\/\/mitxonline\.mit\.edu)?\/certificate\/((?:program\/)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?"/giu;
const TITLE = /^MITx Online \| Certificate for: (.+)$/u;
const ISSUED = /\bIssued: ([A-Z][a-z]{2,8} \d{1,2}, \d{4})/gu;

const read: RecordLookup['read'] = (answer, { id }) => {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const itself = leadsToItself(answer, page.value, { self: SELF, id });
  if (!itself.ok) return itself;
  const { html, title } = page.value;
  const name = TITLE.exec(title)?.[1];
  if (!name) return changed(answer, 'no name of the course');
  return ok({
    issuer: { id: HOME, name: 'MIT' },
    name,
    holder: textOfClass('certify-name', html),
    issuedOn: onlyDay(ISSUED, page.value),
  });
};

export const mitxOnline: Provider = {
  id: 'mitx-online',
  name: 'MITx Online',
  links,
  hostPermissions: [`${HOME}*`],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({ url: `${HOME}certificate/${id}/`, accept: 'text/html' }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://mitxonline.mit.edu/certificate/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
    'https://mitxonline.mit.edu/certificate/program/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f/',
    'https://mitxonline.mit.edu/certificate/7b3c9d10-22aa-4b1e-9f00-0a1b2c3d4e5f',
  ],
  ignores: [
    'https://mitxonline.mit.edu/courses/course-v1:MITxT+14.310x/',
    'https://mitxonline.mit.edu.evil.example/certificate/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5/',
    'https://xpro.mit.edu/certificate/1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5',
  ],
};
