import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import type { SealReason } from '@/utils/model/seal';

import { CheckList } from '../CheckList';
import {
  datesOf,
  hostOf,
  labelOf,
  type Seen,
  sentenceOf,
  shownCredential,
  titleOf,
} from '../finding-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { keyOf, say, sayDate } from '../words';
import { Raw } from './Raw';

export interface CardActions {
  readonly onAllow: (host: string) => void;
  readonly onAgain: (seen: Seen) => void;
  readonly onTrust: (seen: Seen) => void;
  readonly onDistrust: (seen: Seen) => void;
  readonly onSamePerson: (seen: Seen, same: boolean) => void;
  readonly onCopyRequest: (seen: Seen) => void;
}

interface Props {
  readonly seen: Seen;
  readonly person: string | undefined;
  readonly now: Date;
  readonly open: boolean;
  readonly actions: CardActions;
}

/** One credential in full: verdict, reasons, every check, what is not stated, the next step, and the raw data last. */
export function CredentialCard({ seen, person, now, open, actions }: Props) {
  const { finding, result } = seen;
  const { state, appraisal, link } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  const credential = shownCredential(seen);
  return (
    <li id={`finding-${finding.position}`} className={`credential ${shape}`}>
      <details open={open}>
        <summary>
          <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
          <span>
            <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : labelOf(seen, now)}</b>{' '}
            <small>
              {credential ? (
                <Outside text={credential.achievement.name} />
              ) : (
                say('link_to', hostOf(link.href))
              )}
            </small>
          </span>
        </summary>
        <div className="body">
          <p>{sentenceOf(seen, { now, person })}</p>
          {appraisal ? <Meaning reason={appraisal.seal.reason} /> : null}
          {credential ? <Facts credential={credential} /> : null}
          <CheckList seen={seen} />
          {result ? <Raw result={result} /> : null}
        </div>
      </details>
      <Actions seen={seen} actions={actions} />
    </li>
  );
}

/** What a verdict means for the reader, for those who meet it the first time. */
function Meaning({ reason }: { reason: SealReason }) {
  return (
    <details className="meaning">
      <summary>{say('what_this_means')}</summary>
      <p className="soft">{say(`means_${keyOf(reason)}`)}</p>
    </details>
  );
}

/** The credential's own metadata; what it does not state is said to be not stated. */
function Facts({ credential }: { credential: Credential }) {
  const { issuer, achievement, issuedOn } = credential;
  const domain = domainOf(issuer.id);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['fact_achievement', achievement.name],
    ['fact_issuer', issuer.name ? say('calls_itself', domain, issuer.name) : domain],
    ['fact_issued', issuedOn && sayDate(issuedOn)],
    ['fact_dates', datesOf(credential)],
    ['fact_criteria', achievement.criteria ?? achievement.criteriaUrl],
    ['fact_skills', achievement.alignments.map(({ name }) => name).join(', ') || undefined],
  ];
  return (
    <dl className="facts">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value ? <Outside text={value} /> : <i>{say('not_stated')}</i>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ seen, actions }: { seen: Seen; actions: CardActions }) {
  const { finding, result } = seen;
  const { state, appraisal, host, owner } = finding;
  const reason = appraisal?.seal.reason;
  const credential = shownCredential(seen);
  const issuer = domainOf(credential?.issuer.id ?? '');
  const trusted = appraisal?.standings.some(({ by }) => by === 'you') === true;
  const differs = reason === 'another-recipient' || reason === 'compatible-name';
  const buttons: readonly (readonly [boolean, string, () => void])[] = [
    [
      state === 'needs-access' && !!host,
      say('access_do', host ?? ''),
      () => actions.onAllow(host ?? ''),
    ],
    [
      credential !== undefined && (reason === 'issuer-unknown' || reason === 'issuer-key-changed'),
      say('trust_do', issuer),
      () => actions.onTrust(seen),
    ],
    [
      trusted && reason !== 'issuer-key-changed',
      say('trust_undo', issuer),
      () => actions.onDistrust(seen),
    ],
    [differs, say('same_person_do'), () => actions.onSamePerson(seen, true)],
    [owner === 'you', say('same_person_undo'), () => actions.onSamePerson(seen, false)],
    [result?.problem?.code === 'private', say('copy_request'), () => actions.onCopyRequest(seen)],
    [
      state === 'done',
      say('again_for', credential?.achievement.name ?? hostOf(finding.link.href)),
      () => actions.onAgain(seen),
    ],
  ];
  const shown = buttons.filter(([wanted]) => wanted);
  if (shown.length === 0) return null;
  return (
    <div className="card-actions">
      {shown.map(([, words, act]) => (
        <button key={words} type="button" className="text-button" onClick={act}>
          {words}
        </button>
      ))}
    </div>
  );
}
