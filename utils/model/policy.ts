import type { TrustedIssuer } from './issuer';
import { type Level, levels } from './level';

export const policyParts = [
  'trustedIssuers',
  'allowedHosts',
  'highestLevel',
  'siteLevels',
  'retentionDays',
  'language',
  'reportAddress',
] as const;

/** What an organisation has decided for its people. What it leaves open is the user's. */
export interface Policy {
  readonly trusted: readonly TrustedIssuer[];
  /** Nothing else is asked; `*.` in front of a name stands for all below it. */
  readonly allowedHosts?: readonly string[];
  readonly highestLevel?: Level;
  readonly siteLevels: Readonly<Record<string, Level>>;
  readonly retentionDays?: number;
  readonly language?: string;
  /** An e-mail address to which a letter about a fault is begun. */
  readonly reportAddress?: string;
  /** What could not be read, and counts as its strictest. */
  readonly broken: readonly string[];
}

export const NO_POLICY: Policy = { trusted: [], siteLevels: {}, broken: [] };

/** Whether a host may be asked at all. */
export const isAllowed = ({ allowedHosts }: Policy, host: string): boolean =>
  allowedHosts === undefined ||
  allowedHosts.some((allowed) =>
    allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed,
  );

interface Chosen {
  readonly levels: Readonly<Record<string, Level>>;
  readonly retentionDays: number;
}

/** What the user chose, as far as the policy leaves it: never more than it allows. */
export function underPolicy<Settings extends Chosen>(settings: Settings, policy: Policy): Settings {
  const { highestLevel, siteLevels, retentionDays = settings.retentionDays } = policy;
  const own = Object.entries(settings.levels).map(([host, level]) => [
    host,
    lowerOf(level, highestLevel),
  ]);
  return {
    ...settings,
    levels: { ...Object.fromEntries(own), ...siteLevels },
    retentionDays: Math.min(settings.retentionDays, retentionDays),
  };
}

/** Whether a level of a site is the user's to choose: what the organisation has set, or does not allow, is not. */
export const mayChoose = (
  { siteLevels, highestLevel }: Pick<Policy, 'siteLevels' | 'highestLevel'>,
  host: string,
  level: Level,
): boolean => !Object.hasOwn(siteLevels, host) && lowerOf(level, highestLevel) === level;

export const lowerOf = (level: Level, highest: Level = 'automatic'): Level =>
  levels.indexOf(level) > levels.indexOf(highest) ? highest : level;

const DAY_MS = 86_400_000;

/** The end of something kept since a day: as it was chosen, or the last that the policy allows. */
export function untilUnder({ retentionDays }: Policy, since: string, until: string): string {
  if (retentionDays === undefined) return until;
  const last = Date.parse(since) + retentionDays * DAY_MS;
  return Date.parse(until) > last ? new Date(last).toISOString() : until;
}
