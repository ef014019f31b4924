import type { BadgeName } from './badges';
import type { Ledger } from './ledger';

const DAY_MS = 86_400_000;

interface Term {
  readonly issuedDaysAgo: number;
  readonly lastsDays?: number;
}

/** XML Schema's dateTimeStamp, to the second. */
export const dateTime = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/u, 'Z');

export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * DAY_MS);

export const issuedOn = ({ issuedDaysAgo }: Term, now: Date): Date =>
  daysBefore(now, issuedDaysAgo);

/** The end of validity: as agreed, or yesterday when the ledger says that it has ended. */
export function endOf(
  name: BadgeName,
  { issuedDaysAgo, lastsDays }: Term,
  now: Date,
  ledger: Ledger,
) {
  if (ledger.expired.has(name)) return daysBefore(now, 1);
  return lastsDays === undefined ? undefined : daysBefore(now, issuedDaysAgo - lastsDays);
}
