/** So long Proofstack leaves all pages alone when the user wants to see them without it. */
export const PAUSE_MS = 10 * 60_000;

/** Until when, as ISO 8601; absent while there is none. */
export interface Pause {
  readonly until?: string;
}

/** A clock that was set back makes no pause longer. */
export function isInForce({ until }: Pause, now: number): boolean {
  const left = until === undefined ? 0 : Date.parse(until) - now;
  return left > 0 && left <= PAUSE_MS;
}
