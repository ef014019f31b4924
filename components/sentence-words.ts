import type { Problem } from '@/utils/lib/problem';
import { isFile } from '@/utils/model/file-link';
import { domainOf } from '@/utils/model/issuer';
import type { ResultRow } from '@/utils/model/store';

import { besidesOf } from './besides-words';
import { checkedParts, whyIrrevocable } from './checked-words';
import { type Appraised, hostAskedFor, hostOf, type Seen, spokenFor, type Told } from './seen';
import {
  capitalised,
  keyOf,
  say,
  sayAgo,
  sayDate,
  sayList,
  sayProblem,
  saySentences,
  sayTime,
} from './words';

/** The verdict in a sentence or two: who issued what to whom, how and when it was checked, or what stands in the way. */
export function sentenceOf(seen: Seen, told: Told): string {
  const { finding, result } = spokenFor(seen);
  const { state, until = '', host = '', appraisal } = finding;
  switch (state) {
    case 'found':
      return say('say_found');
    case 'waiting':
    case 'checking':
      return say('say_checking');
    case 'needs-access':
      return say('say_needs_access', host);
    case 'paused':
      return say('say_paused', host || hostAskedFor(finding), sayTime(until));
    case 'offline':
      return say('say_offline');
    case 'done':
      return result && appraisal
        ? saySentences(verdictSentence(result, appraisal, told), ...besidesOf(appraisal))
        : say('say_found');
  }
}

function verdictSentence(result: ResultRow, appraised: Appraised, { now, person }: Told): string {
  const { credential, problem, provider } = result;
  const { reason } = appraised.seal;
  const issuer = credential ? domainOf(credential.issuer.id) : '';
  switch (reason) {
    case 'all-checked':
      return saySentences(
        credential?.issuedOn
          ? say('say_all_checked', issuer, sayDate(credential.issuedOn))
          : say('say_all_checked_undated', issuer),
        howChecked(result, now),
        // What the user said of it is their word, and no finding.
        appraised.recipient === 'no-person'
          ? ''
          : say(
              appraised.recipientBy === 'you'
                ? 'say_recipient_matches_you'
                : 'say_recipient_matches',
            ),
      );
    case 'recipient-not-compared':
      return credential?.recipients.some(({ kind }) => kind === 'email')
        ? say('say_recipient_not_compared', issuer)
        : say('say_recipient_not_named', issuer);
    case 'read-from-page':
      return say('say_read_from_page', provider);
    case 'issuer-unknown':
    case 'issuer-key-changed':
    case 'schema-invalid':
    case 'part-invalid':
    case 'part-expired':
    case 'part-unknown':
    case 'part-of-another':
    case 'compatible-name':
      return say(`say_${keyOf(reason)}`, issuer);
    case 'expired':
      return say('say_expired', issuer, sayDate(credential?.validUntil));
    case 'not-yet-valid':
      return say('say_not_yet_valid', issuer, sayDate(credential?.validFrom));
    case 'status-unchecked':
      return say('say_status_unchecked', issuer, whyUnchecked(result));
    case 'another-recipient':
      return person ? say('say_another_recipient', person) : say('say_another_recipient_unnamed');
    case 'revoked':
      return reasonGiven(problem)
        ? say('say_revoked_reason', reasonGiven(problem) ?? '')
        : say('say_revoked');
    case 'suspended':
      return say('say_suspended');
    case 'forged':
    case 'holder-proof-failed':
      return isFile(result)
        ? say('say_forged_file', problem ? sayProblem(problem) : '')
        : say('say_forged_host', problem ? sayProblem(problem) : '', hostOf(result.href));
    case 'not-judged':
      return problem ? sayOpenQuestion(problem) : say('not_stated');
  }
}

/** Why it could not be read, or that the holder may have left it out. */
function whyUnchecked({ problem, checks }: ResultRow): string {
  const remarks = checks.flatMap((check) => check.remarks ?? []);
  const told = problem ?? remarks.find(({ code }) => code.endsWith('-not-disclosed'));
  return told ? sayProblem(told) : '';
}

/** A fault of the network or a server must not be taken for one of the credential. */
const sayOpenQuestion = (problem: Problem): string =>
  faultsElsewhere.has(problem.code)
    ? saySentences(sayProblem(problem), say('says_nothing'))
    : sayProblem(problem);

const faultsElsewhere = new Set(['offline', 'unreachable', 'timed-out', 'server-error']);

const reasonGiven = (problem: Problem | undefined): string | undefined =>
  problem?.facts?.['reason'];

/** "Checked just now: signature, issuer, dates and revocation."; nothing where nothing passed. */
export function howChecked(result: ResultRow, now: Date): string {
  const parts = checkedParts(result);
  if (parts.length === 0) return '';
  const list = capitalised(sayList(parts));
  const said = say('checked_list_when', list, sayAgo(result.verifiedAt, now));
  return saySentences(said, whyIrrevocable(result) ?? '');
}
