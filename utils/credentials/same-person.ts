import type { ChallengeRow } from '@/utils/model/holder-proof';
import type { CandidateRow } from '@/utils/model/store';

import { isAnother } from './names';

interface Shown extends Pick<CandidateRow, 'key' | 'asRead'> {
  readonly name?: string | undefined;
}

/** The name that the page has of somebody, whatever the user has made of it. */
export const nameRead = ({ name, asRead }: Omit<Shown, 'key'>): string | undefined =>
  asRead ? asRead.name : name;

/** The name that tells somebody apart from others at one address: the page's, and without one the user's. */
export const ownName = (row: Shown): string | undefined => nameRead(row) ?? row.name;

/** An application shows one after the other at one address: who bears another name there is somebody else. */
export const isSamePerson = (one: Shown, other: Shown): boolean =>
  one.key === other.key && !isAnother(ownName(one), ownName(other));

/** Whether a question was put to this person. */
export const isAskedOf = ({ person, name }: ChallengeRow, candidate: Shown): boolean =>
  isSamePerson({ key: person, name }, candidate);
