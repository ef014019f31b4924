import type { Estimate } from '@/utils/model/batch';
import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';

import { AT_ONCE, gentle } from './pace';

/** What an issuer commonly takes to answer. */
const ANSWER_SECONDS = 0.5;

/** What it will take to check what is not checked yet, each credential once, at the pace that every host is asked at. */
export function estimateOf(findings: readonly FindingRow[]): Estimate {
  const hostOf = new Map(findings.filter(isAsked).map(({ resultId, asks }) => [resultId, asks]));
  const counts = new Map<string, number>();
  for (const host of hostOf.values()) counts.set(host, (counts.get(host) ?? 0) + 1);
  const hosts = [...counts]
    .map(([host, requests]) => ({ host, requests }))
    .toSorted((one, other) => other.requests - one.requests || (one.host < other.host ? -1 : 1));
  const atBusiest = ((hosts[0]?.requests ?? 0) - gentle.burst) / gentle.perSecond;
  const atAll = (hostOf.size / AT_ONCE) * ANSWER_SECONDS;
  return { requests: hostOf.size, hosts, seconds: Math.max(0, atBusiest, atAll) };
}

/** Nobody is asked over an open line, nor where the provider answers only people. */
const isAsked = ({ state, asks, link }: FindingRow): boolean =>
  state !== 'done' && asks !== '' && (isFile(link) || link.href.startsWith('https:'));
