import * as z from 'zod/mini';

import { decodeBase64 } from '@/utils/lib/base64';
import { tiers } from '@/utils/model/match';
import { BadgeLink, fieldSources, Posting } from '@/utils/model/page';
import { SAVED_TAB, WALLET_TAB } from '@/utils/model/store';

import { pathwayShape } from './pathway-shape';

const id = z.string().check(z.minLength(1), z.maxLength(8_100));
const address = z.string().check(z.maxLength(4_000));
const line = z.string().check(z.maxLength(500));
const time = z.iso.datetime();
const keptTab = z.union([z.literal(SAVED_TAB), z.literal(WALLET_TAB)]);

const pairings = z.array(z.object({ requirementId: id, evidenceId: id }));
const judged = {
  edits: z.exactOptional(z.record(id, z.enum([...tiers, 'removed']))),
  notThis: z.exactOptional(pairings),
  thisToo: z.exactOptional(pairings),
};
const named = {
  name: z.exactOptional(line),
  nameSource: z.exactOptional(z.enum(fieldSources)),
};

const bytes = z.pipe(
  z.string(),
  z.transform((encoded, context) => {
    const decoded = decodeBase64(encoded);
    if (decoded.ok) return Uint8Array.from(decoded.value);
    context.issues.push({ code: 'custom', input: encoded, message: decoded.problem.detail });
    return z.NEVER;
  }),
);

/**
 * What a backup has of the rows of each table: what the user has put there or said, and nothing that was found out.
 * What a row has besides is left out.
 */
export const rowShapes = {
  saved: z.object({
    id,
    savedAt: time,
    until: time,
    notes: z.string().check(z.maxLength(4_000)),
  }),
  candidates: z.object({
    id,
    tabId: keptTab,
    key: address,
    ...named,
    profile: z.exactOptional(address),
    more: z.exactOptional(z.object({ read: z.number(), total: z.number(), href: address })),
    asRead: z.exactOptional(z.object(named)),
    apart: z.exactOptional(z.array(BadgeLink)),
    label: z.exactOptional(line),
    position: z.exactOptional(z.number()),
  }),
  findings: z.object({
    id,
    tabId: keptTab,
    candidateId: id,
    position: z.int().check(z.nonnegative()),
    link: BadgeLink,
    owner: z.exactOptional(z.enum(['you', 'email'])),
    byHand: z.exactOptional(z.boolean()),
    imported: z.exactOptional(z.boolean()),
    shared: z.exactOptional(z.boolean()),
  }),
  files: z.strictObject({ id: z.string().check(z.regex(/^file:[0-9a-f]{64}$/u)), body: bytes }),
  trust: z.object({
    id,
    thumbprints: z.array(line),
    since: time,
    anyKey: z.exactOptional(z.boolean()),
    // What an organisation vouches for comes from its policy, and from no file.
    by: z.optional(z.undefined()),
  }),
  corrections: z.object({
    id,
    until: time,
    whose: z.exactOptional(line),
    fields: z.exactOptional(
      z.object({
        name: z.exactOptional(line),
        title: z.exactOptional(line),
        company: z.exactOptional(line),
      }),
    ),
    isNot: z.exactOptional(z.enum(['posting', 'profile'])),
    apart: z.exactOptional(z.array(address)),
    ...judged,
  }),
  postings: z.object({
    id,
    tabId: z.int(),
    posting: Posting,
    readAt: time,
    ...judged,
    asRead: z.exactOptional(z.pick(Posting, { title: true, company: true })),
  }),
  savedPostings: z.object({
    id,
    posting: Posting,
    readAt: time,
    savedAt: time,
    until: time,
    ...judged,
    asRead: z.exactOptional(z.pick(Posting, { title: true, company: true })),
  }),
  pathways: z.object({
    // As it is made of what the pathway says.
    id: z.string().check(z.regex(/^pathway:[0-9a-f]{64}$/u)),
    pathway: pathwayShape,
    addedAt: time,
  }),
};

/** All tables of a backup; one that is missing was empty. */
export const tablesShape = z.object({
  saved: z._default(z.array(rowShapes.saved), []),
  candidates: z._default(z.array(rowShapes.candidates), []),
  findings: z._default(z.array(rowShapes.findings), []),
  files: z._default(z.array(rowShapes.files), []),
  trust: z._default(z.array(rowShapes.trust), []),
  corrections: z._default(z.array(rowShapes.corrections), []),
  postings: z._default(z.array(rowShapes.postings), []),
  savedPostings: z._default(z.array(rowShapes.savedPostings), []),
  pathways: z._default(z.array(rowShapes.pathways), []),
});

export type KeptRows = z.infer<typeof tablesShape>;
export type KeptTable = keyof KeptRows;
