import * as z from 'zod/mini';

import { sealShapes } from './seal';

const line = z.string().check(z.maxLength(600));

/**
 * All that a script on a page ever gets to know: display texts of one verdict, without the holder's name,
 * skills or evidence. With a failed proof only the sentence and the link's host are there.
 */
export const PublicVerdict = z.strictObject({
  findingId: z.string(),
  /** The tidy address that the link leads to, by which the mark finds its place. */
  href: z.string(),
  shape: z.enum(sealShapes),
  /** Drawn hollow: found more than a day ago, or not asked yet. */
  hollow: z.boolean(),
  busy: z.boolean(),
  /** The mark's accessible name. */
  label: line,
  sentence: line,
  achievement: z.optional(line),
  issuerDomain: z.optional(line),
  dates: z.optional(line),
  nameMatch: z.optional(line),
  checked: z.optional(line),
});
export type PublicVerdict = z.infer<typeof PublicVerdict>;

/** What the worker sends over an overlay's port: all of the page's verdicts, and the words around them. */
export interface OverlayFeed {
  readonly verdicts: readonly PublicVerdict[];
  readonly words: {
    readonly achievement: string;
    readonly issuerDomain: string;
    readonly dates: string;
    readonly nameMatch: string;
    readonly checked: string;
    readonly open: string;
    readonly close: string;
    /** The tag of the language that all of it is in. */
    readonly language: string;
    readonly direction: 'ltr' | 'rtl';
    readonly hint: string;
  };
}

/** The user asked by a key for the next mark, or for the one before. */
export interface OverlayStep {
  readonly step: 1 | -1;
}
