import * as z from 'zod/mini';

import { broughtIds } from '@/utils/model/brought-vocabulary';

import { fileId, id } from './message-fields';

/** What the user brings besides credentials: backups, pathways and vocabularies. */
export const broughtProtocol = {
  /** A backup that a screen has opened is written; the worker fetches its text from the screen that has it. */
  'backup/restore': {
    from: 'extension',
    request: z.strictObject({
      fileId,
      /** Whether the user has said that whom it trusts, and where it permits more, is taken up as well. */
      trust: z.enum(['with', 'without']),
    }),
  },
  /** A pathway that the user brings as a file; the worker fetches its bytes from the screen that has it. */
  'pathway/add': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.int(),
      fileId,
      size: z.int(),
    }),
  },
  /** A pathway is asked for where it is published; the worker reads the address anew. */
  'pathway/ask': {
    from: 'extension',
    request: z.strictObject({ tabId: z.int(), address: z.string().check(z.maxLength(2_000)) }),
  },
  'pathway/remove': { from: 'extension', request: z.strictObject({ pathwayId: id }) },
  'pathway/restore': { from: 'extension', request: z.strictObject({ pathwayId: id }) },
  /** A vocabulary's official download is brought; the worker fetches the files from the screen that has them. */
  'vocabulary/bring': {
    from: 'extension',
    request: z.strictObject({
      vocabularyId: z.enum(broughtIds),
      files: z
        .array(z.strictObject({ fileId, size: z.int() }))
        .check(z.minLength(1), z.maxLength(20)),
    }),
  },
  /** The reading is called off, or what was said of a file is read. */
  'vocabulary/call-off': {
    from: 'extension',
    request: z.strictObject({ vocabularyId: z.enum(broughtIds) }),
  },
  'vocabulary/remove': {
    from: 'extension',
    request: z.strictObject({ vocabularyId: z.enum(broughtIds) }),
  },
} as const;
