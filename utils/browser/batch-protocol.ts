import * as z from 'zod/mini';

import { fileId, id } from './message-fields';

const batch = z.string().check(z.regex(/^batch:[\w-]{1,64}$/u));
/** A person as a file names them, with links as they are written. */
const named = z.strictObject({
  name: z.optional(z.string().check(z.maxLength(500))),
  profile: z.optional(z.string().check(z.maxLength(4_000))),
  links: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(500)),
});

/** What screens ask of people who are checked together. */
export const batchProtocol = {
  /** Makes a batch of the applicants that were collected in a tab, or adds to it who came since. */
  'batch/from-tab': {
    from: 'extension',
    request: z.strictObject({ batchId: batch, tabId: z.int() }),
  },
  /** Adds people that a file names; the first of them make the batch. Sent again with their place, they are added once. */
  'batch/add': {
    from: 'extension',
    request: z.strictObject({
      batchId: batch,
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      first: z.optional(z.int().check(z.minimum(0))),
      people: z.array(named).check(z.maxLength(500)),
    }),
  },
  /** Adds what lies in a file that the user brings, under the person whose folder or file it is; without a path its entries name them. */
  'batch/add-file': {
    from: 'extension',
    request: z.strictObject({
      batchId: batch,
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      fileId,
      path: z.array(z.string().check(z.minLength(1), z.maxLength(255))).check(z.maxLength(20)),
      size: z.int(),
    }),
  },
  'batch/start': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  'batch/pause': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  'batch/cancel': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  /** Checks again what could not be judged for a reason that may have passed: of everybody, or of one person. */
  'batch/retry': {
    from: 'extension',
    request: z.strictObject({ batchId: batch, candidateId: z.optional(id) }),
  },
  'batch/change': {
    from: 'extension',
    request: z.strictObject({ batchId: batch, until: z.iso.datetime() }),
  },
  'batch/exported': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  'batch/remove': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  'batch/restore': { from: 'extension', request: z.strictObject({ batchId: batch }) },
  /** The user has read that batches reached their last day and were deleted. */
  'batch/told': { from: 'extension', request: z.strictObject({}) },
} as const;
