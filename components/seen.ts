import type { Credential } from '@/utils/model/credential';
import type { FindingRow } from '@/utils/model/finding-row';
import { hidesClaims } from '@/utils/model/seal';
import { type ResultRow, WALLET_TAB } from '@/utils/model/store';

/** A finding with its result, where there is one. */
export interface Seen {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

/** When a verdict is read, and of whom it is said. */
export interface Told {
  readonly now: Date;
  /** The person's name, where the page states one. */
  readonly person?: string | undefined;
}

export type Appraised = NonNullable<FindingRow['appraisal']>;

/** Of several credentials that somebody presents together, the one that decides the seal speaks for all. */
export function spokenFor(seen: Seen): Seen {
  const { finding, result } = seen;
  const { parts = [], seal } = finding.appraisal ?? {};
  const at = parts.findIndex((part) => part.seal.reason === seal?.reason);
  const [part, appraisal] = [result?.parts?.[at], parts[at]];
  if (!part || !appraisal || result?.credential?.format !== 'verifiable-presentation') return seen;
  return { finding: { ...finding, appraisal }, result: { ...result, ...part } };
}

/** What may be shown of a credential: nothing of one whose proof, or whose holder's proof, does not hold. */
export function shownCredential(seen: Seen): Credential | undefined {
  const { finding, result } = spokenFor(seen);
  return hidesClaims(finding.appraisal?.seal.reason) ? undefined : result?.credential;
}

/** What the page calls it, before anything is known of it. */
export const titleOf = ({ finding: { link, holding } }: Pick<Seen, 'finding'>): string =>
  holding?.name ?? (link.text || hostOf(link.href));

export const isSigned = ({ assurance }: ResultRow): boolean =>
  assurance === 'cryptographically-verified';

/** When any of them was checked last. */
export const lastCheck = (seen: readonly Pick<Seen, 'result'>[]): string | undefined =>
  seen
    .flatMap(({ result }) => result?.verifiedAt ?? [])
    .toSorted()
    .at(-1);

/** Whether the reader is the one who holds it. */
export const isOwn = ({ tabId }: Pick<FindingRow, 'tabId'>): boolean => tabId === WALLET_TAB;

/** Whom the check of it asks first: a file lies at no host itself. */
export const hostAskedFor = ({ link, asks }: FindingRow): string => hostOf(link.href) || asks;

export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : href;
}
