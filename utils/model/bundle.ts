import * as z from 'zod/mini';

import { sealShapes } from './seal';
import { assurances } from './verification';

/** How the list of what lies in a proof bundle is called in it. */
export const MANIFEST_NAME = 'proofstack.json';
/** Lists of a later one mean what nobody here knows. */
export const MANIFEST_VERSION = 1;
export const SHEET_NAME = 'proof-sheet.html';

/** With its list and its sheet a bundle is no larger than what is read of one archive. */
export const MOST_IN_BUNDLE = 400;

const line = z.string().check(z.maxLength(4_000));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

const BundledCredential = z.object({
  /** Its file in the bundle; with a link beside it, it is what was signed there. What only a platform keeps has none. */
  file: z.optional(line),
  link: z.optional(line),
  name: z.optional(line),
  issuer: z.optional(line),
  seal: z.enum(sealShapes),
  assurance: z.optional(z.enum(assurances)),
  /** When it was checked last; the bundle's reader checks it anew. */
  checkedAt: z.optional(line),
});

/** What lies in a proof bundle, when it was checked and by what; nothing in it is believed without the files. */
export const Manifest = z.object({
  format: z.literal('proofstack-bundle'),
  version: z.number(),
  madeBy: line,
  madeAt: line,
  credentials: z.array(BundledCredential).check(z.maxLength(MOST_IN_BUNDLE)),
  files: z
    .array(z.object({ name: line, sha256, bytes: z.number() }))
    .check(z.maxLength(MOST_IN_BUNDLE + 1)),
});

export type BundledCredential = z.infer<typeof BundledCredential>;
export type Manifest = z.infer<typeof Manifest>;
