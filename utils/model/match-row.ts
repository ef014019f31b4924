import type { MatchReport } from './match';
import type { NextSteps } from './next-steps';

/** How one person fits one posting. */
export interface MatchRowOf {
  readonly id: string;
  readonly tabId: number;
  readonly postingId: string;
  readonly report: MatchReport;
  /** What would bring most for the posting; of a list or batch nobody asks. */
  readonly next?: NextSteps;
}
