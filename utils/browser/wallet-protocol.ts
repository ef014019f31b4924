import * as z from 'zod/mini';

import { fileId, host, id } from './message-fields';

const intakeId = z.string().check(z.regex(/^intake:[\w-]{1,64}$/u));

/** What screens ask of the user's own credentials. */
export const walletProtocol = {
  /** A file of the user's own; the worker fetches its bytes from the screen that has it. */
  'wallet/add-file': {
    from: 'extension',
    request: z.strictObject({
      intakeId,
      fileId,
      name: z.string().check(z.maxLength(255)),
      size: z.int(),
    }),
  },
  /** Text of the user's own: links, or a credential as it is written. */
  'wallet/add-text': {
    from: 'extension',
    request: z.strictObject({
      intakeId,
      text: z.string().check(z.minLength(1), z.maxLength(1_000_000)),
      /** Read from a picture: the user does not know yet whom it leads to. */
      scanned: z.optional(z.literal(true)),
    }),
  },
  /** What the user's own came to has been read. */
  'wallet/told': {
    from: 'extension',
    request: z.strictObject({ of: z.enum(['intake', 'changes']) }),
  },
  /** Those of the user's own that were never checked are. */
  'wallet/check': {
    from: 'extension',
    request: z.strictObject({ always: z.array(host).check(z.maxLength(200)) }),
  },
  /** All of the user's own are checked anew. */
  'wallet/check-all': { from: 'extension', request: z.strictObject({}) },
  'wallet/stop': { from: 'extension', request: z.strictObject({}) },
  /** The person of a page is the user; without one, nobody is. */
  'wallet/me': { from: 'extension', request: z.strictObject({ candidateId: z.optional(id) }) },
  /** The credentials of the person of a page are the user's own too. */
  'wallet/adopt': {
    from: 'extension',
    request: z.strictObject({ intakeId, candidateId: id }),
  },
  'wallet/remove': { from: 'extension', request: z.strictObject({ findingId: id }) },
  'wallet/restore': { from: 'extension', request: z.strictObject({ findingId: id }) },
  /** What a text asks for is what the user's own are compared with: marked on a page, or pasted. */
  'wallet/fit-text': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.optional(z.int()),
      text: z.string().check(z.minLength(1), z.maxLength(60_000)),
    }),
  },
  /** How the user's own fit the open posting. */
  'wallet/fit': {
    from: 'extension',
    request: z.strictObject({ tabId: z.optional(z.int()) }),
  },
} as const;
