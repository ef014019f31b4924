import type { LineState } from './batch/applicant';
import { say, sayCount, sayNumber } from './words';

/** What so many credentials came to, in the word's form for that number; the number stands beside it. */
export function sayTally(state: LineState, count: number): string {
  switch (state) {
    case 'verified':
      return sayCount('tally_verified', count);
    case 'confirmed':
      return sayCount('tally_confirmed', count);
    case 'caution':
      return sayCount('tally_caution', count);
    case 'problem':
      return sayCount('tally_problem', count);
    case 'neutral':
      return sayCount('tally_neutral', count);
    case 'waiting':
      return sayCount('tally_waiting', count);
  }
}

/** "3 verified": the number and its word, for those who do not see the seals. */
export const sayTallied = (state: LineState, count: number): string =>
  say('tally_counted', sayNumber(count), sayTally(state, count));
