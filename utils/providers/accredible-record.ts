import * as z from 'zod/mini';

import type { Answer, Question } from '@/utils/lib/ask';
import { fail, ok, type Result } from '@/utils/lib/result';
import { parseUrl } from '@/utils/lib/web-address';
import type { BadgeLink } from '@/utils/model/page';
import type { ProviderRecord } from '@/utils/model/provider-record';
import { jsonIn, ofAnother, shown } from './answers';

const Skill = () =>
  z.union([
    z.string(),
    z.pipe(
      z.object({ name: z.string() }),
      z.transform(({ name }) => name),
    ),
  ]);

const Shape = () =>
  z.object({
    data: z.object({
      id: z.union([z.number(), z.string()]),
      uuid: z.optional(z.string()),
      name: z.string(),
      private: z.boolean(),
      expired: z.boolean(),
      revoked_at: z.nullable(z.string()),
      issued_on: shown(z.string()),
      expired_on: z.nullable(z.string()),
      url: shown(z.string()),
      description: shown(z.string()),
      grade: shown(z.string()),
      learning_outcomes: shown(z.array(Skill())),
      recipient: shown(z.object({ name: shown(z.string()) })),
      issuer: z.object({ id: z.number(), name: shown(z.string()), url: shown(z.string()) }),
      group: shown(z.object({ course_link: shown(z.string()) })),
    }),
  });

type Data = z.infer<ReturnType<typeof Shape>>['data'];

export const recordAt = ({ id }: BadgeLink): Question => ({
  url: `https://api.accredible.com/v1/credential-net/credentials/${id}`,
  accept: 'application/json',
});

/** Accredible's public record. `isHome` says whether the record may be shown at the address that it names as its own. */
export function readRecord(
  answer: Answer,
  { id }: BadgeLink,
  isHome: (url: URL | undefined) => boolean = () => true,
): Result<ProviderRecord> {
  const read = jsonIn(answer, Shape);
  if (!read.ok) return read;
  const { data } = read.value;
  if (data.uuid?.toLowerCase() !== id && String(data.id) !== id)
    return ofAnother(answer, `a record of ${data.uuid}`);
  if (!isHome(parseUrl(data.url ?? ''))) return ofAnother(answer, `it is at home at ${data.url}`);
  if (data.private) return fail('private', `${answer.url} says private`);
  return ok(recordOf(data));
}

function recordOf(data: Data): ProviderRecord {
  const { issuer, recipient } = data;
  return {
    issuer: {
      id: `https://www.credential.net/issuer/${issuer.id}`,
      name: nameOf(issuer),
      url: issuer.url ?? undefined,
    },
    name: data.name,
    description: data.description ?? undefined,
    criteriaUrl: data.group?.course_link ?? undefined,
    skills: data.learning_outcomes ?? undefined,
    holder: recipient?.name ?? undefined,
    issuedOn: data.issued_on ?? undefined,
    validUntil: data.expired_on ?? undefined,
    grade: data.grade ?? undefined,
    standing: standingOf(data),
  };
}

function standingOf({ revoked_at, expired }: Data): NonNullable<ProviderRecord['standing']> {
  if (revoked_at !== null) return 'revoked';
  return expired ? 'expired' : 'holds';
}

/** The name may be an address of the platform's own making, which says less than the host of the issuer's page. */
function nameOf({ name, url }: Data['issuer']): string | undefined {
  return (name?.includes('@') ? parseUrl(url ?? '')?.hostname : name) ?? undefined;
}
