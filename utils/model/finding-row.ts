import type { Appraisal } from './appraisal';
import type { CollectionProgress } from './collection-progress';
import type { Compared } from './compared';
import type { Holding } from './holding';
import type { PlatformMark } from './issuer';
import type { BadgeLink } from './page';
import type { RegistryAnswer } from './registry-record';
import type { SealShape } from './seal';
import type { ShownSkill } from './skill';

export const findingStates = [
  'found',
  'waiting',
  'checking',
  'needs-access',
  'paused',
  'offline',
  'done',
] as const;
export type FindingState = (typeof findingStates)[number];

/** One badge link of one person: where it stands, how far its check is, and what it means for the person. */
export interface FindingRow {
  readonly id: string;
  readonly tabId: number;
  readonly candidateId: string;
  readonly position: number;
  readonly link: BadgeLink;
  readonly resultId: string;
  /** The host that a check asks first. */
  readonly asks: string;
  /** Whom the check of a file asks besides, as far as that can be known before. */
  readonly asksBesides?: readonly string[];
  readonly state: FindingState;
  /** While paused: the time from which the host may be asked again. */
  readonly until?: string;
  /** While access is missing: the host that has to be allowed. */
  readonly host?: string;
  readonly appraisal?: Appraisal;
  /** What an e-mail address showed of the same recipients, until the result is appraised. */
  readonly compared?: Compared;
  readonly skills: readonly ShownSkill[];
  /** The user said that the recipient is this person, or an address that was typed then showed it. */
  readonly owner?: 'you' | 'email';
  /** The user pointed at it or brought it, or had it looked up in a collection; the page need not hold it as a badge link. */
  readonly byHand?: boolean;
  /** The host that a person's collection is asked of, where it is one. */
  readonly lists?: string;
  /** It is a person's collection, of which so much was read. */
  readonly collection?: CollectionProgress;
  /** Another person of the same batch presents it too. */
  readonly shared?: boolean;
  /** Brought from elsewhere into the collection it was found in, whose platform has not verified it. */
  readonly imported?: boolean;
  /** What the collection's platform says of its issuer. */
  readonly issuerMark?: PlatformMark;
  /** Whether it was issued to the e-mail address that stands in the link; the address itself is not kept. */
  readonly linkEmail?: 'same' | 'other' | undefined;
  /** Of the user's own: what it is, in a line. */
  readonly holding?: Holding | undefined;
  /** Of the user's own: the same for each file of the same signed content. */
  readonly content?: string;
  /** Of the user's own: its seal before all were checked again, until the user has read of the change. */
  readonly before?: SealShape;
  /** Of the user's own: it has changed since its line was drawn. */
  readonly undrawn?: 1;
  /** Of the user's own: deleted a moment ago; it goes for good unless it is taken back. */
  readonly removedAt?: string;
  /** What Credential Engine's registry said of it, once the user had it looked up. */
  readonly registry?: RegistryAnswer;
}
