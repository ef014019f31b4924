import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import type { SealedResult } from '@/utils/matching/evidence';
import type { Credential } from '@/utils/model/credential';
import { sealOf } from '@/utils/model/seal';
import {
  assurances,
  issuerStandings,
  recipientMatches,
  statuses,
} from '@/utils/model/verification';

/** What `verify --json` prints, as far as a match needs it; the credential is our own, and is believed. */
const Row = z.object({
  input: z.string(),
  verdict: z.string(),
  assurance: z.enum(assurances),
  status: z.enum(statuses),
  recipient: z.enum(recipientMatches),
  issuer: z.optional(z.object({ standing: z.enum(issuerStandings) })),
  credential: z.optional(z.custom<Credential>()),
});

/** The results in a file of `verify --json`, each with the seal that people would see for it. */
export function resultsFile(file: string, now: Date): readonly SealedResult[] {
  return readFileSync(file === '-' ? 0 : file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => sealed(Row.parse(JSON.parse(line)), now));
}

function sealed(row: z.infer<typeof Row>, now: Date): SealedResult {
  const { input, verdict, assurance, status, recipient, issuer, credential } = row;
  const seal = sealOf({
    assurance,
    status,
    recipient,
    issuer: issuer?.standing ?? 'self-declared',
    ageMs: 0,
  });
  return {
    id: input,
    sealShape: verdict === 'invalid' ? 'problem' : seal.shape,
    result: {
      href: input,
      provider: '',
      verifiedAt: now.toISOString(),
      assurance,
      status,
      checks: [],
      proofs: [],
      asked: [],
      ...(credential && { credential }),
    },
  };
}
