import type { Appraisal } from './appraisal';

/** Whose a result was found to be, and by what, of an appraisal that is no more. */
export interface Compared extends Pick<Appraisal, 'recipient' | 'recipientBy'> {
  readonly parts?: readonly Compared[];
}
