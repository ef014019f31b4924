import * as z from 'zod/mini';
import { broughtIds } from '@/utils/model/brought-vocabulary';
import { correctableFields } from '@/utils/model/correction';
import { levels } from '@/utils/model/level';
import { pairings, tiers } from '@/utils/model/match';
import { PageReading } from '@/utils/model/page';

import { walletProtocol } from './wallet-protocol';

/** A finding's id holds its tab, the person's address and the credential's. */
const id = z.string().check(z.maxLength(8_100));
const tab = z.strictObject({ tabId: z.int() });
const host = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9.:-]+$/u));
const batch = z.string().check(z.regex(/^batch:[\w-]{1,64}$/u));
/** A person as a file names them, with links as they are written. */
const named = z.strictObject({
  name: z.optional(z.string().check(z.maxLength(500))),
  profile: z.optional(z.string().check(z.maxLength(4_000))),
  links: z.array(z.string().check(z.maxLength(4_000))).check(z.maxLength(500)),
});

/** Every message that reaches the worker: who may send it, and what it must carry. */
export const protocol = {
  /** A page was read. The worker takes tab, frame and address from the sender, never from the reading. */
  'page/report': { from: 'content', request: PageReading },
  /** A mark's card was asked for more. */
  'panel/open': { from: 'content', request: z.strictObject({ findingId: id }) },
  /** A screen was opened on a tab: read it if its level allows. */
  'page/read': { from: 'extension', request: tab },
  /** The user asked for the credentials of a page to be checked. */
  'check/start': {
    from: 'extension',
    request: z.strictObject({ tabId: z.int(), always: z.array(host).check(z.maxLength(200)) }),
  },
  /** The user has enough of the checks of a page: what has not begun is left. */
  'check/stop': { from: 'extension', request: tab },
  /** A file that the user brings; the worker fetches its bytes from the screen that has it. */
  'file/add': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.int(),
      fileId: z.string().check(z.maxLength(36)),
      name: z.string().check(z.maxLength(255)),
      size: z.int(),
    }),
  },
  /** A credential is looked at: the panel opens on it. */
  'finding/show': { from: 'extension', request: z.strictObject({ findingId: id }) },
  /** The next page of a collection is asked for, and its credentials stand beside it. */
  'collection/read': { from: 'extension', request: z.strictObject({ findingId: id }) },
  /** What a credential names is looked up in Credential Engine's registry. */
  'registry/look-up': { from: 'extension', request: z.strictObject({ findingId: id }) },
  'check/again': { from: 'extension', request: z.strictObject({ findingId: id }) },
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
      fileId: z.string().check(z.maxLength(36)),
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
  ...walletProtocol,
  /** A backup that a screen has opened is written; the worker fetches its text from the screen that has it. */
  'backup/restore': {
    from: 'extension',
    request: z.strictObject({
      fileId: z.string().check(z.maxLength(36)),
      /** Whether the user has said that whom it trusts, and where it permits more, is taken up as well. */
      trust: z.enum(['with', 'without']),
    }),
  },
  'trust/add': { from: 'extension', request: z.strictObject({ findingId: id }) },
  'trust/remove': { from: 'extension', request: z.strictObject({ issuerId: id }) },
  /** All that is kept is deleted: rows, settings, and what is in memory. */
  'everything/remove': { from: 'extension', request: z.strictObject({}) },
  /** A pathway that the user brings as a file; the worker fetches its bytes from the screen that has it. */
  'pathway/add': {
    from: 'extension',
    request: z.strictObject({
      tabId: z.int(),
      fileId: z.string().check(z.maxLength(36)),
      size: z.int(),
    }),
  },
  'pathway/remove': { from: 'extension', request: z.strictObject({ pathwayId: id }) },
  'pathway/restore': { from: 'extension', request: z.strictObject({ pathwayId: id }) },
  /** A vocabulary's official download is brought; the worker fetches the files from the screen that has them. */
  'vocabulary/bring': {
    from: 'extension',
    request: z.strictObject({
      vocabularyId: z.enum(broughtIds),
      files: z
        .array(z.strictObject({ fileId: z.string().check(z.maxLength(36)), size: z.int() }))
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
} as const satisfies Record<string, { from: SenderKind; request: z.ZodMiniType }>;

export type SenderKind = 'content' | 'extension';
export type MessageName = keyof typeof protocol;
export type RequestOf<Name extends MessageName> = z.infer<(typeof protocol)[Name]['request']>;
