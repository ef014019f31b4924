import * as z from 'zod/mini';

import { correctableFields } from '@/utils/model/correction';
import { pairings, tiers } from '@/utils/model/match';

import { id } from './message-fields';

/** How the user corrects what was read. */
export const correctionProtocol = {
  /** A correction of what a posting asks for; `as-read` takes it back. */
  'posting/edit': {
    from: 'extension',
    request: z.strictObject({
      postingId: id,
      requirementId: id,
      edit: z.enum([...tiers, 'removed', 'as-read']),
    }),
  },
  /** The user says whether a credential, by its address, answers a requirement; `as-read` takes it back. */
  'posting/pair': {
    from: 'extension',
    request: z.strictObject({
      postingId: id,
      requirementId: id,
      evidenceId: id,
      edit: z.enum(pairings),
    }),
  },
  /** A field of a person or posting is corrected; without a value it is again what was read. */
  'field/correct': {
    from: 'extension',
    request: z.strictObject({
      of: id,
      field: z.enum(correctableFields),
      value: z.optional(z.string().check(z.maxLength(500), z.regex(/\S/u))),
    }),
  },
  /** The page is no posting or about nobody, or again what was read. */
  'page/is-not': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.int(),
      isNot: z.optional(z.enum(['posting', 'profile'])),
    }),
  },
  /** A badge of the page is not this person's, or is again. */
  'finding/apart': {
    from: 'extension',
    request: z.strictObject({ candidateId: id, href: id, apart: z.boolean() }),
  },
  /** Corrections are forgotten: those of one address, or all. */
  'corrections/remove': {
    from: 'extension',
    request: z.strictObject({ correctionId: z.optional(id) }),
  },
} as const;
