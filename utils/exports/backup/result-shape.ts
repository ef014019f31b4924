import * as z from 'zod/mini';

import { problemCodes } from '@/utils/lib/problem';
import { assurances, issuerStandings, outcomes, statuses } from '@/utils/model/verification';

const text = z.string();
const texts = z.array(text);
const json = z.record(text, z.json());

export const problem = z.looseObject({
  code: z.enum(problemCodes),
  detail: text,
  facts: z.optional(z.record(text, text)),
});

export const standing = z.looseObject({ standing: z.enum(issuerStandings), by: z.optional(text) });

const check = z.looseObject({
  id: text,
  outcome: z.enum(outcomes),
  problem: z.optional(problem),
  remarks: z.optional(z.array(problem)),
});

const proof = z.looseObject({
  suite: text,
  outcome: z.enum(outcomes),
  problem: z.optional(problem),
  signer: z.optional(
    z.looseObject({ verificationMethod: text, controller: text, thumbprint: text }),
  ),
});

const achievement = z.looseObject({
  id: z.optional(text),
  name: text,
  description: z.optional(text),
  criteria: z.optional(text),
  tags: texts,
  alignments: z.array(z.looseObject({ name: text, url: z.optional(text) })),
});

const secured = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('document'), document: json }),
  z.looseObject({ kind: z.literal('jws'), token: text, header: json, payload: json }),
  z.looseObject({
    kind: z.literal('record'),
    document: json,
    servedAs: texts,
    badgeClass: json,
    issuer: json,
  }),
  z.looseObject({ kind: z.literal('provider-record'), askedAt: text, document: json }),
]);

const credential = z.looseObject({
  format: text,
  id: z.optional(text),
  issuer: z.looseObject({ id: text, name: z.optional(text), url: z.optional(text) }),
  achievement,
  recipients: z.array(
    z.looseObject({
      kind: z.enum(['email', 'name', 'url', 'did', 'other']),
      identity: text,
      hashed: z.boolean(),
    }),
  ),
  proofs: z.array(z.looseObject({ suite: text, raw: json })),
  statuses: z.array(z.looseObject({ type: text, raw: json })),
  issuedOn: z.optional(text),
  validFrom: z.optional(text),
  validUntil: z.optional(text),
  secured,
});

const judgement = {
  assurance: z.enum(assurances),
  status: z.enum(statuses),
  checks: z.array(check),
  proofs: z.array(proof),
  problem: z.optional(problem),
  credential: z.optional(credential),
  standings: z.optional(z.array(standing)),
};

/** What was found behind a link, with the credentials inside of it: a few deep, as the checks go. */
export const resultShape = z.looseObject({
  id: text,
  ...judgement,
  parts: z.optional(z.array(z.looseObject({ ...judgement, subject: text }))),
  endorsements: z.optional(z.array(z.looseObject({ ...judgement, counts: z.boolean() }))),
  href: text,
  provider: text,
  verifiedAt: z.iso.datetime(),
  asked: texts,
});
