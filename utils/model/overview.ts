import type { Problem, ProblemCode } from '@/utils/lib/problem';
import type { Ends } from './ends';
import type { FindingState } from './finding-row';
import type { Seal } from './seal';

/** One credential in a row of a batch's table. */
export interface Line extends Ends {
  readonly state: FindingState;
  readonly shape?: Seal['shape'];
  readonly reason?: Seal['reason'];
  /** Why nothing could be judged, or what is wrong. */
  readonly problem?: ProblemCode;
  /** What the sentence about it names. */
  readonly facts?: Problem['facts'];
  /** The host that has to be allowed. */
  readonly host?: string;
  /** While paused: the time from which the host may be asked again. */
  readonly until?: string;
  /** Another person of the batch presents it too. */
  readonly shared?: boolean;
}

/** All that the table of a batch shows of one person, so that it reads one row for each. */
export interface Overview {
  /** In the order in which the page or file named them. */
  readonly lines: readonly Line[];
  /** The latest check. */
  readonly checkedAt?: string;
  /** The first day on which something verified expires. */
  readonly expires?: string;
  /** What verified credentials show. */
  readonly skills: readonly string[];
  /** By domain. */
  readonly issuers: readonly string[];
  /** Against the posting that is pinned. */
  readonly match?: { readonly shown: number; readonly of: number };
}
