import * as z from 'zod/mini';

/** Longer texts than these are no names or titles, and a page must not fill the database. */
const line = z.string().check(z.maxLength(500));
const address = z.string().check(z.maxLength(4_000));
const text = z.string().check(z.maxLength(60_000));

/** A link on a page that may lead to a credential. */
export const BadgeLink = z.strictObject({
  /** The address of the credential: unwrapped, without tracking and without anybody's e-mail address. */
  href: address,
  provider: line,
  /** The provider's own id of the credential. */
  id: address,
  /** What the page says beside it. */
  text: line,
});

/** A badge link as a page has it: what it is, and what of it may be kept, says whoever receives it. */
const ReportedLink = z.strictObject({
  href: address,
  /** What the page says beside it. */
  text: line,
});

/** Where a field of a page was read: in words for machines, by its site's layout, by a guess, or from the user. */
export const fieldSources = [
  'json-ld',
  'microdata',
  'rdfa',
  'card',
  'site',
  'general',
  'user',
] as const;
export type FieldSource = (typeof fieldSources)[number];

/** A person whom a page is about, with what the page shows to compare a recipient with. */
export const Candidate = z.strictObject({
  /** The profile address, or the page's own. */
  key: address,
  name: z.optional(line),
  /** Where the name was read; the layout of the page's site, where it is not said. */
  nameSource: z.optional(z.enum(fieldSources)),
  profile: z.optional(address),
  emails: z.array(line).check(z.maxLength(20)),
  badgeLinks: z.array(ReportedLink).check(z.maxLength(200)),
  /** Where the page itself says that it shows only some of the person's certificates. */
  more: z.optional(z.strictObject({ read: z.number(), total: z.number(), href: address })),
});

const Field = z.strictObject({ value: text, source: z.enum(fieldSources) });

/** What an open position asks for; every field knows where it was read. */
export const Posting = z.strictObject({
  url: address,
  title: z.optional(Field),
  company: z.optional(Field),
  place: z.optional(Field),
  /** Plain text, a line for each block of the page. */
  description: z.optional(Field),
  skills: z.optional(Field),
  qualifications: z.optional(Field),
  education: z.optional(Field),
  experience: z.optional(Field),
  occupation: z.optional(Field),
});

/** Why marks are on a page no more: it keeps removing them, or somebody has changed what they say. */
const marksLost = ['removed', 'changed'] as const;
export type MarksLost = (typeof marksLost)[number];

/** All that one look at one page told us. */
export const PageReading = z.strictObject({
  url: address,
  site: line,
  kind: z.enum(['profile', 'posting', 'applicants', 'page']),
  posting: z.optional(Posting),
  candidates: z.array(Candidate).check(z.maxLength(500)),
  /** Badge links found, when more were found than are reported. */
  truncatedFrom: z.optional(z.number()),
  /** Badge links that no reader of the page can come upon; they are left out. */
  hidden: z.optional(z.number()),
  marksLost: z.optional(z.enum(marksLost)),
  /** When the page was opened, or the user last asked for it to be read: milliseconds by this computer's clock. */
  begun: z.optional(z.number()),
});

export type ReportedLink = z.infer<typeof ReportedLink>;
export type BadgeLink = z.infer<typeof BadgeLink>;

/** A badge link with the e-mail address that stood in it, which is told apart before anything is written down. */
export type ReceivedLink = BadgeLink & { readonly email?: string };
export type Candidate = z.infer<typeof Candidate>;
export type Field = z.infer<typeof Field>;
export type Posting = z.infer<typeof Posting>;
export type PageReading = z.infer<typeof PageReading>;

/** The same when its links are known for what they are. */
export interface ReceivedCandidate extends Omit<Candidate, 'badgeLinks'> {
  readonly badgeLinks: readonly ReceivedLink[];
}
export interface ReceivedReading extends Omit<PageReading, 'candidates'> {
  readonly candidates: readonly ReceivedCandidate[];
}
