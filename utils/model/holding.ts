import type { Credential } from './credential';

/** What the user's own list shows of a credential, and tells it from others by, without the whole of it. */
export interface Holding {
  readonly name: string;
  readonly issuer: string;
  readonly credentialId?: string;
  readonly achievementId?: string;
  readonly issuedOn?: string;
  readonly expires?: string;
}

export function holdingOf(credential: Credential): Holding {
  const { id, achievement, issuer, issuedOn = credential.validFrom, validUntil } = credential;
  return {
    name: achievement.name,
    issuer: issuer.id,
    ...(id && { credentialId: id }),
    ...(achievement.id && { achievementId: achievement.id }),
    ...(issuedOn && { issuedOn }),
    ...(validUntil && { expires: validUntil }),
  };
}

interface Held {
  readonly id: string;
  readonly series?: string;
  readonly issuedOn?: string;
}

/**
 * For each credential of which the same issuer has given a later one for the same achievement: that later one. What is
 * not genuine takes the place of none.
 */
export function reissuesAmong<Row extends Held>(
  rows: readonly Row[],
  isGenuine: (row: Row) => boolean,
): ReadonlyMap<string, Row> {
  const latest = new Map<string, Row>();
  for (const row of rows.filter(isGenuine)) {
    const known = row.series && latest.get(row.series);
    if (row.series && (!known || issued(row) > issued(known))) latest.set(row.series, row);
  }
  return new Map(
    rows.flatMap((row) => {
      const later = row.series && latest.get(row.series);
      return later && issued(later) > issued(row) ? [[row.id, later] as const] : [];
    }),
  );
}

/** What a credential and those that were issued in its place have in common. */
export const seriesOf = ({ issuer, achievementId, name }: Holding): string =>
  JSON.stringify([issuer, achievementId ?? name]);

const issued = ({ issuedOn }: Held): number => Date.parse(issuedOn ?? '') || 0;
