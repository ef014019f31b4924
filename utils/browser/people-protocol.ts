import * as z from 'zod/mini';

import { id } from './message-fields';

/** What screens ask of a person, and of those who are kept on purpose. */
export const peopleProtocol = {
  /** An address to compare hashes with; it is kept in memory while the tab is open. */
  'person/compare': {
    from: 'extension',
    request: z.strictObject({
      candidateId: id,
      email: z.string().check(z.maxLength(320), z.regex(/^[^\s@]+@[^\s@]+$/u)),
    }),
  },
  /** The user says, or takes back, that the recipient is this person. */
  'person/same': {
    from: 'extension',
    request: z.strictObject({ findingId: id, same: z.boolean() }),
  },
  /** Keeps a person on purpose; saving again brings the same one up to date. */
  'saved/add': { from: 'extension', request: z.strictObject({ candidateId: id }) },
  'saved/change': {
    from: 'extension',
    request: z.strictObject({
      savedId: id,
      notes: z.optional(z.string().check(z.maxLength(4_000))),
      until: z.optional(z.iso.datetime()),
    }),
  },
  'saved/remove': { from: 'extension', request: z.strictObject({ savedId: id }) },
  'saved/restore': { from: 'extension', request: z.strictObject({ savedId: id }) },
  'saved/check': { from: 'extension', request: z.strictObject({ savedId: id }) },
} as const;
