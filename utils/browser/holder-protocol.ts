import * as z from 'zod/mini';

import { fileId, id } from './message-fields';

const challengeId = z.string().check(z.regex(/^[\w-]{22,100}$/u));
const did = z.string().check(z.maxLength(2_000), z.regex(/^did:/u));

/** What screens ask of holder's proofs: questions to a person, and keys of the user's own to answer with. */
export const holderProtocol = {
  /** A question to a person, in the name of a domain. */
  'challenge/make': {
    from: 'extension',
    request: z.strictObject({ candidateId: id, domain: z.string().check(z.maxLength(300)) }),
  },
  'challenge/withdraw': { from: 'extension', request: z.strictObject({ challengeId }) },
  /** What came back; the worker fetches it from the screen that has it. */
  'challenge/answer': {
    from: 'extension',
    request: z.strictObject({ challengeId, candidateId: id, fileId, size: z.int() }),
  },
  /** A key is made and kept. */
  'holder-key/make': { from: 'extension', request: z.strictObject({}) },
  /** A key that the user has is kept; under another identifier than its own only where that is of this key. */
  'holder-key/bring': {
    from: 'extension',
    request: z.strictObject({ jwk: z.string().check(z.maxLength(4_000)), did: z.optional(did) }),
  },
  'holder-key/remove': { from: 'extension', request: z.strictObject({ did }) },
} as const;
