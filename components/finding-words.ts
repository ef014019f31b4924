import type { Problem } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import type { FindingRow, ResultRow } from '@/utils/model/store';

import { capitalised, keyOf, say, sayAgo, sayDate, sayList, sayProblem, sayTime } from './words';

/** A finding with its result, where there is one. */
export interface Seen {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

/** Of several credentials that somebody presents together, the one that decides the seal speaks for all. */
export function spokenFor(seen: Seen): Seen {
  const { finding, result } = seen;
  const { parts = [], seal } = finding.appraisal ?? {};
  const at = parts.findIndex((part) => part.seal.reason === seal?.reason);
  const [part, appraisal] = [result?.parts?.[at], parts[at]];
  if (!part || !appraisal || result?.credential?.format !== 'verifiable-presentation') return seen;
  return { finding: { ...finding, appraisal }, result: { ...result, ...part } };
}

/** The verdict in a few words, as the mark's name and the first line of a row; an old one says how old. */
export function labelOf(seen: Seen, now: Date): string {
  const { finding, result } = spokenFor(seen);
  const { state, link, until = '', host = '', appraisal } = finding;
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
      return say('label_paused', host || hostOf(link.href), sayTime(until));
    case 'done':
      return result && appraisal ? agedLabel(result, appraisal, now) : say('label_found', title);
  }
}

/** What the page calls it, before anything is known of it. */
export const titleOf = ({ finding: { link } }: Pick<Seen, 'finding'>): string =>
  link.text || hostOf(link.href);

type Appraised = NonNullable<FindingRow['appraisal']>;

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
      return say('label_expired', dateOr(credential?.validUntil));
    case 'not-yet-valid':
      return say('label_not_yet_valid', dateOr(credential?.validFrom));
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
    case 'compatible-name':
    case 'revoked':
    case 'suspended':
    case 'holder-proof-failed':
    case 'forged':
      return say(`label_${keyOf(reason)}`);
  }
}

/** When a verdict is read, and of whom it is said. */
export interface Told {
  readonly now: Date;
  /** The person's name, where the page states one. */
  readonly person?: string | undefined;
}

/** The verdict in a sentence or two: who issued what to whom, how and when it was checked, or what stands in the way. */
export function sentenceOf(seen: Seen, told: Told): string {
  const { finding, result } = spokenFor(seen);
  const { state, link, until = '', host = '', appraisal } = finding;
  switch (state) {
    case 'found':
      return say('say_found');
    case 'waiting':
    case 'checking':
      return say('say_checking');
    case 'needs-access':
      return say('say_needs_access', host);
    case 'paused':
      return say('say_paused', host || hostOf(link.href), sayTime(until));
    case 'done':
      return result && appraisal ? verdictSentence(result, appraisal, told) : say('say_found');
  }
}

function verdictSentence(result: ResultRow, appraised: Appraised, { now, person }: Told): string {
  const { credential, problem, provider } = result;
  const { reason } = appraised.seal;
  const issuer = credential ? domainOf(credential.issuer.id) : '';
  switch (reason) {
    case 'all-checked':
      return say(
        appraised.recipient === 'no-person' ? 'say_all_checked' : 'say_all_checked_match',
        issuer,
        dateOr(credential?.issuedOn),
        howChecked(result, now),
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
    case 'compatible-name':
      return say(`say_${keyOf(reason)}`, issuer);
    case 'expired':
      return say('say_expired', issuer, dateOr(credential?.validUntil));
    case 'not-yet-valid':
      return say('say_not_yet_valid', issuer, dateOr(credential?.validFrom));
    case 'status-unchecked':
      return say('say_status_unchecked', issuer, problem ? sayProblem(problem) : '');
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
      return say('say_forged_host', problem ? sayProblem(problem) : '', hostOf(result.href));
    case 'not-judged':
      return problem ? sayOpenQuestion(problem) : say('not_stated');
  }
}

/** What may be shown of a credential: nothing of one whose proof, or whose holder's proof, does not hold. */
export function shownCredential(seen: Seen): Credential | undefined {
  const { finding, result } = spokenFor(seen);
  const reason = finding.appraisal?.seal.reason;
  return reason === 'forged' || reason === 'holder-proof-failed' ? undefined : result?.credential;
}

/** A fault of the network or a server must not be taken for one of the credential. */
const sayOpenQuestion = (problem: Problem): string =>
  faultsElsewhere.has(problem.code)
    ? `${sayProblem(problem)} ${say('says_nothing')}`
    : sayProblem(problem);

const faultsElsewhere = new Set(['offline', 'unreachable', 'timed-out', 'server-error']);

const reasonGiven = (problem: Problem | undefined): string | undefined =>
  problem?.facts?.['reason'];

/** "Checked just now: signature, issuer, dates and revocation."; nothing where nothing passed. */
export function howChecked(result: ResultRow, now: Date): string {
  const { checks, verifiedAt } = result;
  const outcome = (id: string) => checks.find((check) => check.id === id)?.outcome;
  const passed = (id: string) => outcome(id) === 'passed';
  const signed = isSigned(result);
  const parts = [
    passed('proof') && (signed ? 'checked_signature' : 'checked_record'),
    passed('issuer-identity') && 'checked_issuer',
    passed('validity-period') && 'checked_dates',
    passed('status') && 'checked_revocation',
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return '';
  const list = sayList(parts.map((part) => say(part)));
  const said = say('checked_list_when', capitalised(list), sayAgo(verifiedAt, now));
  // Skipped means that none is offered; one that is offered and could not be read is an open question.
  return signed && outcome('status') === 'skipped'
    ? `${said} ${say('no_revocation_offered')}`
    : said;
}

const isSigned = ({ assurance }: ResultRow): boolean => assurance === 'cryptographically-verified';

/** From when until when it is valid. */
export function datesOf({ validFrom, validUntil }: Credential): string {
  if (validUntil) return say('dates_until', dateOr(validFrom), sayDate(validUntil));
  return validFrom ? say('dates_since', sayDate(validFrom)) : say('dates_not_stated');
}

const dateOr = (iso: string | undefined): string => (iso ? sayDate(iso) : say('not_stated'));

export function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname : href;
}
