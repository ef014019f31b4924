import * as z from 'zod/mini';

import type { Answer } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import { changed, scriptIn, shapedAs, shown } from './answers';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?hackerrank\.com\/certificates\/(?:iframe\/)?([0-9a-f]{12})\/?$/iu,
];

const Certificate = () =>
  z.object({
    status: z.string(),
    certificates: z.array(z.string()).check(z.minLength(1)),
    hacker_name: shown(z.string()),
    completed_at: shown(z.string()),
  });
const Shape = () =>
  z.object({
    community: z.object({
      skillsVerification: z.object({ certificates: z.record(z.string(), z.unknown()) }),
    }),
  });

function read(answer: Answer, { id }: BadgeLink): Result<ProviderRecord> {
  const script = scriptIn('initialData', answer);
  if (!script.ok) return script;
  const state = shapedAs(Shape, decoded(script.value), answer);
  if (!state.ok) return state;
  const { certificates } = state.value.community.skillsVerification;
  if (!Object.hasOwn(certificates, id))
    return fail('not-found', `${answer.url} has no certificate ${id}`, { host: HOST });
  const certificate = Certificate().safeParse(certificates[id]);
  if (!certificate.success) return changed(answer, `certificate ${id}`);

  const { status, certificates: names, hacker_name, completed_at } = certificate.data;
  if (status !== 'test_passed') return fail('not-found', `the test is ${status}`, { host: HOST });
  return ok({
    issuer: { id: `https://${HOST}/`, name: 'HackerRank' },
    name: names.join(', '),
    type: 'Assessment',
    assessments: ['test'],
    holder: hacker_name ?? undefined,
    issuedOn: completed_at ?? undefined,
  });
}

const HOST = 'www.hackerrank.com';

/** The JSON is written as in an address; what cannot be decoded is no JSON either. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded.trim());
  } catch {
    return '';
  }
}

export const hackerrank: Provider = {
  id: 'hackerrank',
  name: 'HackerRank',
  links,
  hostPermissions: [`https://${HOST}/*`],
  assurance: 'found-on-issuer-page',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({ url: `https://${HOST}/certificates/${id}`, accept: 'text/html' }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://www.hackerrank.com/certificates/ebc17821b9aa',
    'https://hackerrank.com/certificates/188709874733',
    'https://www.hackerrank.com/certificates/EBC17821B9AA',
    'https://www.hackerrank.com/certificates/499a9a5ea6aa?trk=x',
  ],
  ignores: [
    'https://www.hackerrank.com/certificates/your-c-badge',
    'https://www.hackerrank.com/skills-verification/python_basic',
    'https://www.hackerrank.com/profile/ada',
  ],
};
