import type { BadgeLink, Posting } from './page';
import type { CandidateRow, CorrectionRow, PostingRow } from './store';

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
export function correctedPosting(row: PostingRow, { fields = {}, edits }: Correction): PostingRow {
  const { asRead, edits: _, posting: given, ...rest } = row;
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
export const isEmptyCorrection = ({ fields = {}, isNot, apart = [], edits = {} }: Correction) =>
  Object.keys(fields).length === 0 &&
  isNot === undefined &&
  apart.length === 0 &&
  Object.keys(edits).length === 0;
