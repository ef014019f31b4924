import type { ResultRow } from '@/utils/model/store';

import { isSigned } from './seen';
import { say, sayProblem } from './words';

/** What was looked at and is good, each by its name. */
export function checkedParts(result: ResultRow): readonly string[] {
  const passed = (id: string) =>
    result.checks.some((check) => check.id === id && check.outcome === 'passed');
  const parts = [
    passed('proof') && (isSigned(result) ? 'checked_signature' : 'checked_record'),
    passed('issuer-identity') && 'checked_issuer',
    passed('validity-period') && 'checked_dates',
    passed('status') && 'checked_revocation',
  ].filter((part) => typeof part === 'string');
  return parts.map((part) => say(part));
}

/** Why nobody was asked whether something signed is revoked; nothing where somebody was. */
export function whyIrrevocable(result: ResultRow): string | undefined {
  const status = result.checks.find(({ id }) => id === 'status');
  // Skipped means that none is offered, or shown; one that could not be read is an open question.
  if (!isSigned(result) || status?.outcome !== 'skipped') return undefined;
  const [remark] = status.remarks ?? [];
  return remark ? sayProblem(remark) : say('no_revocation_offered');
}
