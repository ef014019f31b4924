import { domainOf } from '@/utils/model/issuer';
import type { ResultRow } from '@/utils/model/store';

import {
  type Appraised,
  hostAskedFor,
  isOwn,
  isSigned,
  type Seen,
  spokenFor,
  titleOf,
} from './seen';
import { keyOf, say, sayAgo, sayDate, sayProblem, sayTime } from './words';

/** The verdict in a few words, as the mark's name and the first line of a row; an old one says how old. */
export function labelOf(seen: Seen, now: Date): string {
  const { finding, result } = spokenFor(seen);
  const { state, appraisal } = finding;
  const own =
    isOwn(finding) && state === 'done' && result && appraisal && ownLabel(result, appraisal);
  return own || labelForOthers(seen, now);
}

/** The same for whoever does not hold it. */
export function labelForOthers(seen: Seen, now: Date): string {
  const { finding, result } = spokenFor(seen);
  const { state, until = '', host = '', appraisal } = finding;
  const title = titleOf({ finding });
  switch (state) {
    case 'found':
      return say('label_found', title);
    case 'waiting':
      return say('label_waiting', title);
    case 'checking':
      return say('label_checking', title);
    case 'needs-access':
      return say('label_needs_access', host);
    case 'paused':
      return say('label_paused', host || hostAskedFor(finding), sayTime(until));
    case 'offline':
      return say('label_offline', title);
    case 'done':
      return result && appraisal ? agedLabel(result, appraisal, now) : say('label_found', title);
  }
}

/** What the holder can do about it, where others would have to ask the holder. */
function ownLabel({ credential, problem }: ResultRow, { seal }: Appraised): string | undefined {
  if (problem?.code === 'private') return say('own_private');
  return seal.reason === 'expired'
    ? say('own_expired', sayDate(credential?.validUntil))
    : undefined;
}

function agedLabel(result: ResultRow, appraisal: Appraised, now: Date): string {
  if (!appraisal.seal.stale) return verdictLabel(result, appraisal);
  const age = sayAgo(result.verifiedAt, now);
  const { credential } = result;
  return credential && appraisal.seal.reason === 'all-checked'
    ? say('label_stale_verified', age, credential.achievement.name, domainOf(credential.issuer.id))
    : say('label_stale', verdictLabel(result, appraisal), age);
}

function verdictLabel(result: ResultRow, { seal: { reason }, recipientBy }: Appraised): string {
  const { credential, problem, provider } = result;
  const issuer = credential ? domainOf(credential.issuer.id) : '';
  switch (reason) {
    case 'all-checked':
      return say('label_all_checked', credential?.achievement.name ?? '', issuer);
    case 'read-from-page':
      return say('label_read_from_page', provider);
    case 'issuer-unknown':
      return say(isSigned(result) ? 'label_issuer_unknown' : 'label_record_issuer_unknown', issuer);
    case 'issuer-key-changed':
      return say('label_issuer_key_changed', issuer);
    case 'expired':
      return say('label_expired', sayDate(credential?.validUntil));
    case 'not-yet-valid':
      return say('label_not_yet_valid', sayDate(credential?.validFrom));
    case 'another-recipient':
      return say(recipientBy === 'email' ? 'label_another_email' : 'label_another_recipient');
    case 'not-judged':
      return problem?.code === 'private'
        ? sayProblem(problem)
        : say('label_not_judged', problem ? sayProblem(problem) : say('not_stated'));
    case 'recipient-not-compared':
    case 'status-unchecked':
    case 'schema-invalid':
    case 'part-invalid':
    case 'part-expired':
    case 'part-unknown':
    case 'part-of-another':
    case 'compatible-name':
    case 'revoked':
    case 'suspended':
    case 'holder-proof-failed':
    case 'forged':
      return say(`label_${keyOf(reason)}`);
  }
}
