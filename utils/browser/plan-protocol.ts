import * as z from 'zod/mini';

import { broughtIds } from '@/utils/model/brought-vocabulary';

import { id } from './message-fields';

const posting = z.strictObject({ postingId: id });

/** What screens ask about the postings that the user saves, and what is planned over them. */
export const planProtocol = {
  /** The plan is looked at, and reckoned for as long as it is. */
  'plan/reckon': { from: 'extension', request: z.strictObject({}) },
  /** What the gaps are looked for against; nothing, where none is named. */
  'plan/aim': {
    from: 'extension',
    request: z.strictObject({
      aim: z.optional(
        z.union([
          z.strictObject({ kind: z.literal('posting'), id }),
          z.strictObject({ kind: z.literal('occupation'), of: z.enum(broughtIds), id }),
        ]),
      ),
    }),
  },
  /** An open posting is kept beside others; one that is kept already, for longer. */
  'saved-posting/add': { from: 'extension', request: posting },
  'saved-posting/remove': { from: 'extension', request: posting },
  'saved-posting/restore': { from: 'extension', request: posting },
} as const;
