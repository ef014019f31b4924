import { textOfClass } from '@/utils/lib/html-elements';
import { ok } from '@/utils/lib/result';
import { changed } from './answers';
import { leadsToItself, onlyDay, textsIn } from './page-texts';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [/^courses\.edx\.org\/certificates\/([0-9a-f]{32})\/?$/u];

const SELF = /\bhref="https:\/\/courses\.edx\.org\/certificates\/([0-9a-f]{32})\/?"/gu;
const ISSUED = /\bIssued ([A-Z][a-z]{2,8} \d{1,2}, \d{4})/gu;
const OFFERED = /\ba course of study offered by ([^,\n]{1,200}),/u;
const TITLE = /^(\S+) .+ Certificate \| edX$/u;

const read: RecordLookup['read'] = (answer, { id }) => {
  const page = textsIn(answer);
  if (!page.ok) return page;
  const { html, title, lines } = page.value;
  const itself = leadsToItself(answer, page.value, { self: SELF, id });
  if (!itself.ok) return itself;
  const name = textOfClass('accomplishment-course-name', html);
  if (!name) return changed(answer, 'no name of the course');
  const organisation = OFFERED.exec(lines.join('\n'))?.[1] ?? TITLE.exec(title)?.[1];
  return ok({
    issuer: { id: 'https://www.edx.org/', name: organisation ?? 'edX' },
    name,
    criteria: textOfClass('accomplishment-summary', html),
    holder: textOfClass('accomplishment-recipient', html),
    issuedOn: onlyDay(ISSUED, page.value),
  });
};

export const edxCourse: Provider = {
  id: 'edx-course',
  name: 'edX',
  links,
  hostPermissions: ['https://courses.edx.org/*'],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({
      url: `https://courses.edx.org/certificates/${id}`,
      accept: 'text/html',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
    'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef/',
    'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef?utm_source=linkedin',
  ],
  ignores: [
    'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
    'https://courses.edx.org/certificates/user/123/course/course-v1:MITx+6.00+2020',
    'https://courses.edx.org/courses/x',
  ],
};
