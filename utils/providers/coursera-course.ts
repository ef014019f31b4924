import * as z from 'zod/mini';

import type { Answer } from '@/utils/lib/ask';
import { contentOf } from '@/utils/lib/html-values';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import { assignedIn, changed, shapedAs, shown } from './answers';
import { certificateAt, issuedByCoursera, ofCoursera } from './coursera-certificate';
import type { Examples, Links, Provider } from './provider';

export const links: Links = [
  /^(?:www\.)?coursera\.org\/(?:verify|account\/accomplishments\/(?:verify|certificate|records)|api\/certificate\.v1\/pdf)\/([a-z0-9]{8,20})\/?$/iu,
];

const TITLE = /^(?:Completion Certificate for )?(?<name>.+)$/u;
/** What stands in place of a name that its holder hides. */
const HIDDEN = /^User \d+$/u;

const Entry = () =>
  z.object({
    __typename: shown(z.string()),
    id: shown(z.string()),
    name: shown(z.string()),
    courseId: shown(z.string()),
    certificateCode: shown(z.string()),
    grantedAt: shown(z.number()),
    grade: shown(z.object({ score: shown(z.number()) })),
    skills: shown(z.array(z.string())),
    partners: shown(z.array(z.object({ __ref: z.string() }))),
    firstName: shown(z.string()),
    middleName: shown(z.string()),
    lastName: shown(z.string()),
  });
const State = () => z.record(z.string(), z.catch(Entry(), {}));

type Entries = readonly (readonly [key: string, entry: z.infer<ReturnType<typeof Entry>>])[];

/** The page carries other courses beside the one: everything hangs on the entry with just this code. */
function read(answer: Answer, { id }: BadgeLink): Result<ProviderRecord> {
  const script = assignedIn('window.__APOLLO_STATE__', answer);
  if (!script.ok) return script;
  const state = shapedAs(State, script.value, answer);
  if (!state.ok) return state;
  const entries: Entries = Object.entries(state.value);
  const awards = ofType(entries, 'AccomplishmentsVCMembership');
  const award = awards.find(
    ([, { certificateCode }]) => certificateCode?.toLowerCase() === id,
  )?.[1];
  if (!award) return fail('not-found', `${answer.url} has no certificate ${id}`, { host: HOST });

  const courses = ofType(entries, 'Course_Course');
  const course = courses.find(([, course]) => course.id && course.id === award.courseId)?.[1];
  const name = course?.name ?? titleOf(answer);
  if (!name) return changed(answer, 'no name of the course');
  const partners = course?.partners?.map(({ __ref }) => state.value[__ref]?.name) ?? [];
  const { courseId, grantedAt, grade } = award;
  return ok({
    issuer: issuedByCoursera(partners.filter(Boolean).join(', ')),
    name,
    skills: courseId
      ? entries.flatMap(([key, { skills }]) => (key.includes(courseId) ? (skills ?? []) : []))
      : [],
    holder: holderIn(entries),
    issuedOn: grantedAt ? new Date(grantedAt).toISOString() : undefined,
    grade: grade?.score?.toString(),
  });
}

const HOST = 'www.coursera.org';

const ofType = (entries: Entries, type: string): Entries =>
  entries.filter(([key, { __typename }]) => __typename === type || key.startsWith(`${type}:`));

const titleOf = ({ body }: Answer): string | undefined =>
  TITLE.exec(contentOf('og:title', new TextDecoder().decode(body)) ?? '')?.groups?.['name'];

function holderIn(entries: Entries): string | undefined {
  const [only, ...others] = ofType(entries, 'AccomplishmentsSignatureTrackProfile');
  if (!only || others.length > 0) return undefined;
  const { firstName, middleName, lastName } = only[1];
  const name = [firstName, middleName, lastName].filter(Boolean).join(' ');
  return HIDDEN.test(name) ? undefined : name;
}

export const courseraCourse: Provider = /* @__PURE__ */ ofCoursera({
  id: 'coursera-course',
  links,
  lookup: { by: 'record', locate: ({ id }) => certificateAt('verify', id), read },
});

export const examples: Examples = {
  matches: [
    'https://www.coursera.org/verify/ABCD1234EFGH',
    'https://coursera.org/account/accomplishments/verify/ABCD1234EFGH',
    'https://www.coursera.org/account/accomplishments/records/ABCD1234EFGH',
    'https://www.coursera.org/account/accomplishments/certificate/ABCD1234EFGH?utm_source=link',
    'https://www.coursera.org/api/certificate.v1/pdf/ABCD1234EFGH',
  ],
  ignores: [
    'https://www.coursera.org/account/accomplishments/specialization/ABCD1234EFGH',
    'https://www.coursera.org/learn/machine-learning',
    'https://evil.test/verify/ABCD1234EFGH',
    'https://www.coursera.org/account/accomplishments/professional-cert/ABCD1234EFGH',
    'https://www.coursera.org/share/0123456789abcdef0123456789abcdef',
  ],
};
