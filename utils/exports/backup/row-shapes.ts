import * as z from 'zod/mini';

import { decodeBase64 } from '@/utils/lib/base64';
import { findingStates } from '@/utils/model/finding-row';
import { tiers } from '@/utils/model/match';
import { BadgeLink, Posting } from '@/utils/model/page';
import { sealReasons, sealShapes } from '@/utils/model/seal';
import { skillKinds } from '@/utils/model/skill';
import { SAVED_TAB, WALLET_TAB } from '@/utils/model/store';
import { issuerStandings, recipientMatches } from '@/utils/model/verification';

import { type KeptTable, keptTables } from './kept-rows';
import { resultShape, standing } from './result-shape';

const id = z.string().check(z.minLength(1), z.maxLength(8_100));
const text = z.string();
const time = z.iso.datetime();
const keptTab = z.union([z.literal(SAVED_TAB), z.literal(WALLET_TAB)]);
const edits = z.optional(z.record(text, z.enum([...tiers, 'removed'])));

const seal = z.looseObject({
  shape: z.enum(sealShapes),
  reason: z.enum(sealReasons),
  stale: z.boolean(),
});

const appraisal = z.looseObject({
  recipient: z.enum(recipientMatches),
  issuer: z.enum(issuerStandings),
  standings: z.array(standing),
  seal,
  parts: z.optional(z.array(z.looseObject({ seal }))),
});

const skill = z.looseObject({ id: text, label: text, kind: z.enum(skillKinds), words: text });

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
 * What the rows of each table have to be. The members that decide something are held against their values; what a
 * later row has besides is carried along.
 */
export const rowShapes = {
  saved: z.looseObject({ id, savedAt: time, until: time, notes: text }),
  candidates: z.looseObject({ id, tabId: keptTab, key: text, name: z.optional(text) }),
  findings: z.looseObject({
    id,
    tabId: keptTab,
    candidateId: id,
    position: z.number(),
    link: BadgeLink,
    resultId: id,
    asks: text,
    state: z.enum(findingStates),
    appraisal: z.optional(appraisal),
    skills: z.array(skill),
  }),
  results: resultShape,
  files: z.strictObject({ id: z.string().check(z.regex(/^file:[0-9a-f]{64}$/u)), body: bytes }),
  trust: z.looseObject({
    id,
    domain: text,
    thumbprints: z.array(text),
    since: text,
    anyKey: z.optional(z.boolean()),
    // What an organisation vouches for comes from its policy, and from no file.
    by: z.optional(z.undefined()),
  }),
  corrections: z.looseObject({ id, until: time, apart: z.optional(z.array(text)), edits }),
  postings: z.looseObject({
    id,
    tabId: z.number(),
    posting: Posting,
    requirements: z.array(z.looseObject({ id: text, label: text, tier: z.enum(tiers) })),
    readAt: time,
    pinned: z.literal(true),
    edits,
  }),
} satisfies Record<KeptTable, z.ZodMiniType>;

/** All tables of a backup; one that is missing was empty. */
export const tablesShape = z.object(
  Object.fromEntries(keptTables.map((name) => [name, z._default(z.array(rowShapes[name]), [])])),
);
