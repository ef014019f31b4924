import type { Problem } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import type { SealShape } from '@/utils/model/seal';
import type { Check, Outcome } from '@/utils/model/verification';
import { HelpLink } from './help/HelpLink';
import { IssuerFacts, RECOGNISED } from './IssuerFacts';
import { SealIcon } from './SealIcon';
import { type Seen, shownCredential, spokenFor } from './seen';
import { keyOf, say, sayProblem } from './words';

const SHAPES: Record<Outcome, SealShape> = {
  passed: 'verified',
  failed: 'problem',
  unknown: 'caution',
  skipped: 'neutral',
};

/** Every check in words, in the order in which it was made; what was not checked stands there too. */
export function CheckList({ seen }: { seen: Seen }) {
  const { finding, result } = spokenFor(seen);
  if (!result) return null;
  const credential = shownCredential(seen);
  const refused = credential === undefined;
  // Red is for what makes the whole a problem; a check that failed otherwise, as an end that is past, is amber.
  const isProblem = finding.appraisal?.seal.shape === 'problem';
  return (
    <ul className="checks" aria-label={say('checks_title')}>
      {result.checks.filter(isTelling(refused)).map(({ id, outcome, problem, remarks = [] }) => (
        <li key={id}>
          <SealIcon shape={isProblem || outcome !== 'failed' ? SHAPES[outcome] : 'caution'} />
          <span>
            {say(
              refused && outcome === 'skipped'
                ? 'check_not_looked_at'
                : remarks.some(({ code }) => code === 'status-not-disclosed')
                  ? 'check_status_not_disclosed'
                  : `check_${keyOf(id)}_${outcome}`,
            )}
            {problem ? <Told problem={problem} /> : null}
            {remarks.map((remark) => (
              <Told key={remark.code} problem={remark} />
            ))}
          </span>
        </li>
      ))}
      {credential && finding.appraisal ? (
        <IssuerFacts seen={{ finding, result }} credential={credential} />
      ) : null}
      {credential && finding.appraisal ? (
        <Recipient finding={finding} credential={credential} />
      ) : null}
      {credential && finding.linkEmail ? (
        <li>
          <SealIcon shape="neutral" />
          <span>{say(`link_email_${finding.linkEmail}`)}</span>
        </li>
      ) : null}
    </ul>
  );
}

/** What was found out besides, with the way to what it means. */
function Told({ problem }: { problem: Problem }) {
  return (
    <small>
      {' '}
      {sayProblem(problem)} <HelpLink about={problem.code} />
    </small>
  );
}

/** Questions that few credentials raise; where one does not arise there is nothing to say. */
const RARE = new Set(['presentation', 'credential-schema', 'refresh', 'parts', 'endorsements']);

/** After a refusal one line says for all the rest that it was not looked at. */
const isTelling =
  (refused: boolean) =>
  ({ id, outcome, remarks }: Check, at: number, all: readonly Check[]): boolean => {
    if (refused && outcome === 'skipped')
      return all.findIndex((one) => one.outcome === 'skipped') === at;
    return id !== RECOGNISED && (outcome !== 'skipped' || remarks !== undefined || !RARE.has(id));
  };

function Recipient({ finding, credential }: { finding: Seen['finding']; credential: Credential }) {
  const { recipient, recipientBy = 'name' } = finding.appraisal ?? { recipient: 'not-comparable' };
  const named = credential.recipients.find(({ kind }) => kind === 'name')?.identity ?? '';
  const matches = recipient === 'matches' || recipient === 'holder-proved';
  const key =
    recipient === 'matches'
      ? `recipient_matches_${recipientBy}`
      : recipient === 'another' && recipientBy === 'email'
        ? 'recipient_another_email'
        : `recipient_${keyOf(recipient)}`;
  const shape = matches
    ? 'verified'
    : recipient === 'another' || recipient === 'compatible'
      ? 'caution'
      : 'neutral';
  return (
    <li>
      <SealIcon shape={shape} />
      <span>{say(key, named)}</span>
    </li>
  );
}
