import * as z from 'zod/mini';

import { fail, ok } from '@/utils/lib/result';
import { changed, jsonIn, shown } from './answers';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [
  /^(?:learn|docs)\.microsoft\.com\/(?:[a-z]{2}(?:-[a-z]{4})?-(?:[a-z]{2,4}|\d{3})\/)?users\/[^/?#]+\/transcript\/([a-z0-9]{8,24})\/?$/u,
];

const HOST = 'learn.microsoft.com';

const Certification = () =>
  z.object({
    name: z.string(),
    status: z.string(),
    certificationNumber: shown(z.string()),
    dateEarned: shown(z.string()),
    expiration: z.nullish(z.string()),
  });
/** The answer tells an e-mail address and Microsoft's number of the person as well; neither is taken. */
const Shape = () =>
  z.object({
    certificationData: z.object({
      legalName: shown(z.string()),
      activeCertifications: z.array(Certification()).check(z.maxLength(500)),
      passedExams: shown(
        z.array(z.object({ examTitle: z.string(), examNumber: shown(z.string()) })),
      ),
    }),
  });

/** One record of all certifications that are active; it holds as long as the first of them to expire. */
const read: RecordLookup['read'] = (answer) => {
  const found = jsonIn(answer, Shape);
  if (!found.ok) return found;
  const { legalName, activeCertifications, passedExams } = found.value.certificationData;
  const active = activeCertifications.filter(({ status }) => status === 'Active');
  if (active.length === 0)
    return fail('not-found', `${answer.url} has no active certification`, { host: HOST });
  const ends = active.flatMap(({ expiration }) => expiration ?? []);
  if (ends.some((end) => Number.isNaN(Date.parse(end))))
    return changed(answer, 'no date of expiry');

  return ok({
    issuer: { id: `https://${HOST}/`, name: 'Microsoft' },
    name: active.map(({ name }) => name).join(', '),
    type: 'Certification',
    holder: legalName ?? undefined,
    issuedOn: onlyDateOf(active.map(({ dateEarned }) => dateEarned)),
    validUntil: ends.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0],
    evidence: [
      ...active.map(({ name, certificationNumber, dateEarned, expiration }) => ({
        name,
        description: [certificationNumber, dateEarned, expiration].filter(Boolean).join(' · '),
      })),
      ...(passedExams ?? []).map(({ examTitle, examNumber }) => ({
        name: [examNumber, examTitle].filter(Boolean).join(': '),
      })),
    ],
    standing: 'holds',
  });
};

/** Several were earned at several times, and what is no date is only left out. */
function onlyDateOf([date, ...others]: readonly (string | null | undefined)[]): string | undefined {
  return date && others.length === 0 && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

export const microsoftLearnTranscript: Provider = {
  id: 'microsoft-learn-transcript',
  name: 'Microsoft Learn',
  links,
  hostPermissions: [`https://${HOST}/*`],
  assurance: 'issuer-api-confirmed',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({
      url: `https://${HOST}/api/profiles/transcript/share/${id}?locale=en-us`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://docs.microsoft.com/en-us/users/adalovelace/transcript/7olk8u8e5qz9n9l',
    'https://learn.microsoft.com/en-us/users/adalovelace/transcript/7olk8u8e5qz9naa',
    'https://learn.microsoft.com/users/adalovelace/transcript/d8m6kiw2pl1ezaa?tab=credentials-tab',
    'https://learn.microsoft.com/de-de/users/ada/transcript/vx4g0fp81l2qaa/',
  ],
  ignores: [
    'https://learn.microsoft.com/en-us/users/adalovelace/',
    'https://learn.microsoft.com/en-us/users/me/transcript',
    'https://learn.microsoft.com/en-us/users/ada/credentials/9cad3cfebe5db4aa',
  ],
};
