import { endsOf } from '@/utils/model/ends';
import type { FindingRow } from '@/utils/model/finding-row';
import { domainOf } from '@/utils/model/issuer';
import type { MatchReport } from '@/utils/model/match';
import type { Line, Overview } from '@/utils/model/overview';
import { hidesClaims } from '@/utils/model/seal';
import type { ResultRow } from '@/utils/model/store';

interface Judged {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

/** What a batch's table shows of one person. Nothing that a refuted credential claims is part of it. */
export function overviewOf(judged: readonly Judged[], report: MatchReport | undefined): Overview {
  const inOrder = judged.toSorted((one, other) => one.finding.position - other.finding.position);
  const claims = inOrder.flatMap(({ finding, result }) =>
    finding.state !== 'done' || hidesClaims(finding.appraisal?.seal.reason)
      ? []
      : (result?.credential ?? []),
  );
  const verified = inOrder.filter(
    ({ finding: { state, appraisal } }) => state === 'done' && appraisal?.seal.shape === 'verified',
  );
  const checkedAt = inOrder
    .flatMap(({ result }) => result?.verifiedAt ?? [])
    .toSorted()
    .at(-1);
  const [expires] = verified
    .flatMap(({ result }) => result?.credential?.validUntil ?? [])
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return {
    lines: inOrder.map(lineOf),
    ...(checkedAt && { checkedAt }),
    ...(expires && { expires }),
    skills: distinct(verified.flatMap(({ finding }) => finding.skills.map(({ label }) => label))),
    issuers: distinct(claims.map(({ issuer }) => domainOf(issuer.id))),
    ...(report && { match: { shown: report.shown, of: report.total } }),
  };
}

function lineOf({ finding, result }: Judged): Line {
  const { state, appraisal, host, until, shared } = finding;
  const seal = state === 'done' ? appraisal?.seal : undefined;
  const { code, facts } = (state === 'done' && result?.problem) || {};
  return {
    state,
    ...(seal && { shape: seal.shape, reason: seal.reason }),
    ...(seal && result && endsOf(result)),
    ...(code && { problem: code }),
    ...(facts && { facts }),
    ...(host && { host }),
    ...(until && { until }),
    ...(shared && { shared }),
  };
}

const MOST = 40;

const distinct = (words: readonly string[]): string[] => [...new Set(words)].slice(0, MOST);
