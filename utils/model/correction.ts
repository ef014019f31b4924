import type { Tier } from './match';
import type { BadgeLink, Posting } from './page';
import type { Pairings } from './pairings';
import type { CandidateRow, PostingRow } from './store';

export const correctableFields = ['name', 'title', 'company'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What the user has corrected of a person, a posting or a page; it belongs to the address and to no tab. */
export interface CorrectionRow extends Pairings {
  /** The address, without tracking; of the second of several people whom it shows, with the name on the page. */
  readonly id: string;
  /** The name on the page of the person whose name or badges are corrected. */
  readonly whose?: string;
  readonly fields?: Readonly<Partial<Record<CorrectableField, string>>>;
  readonly isNot?: 'posting' | 'profile' | undefined;
  /** The addresses of credentials that are not this person's. */
  readonly apart?: readonly string[];
  /** What a posting asks for, by requirement. */
  readonly edits?: Readonly<Record<string, Tier | 'removed'>>;
  readonly until: string;
}

/** How one site's pages were read lately. It holds no address. */
export interface ReaderRow {
  /** The id of the site. */
  readonly id: string;
  /** Pages on which something was found, and pages without anything that came before one of them. */
  readonly found: number;
  readonly missed: number;
  /** Pages without anything since. */
  readonly empty: number;
  readonly emptySince?: string;
}

type Correction = Partial<CorrectionRow>;

/** A person as the user has corrected it, from a row that may have been corrected before. */
export function correctedCandidate(row: CandidateRow, { fields, isNot }: Correction): CandidateRow {
  const { asRead, ...rest } = row;
  const { name: _, nameSource: __, ...nameless } = rest;
  const read = asRead ?? {
    ...(row.name !== undefined && { name: row.name }),
    ...(row.nameSource && { nameSource: row.nameSource }),
  };
  if (fields?.name !== undefined)
    return { ...nameless, name: fields.name, nameSource: 'user', asRead: read };
  return isNot === 'profile' ? { ...nameless, asRead: read } : { ...nameless, ...read };
}

/** A posting as the user has corrected it, likewise. */
export function correctedPosting(
  row: PostingRow,
  { fields = {}, edits, notThis, thisToo }: Correction,
): PostingRow {
  const { asRead, edits: _, notThis: __, thisToo: ___, posting: given, ...rest } = row;
  const { title, company, ...others } = given;
  const read = asRead ?? { ...(title && { title }), ...(company && { company }) };
  const corrected = {
    ...(fields.title !== undefined && { title: byUser(fields.title) }),
    ...(fields.company !== undefined && { company: byUser(fields.company) }),
  };
  const posting: Posting = { ...others, ...read, ...corrected };
  return {
    ...rest,
    posting,
    ...(edits && { edits }),
    ...(notThis && { notThis }),
    ...(thisToo && { thisToo }),
    ...(Object.keys(corrected).length > 0 && { asRead: read }),
  };
}

const byUser = (value: string) => ({ value, source: 'user' as const });

/** The badge links that are the person's, and those that the user has set aside. */
export function partedLinks(links: readonly BadgeLink[], { apart = [] }: Correction) {
  const isApart = ({ href }: BadgeLink) => apart.includes(href);
  return { own: links.filter((link) => !isApart(link)), apart: links.filter(isApart) };
}

/** Whether there is nothing left to remember. */
export const isEmptyCorrection = (correction: Correction): boolean => {
  const { fields = {}, isNot, apart = [], edits = {}, notThis = [], thisToo = [] } = correction;
  return (
    isNot === undefined &&
    [Object.keys(fields), apart, Object.keys(edits), notThis, thisToo].every(
      ({ length }) => length === 0,
    )
  );
};
