import type { BadgeLink } from './page';

/** One credential to be verified, however many findings wait for it. */
export interface JobRow {
  readonly id: string;
  readonly link: BadgeLink;
  readonly state: 'queued' | 'running' | 'needs-access';
  /** How often it was begun, or written down as begun, since it last came to something. */
  readonly tries: number;
  /** How often its host did not answer. */
  readonly inVain?: number;
  /** Milliseconds since the epoch. */
  readonly notBefore: number;
  readonly host?: string;
  /** It waits for the network to come back, and asks once more where a host did not answer. */
  readonly patient?: boolean;
  /** It is put off for nothing but the network. */
  readonly offline?: boolean;
}

/**
 * Checks of batches that have begun without a row of their own, and how often each was: it is for the worker that comes
 * after one that died of them.
 */
export interface LeaseRow {
  readonly id: string;
  readonly tries: Readonly<Record<JobRow['id'], number>>;
}
