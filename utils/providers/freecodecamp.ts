import * as z from 'zod/mini';

import type { ProblemCode } from '@/utils/lib/problem';
import { fail, ok } from '@/utils/lib/result';
import { changed, jsonIn, ofAnother, shown } from './answers';
import type { Examples, Links, Provider, RecordLookup } from './provider';

export const links: Links = [
  /^(?:www\.)?freecodecamp\.org\/(?:[a-z-]+\/)?certification\/([a-z0-9_.-]+)\/([a-z0-9-]+)\/?$/iu,
];

const Certificate = () =>
  z.object({
    username: z.string(),
    certSlug: z.string(),
    certTitle: z.string(),
    name: shown(z.string()),
    date: shown(z.number()),
  });
const Refusal = () => z.object({ messages: z.array(z.object({ message: z.string() })) });
const Shape = () => z.union([Refusal(), Certificate()]);

/** Nearly every "no" is a 200 with a message. */
const refusals: Readonly<Record<string, ProblemCode>> = {
  'flash.cert-not-found': 'not-found',
  'flash.username-not-found': 'not-found',
  'flash.user-not-certified': 'not-found',
  'flash.profile-private': 'private',
  'flash.certs-private': 'private',
  'flash.timeline-private': 'private',
  'flash.add-name': 'not-shared',
  'flash.not-honest': 'not-shared',
  'flash.not-eligible': 'revoked',
};

const read: RecordLookup['read'] = (answer, { id }) => {
  const found = jsonIn(answer, Shape);
  if (!found.ok) return found;
  if ('messages' in found.value) {
    const message = found.value.messages[0]?.message ?? '';
    const code = Object.hasOwn(refusals, message) ? refusals[message] : undefined;
    return code ? fail(code, message) : changed(answer, message);
  }

  const { username, certSlug, certTitle, name, date } = found.value;
  if (`${username}/${certSlug}`.toLowerCase() !== id)
    return ofAnother(answer, `${username}/${certSlug}`);
  return ok({
    issuer: { id: 'https://www.freecodecamp.org/', name: 'freeCodeCamp' },
    name: certTitle,
    holder: name ?? undefined,
    profile: `https://www.freecodecamp.org/${encodeURIComponent(username)}`,
    issuedOn: dateOf(date),
    standing: 'holds',
  });
};

const dateOf = (milliseconds: number | null | undefined): string | undefined => {
  const date = new Date(milliseconds ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

export const freecodecamp: Provider = {
  id: 'freecodecamp',
  name: 'freeCodeCamp',
  links,
  hostPermissions: ['https://api.freecodecamp.org/*'],
  assurance: 'issuer-api-confirmed',
  issuers: 'own',
  confidence: 'documented',
  lookup: {
    by: 'record',
    locate: ({ id }) => ({
      url: `https://api.freecodecamp.org/certificate/showCert/${id}`,
      accept: 'application/json',
    }),
    read,
  },
};

export const examples: Examples = {
  matches: [
    'https://www.freecodecamp.org/certification/adalovelace/responsive-web-design',
    'https://freecodecamp.org/certification/adalovelace/javascript-algorithms-and-data-structures',
    'https://www.freecodecamp.org/espanol/certification/fcc1234-aa/responsive-web-design',
  ],
  ignores: [
    'https://www.freecodecamp.org/adalovelace',
    'https://www.freecodecamp.org/learn/2022/responsive-web-design/',
    'https://www.freecodecamp.org/certification/adalovelace',
  ],
};
