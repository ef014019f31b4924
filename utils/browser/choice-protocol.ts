import * as z from 'zod/mini';

import { levels } from '@/utils/model/level';

import { host, id } from './message-fields';

/** What the user decides: whom to trust, which posting counts, how much a site gives. */
export const choiceProtocol = {
  'trust/add': { from: 'extension', request: z.strictObject({ findingId: id }) },
  'trust/remove': { from: 'extension', request: z.strictObject({ issuerId: id }) },
  'posting/pin': {
    from: 'extension',
    request: z.strictObject({ postingId: id, pinned: z.boolean() }),
  },
  'site/level': {
    from: 'extension',
    request: z.strictObject({
      host,
      level: z.enum(levels),
    }),
  },
  /** All pages are left alone for a while, or no longer. */
  'pause/begin': { from: 'extension', request: z.strictObject({}) },
  'pause/end': { from: 'extension', request: z.strictObject({}) },
  /** All that is kept is deleted: rows, settings, and what is in memory. */
  'everything/remove': { from: 'extension', request: z.strictObject({}) },
} as const;
