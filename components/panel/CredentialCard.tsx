import type { Credential } from '@/utils/model/credential';
import { domainOf } from '@/utils/model/issuer';
import { isFile } from '@/utils/model/page';
import type { SealReason } from '@/utils/model/seal';

import { CheckList } from '../CheckList';
import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { Signals } from '../Signals';
import { hostOf, type Seen, shownCredential, titleOf } from '../seen';
import { datesOf, sentenceOf } from '../sentence-words';
import { Under } from '../Under';
import { keyOf, say, sayDate } from '../words';
import { Raw } from './Raw';

export interface CardActions {
  readonly onAllow: (host: string) => void;
  readonly onAgain: (seen: Seen) => void;
  readonly onTrust: (seen: Seen) => void;
  readonly onDistrust: (seen: Seen) => void;
  readonly onSamePerson: (seen: Seen, same: boolean) => void;
  readonly onCopyRequest: (seen: Seen) => void;
  readonly onCollection: (seen: Seen) => void;
  readonly onRegistry: (seen: Seen) => void;
  readonly onCopyName: (name: string) => void;
  /** Absent where no page is at hand that it could be put back on. */
  readonly onApart?: (seen: Seen) => void;
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
  const { state, appraisal } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  const credential = shownCredential(seen);
  const label = labelOf(seen, now);
  const sentence = sentenceOf(seen, { now, person });
  return (
    <li id={`finding-${finding.position}`} className={`credential ${shape}`}>
      <details open={open}>
        <summary>
          <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
          <span>
            <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : label}</b>{' '}
            <small>
              <Under seen={seen} />
            </small>
          </span>
        </summary>
        <div className="body">
          {/* What stands in full in the first line need not stand there twice. */}
          {label.endsWith(sentence) ? null : <p>{sentence}</p>}
          {isFile(finding.link) ? (
            <p className="soft">{say('from_file_named', finding.link.text)}</p>
          ) : null}
          {finding.imported ? <p className="soft">{say('imported_unverified')}</p> : null}
          {appraisal ? <Meaning reason={appraisal.seal.reason} /> : null}
          {credential ? <Facts credential={credential} /> : null}
          {finding.collection ? null : <CheckList seen={seen} />}
          {credential ? (
            <Signals
              seen={seen}
              credential={credential}
              onLookUp={() => actions.onRegistry(seen)}
            />
          ) : null}
          <Buttons buttons={lateSteps(seen, actions)} />
          {result ? <Raw result={result} /> : null}
        </div>
      </details>
      {finding.shared ? (
        <p className="shared-note">
          <b>{say('look_shared')}.</b> {say('shared_explain')}
        </p>
      ) : null}
      <Form href={result?.problem?.facts?.['form']} person={person} onCopy={actions.onCopyName} />
      <Buttons buttons={nextSteps(seen, actions)} />
    </li>
  );
}

/**
 * Where a provider answers only people, they are led to its form with what may be filled in; nothing is filled in for
 * them. Every such form that we know asks for the holder's name.
 */
function Form({
  href,
  person,
  onCopy,
}: {
  href: string | undefined;
  person: string | undefined;
  onCopy: (name: string) => void;
}) {
  if (!href?.startsWith('https://')) return null;
  return (
    <div className="card-actions">
      <a className="text-button" href={href} target="_blank" rel="noreferrer">
        {say('open_form', hostOf(href))}
      </a>
      {person ? (
        <button type="button" className="text-button" onClick={() => onCopy(person)}>
          {say('form_copy')}
        </button>
      ) : null}
      <small className="soft">{person ? say('form_fill', person) : say('form_fill_unknown')}</small>
    </div>
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

type Button = readonly [wanted: boolean, words: string, act: () => void];

/** What the verdict asks the reader to do next; it stands in sight. */
function nextSteps(seen: Seen, actions: CardActions): readonly Button[] {
  const { finding, result } = seen;
  const { state, appraisal, host = '' } = finding;
  const reason = state === 'done' ? appraisal?.seal.reason : undefined;
  const credential = shownCredential(seen);
  const unknown = reason === 'issuer-unknown' || reason === 'issuer-key-changed';
  const differs = reason === 'another-recipient' || reason === 'compatible-name';
  const { pages = 0, more = false } = finding.collection ?? {};
  return [
    [
      more,
      say(
        pages === 0 ? 'collection_do' : 'collection_more_do',
        finding.lists ?? hostOf(finding.link.href),
      ),
      () => actions.onCollection(seen),
    ],
    [state === 'needs-access' && host !== '', say('access_do', host), () => actions.onAllow(host)],
    [
      credential !== undefined && unknown,
      say('trust_do', domainOf(credential?.issuer.id ?? '')),
      () => actions.onTrust(seen),
    ],
    [differs, say('same_person_do'), () => actions.onSamePerson(seen, true)],
    [result?.problem?.code === 'private', say('copy_request'), () => actions.onCopyRequest(seen)],
    [
      reason === 'not-judged' && !finding.collection && !staysUnread(seen),
      againFor(seen),
      () => actions.onAgain(seen),
    ],
  ];
}

/** A file that could not be read without asking anybody is no better the next time. */
const staysUnread = ({ finding, result }: Seen): boolean =>
  isFile(finding.link) && result?.asked.length === 0;

/** What may be done besides, for those who have opened the credential. */
function lateSteps(seen: Seen, actions: CardActions): readonly Button[] {
  const { state, appraisal, owner } = seen.finding;
  const issuer = domainOf(shownCredential(seen)?.issuer.id ?? '');
  const reason = appraisal?.seal.reason;
  const trusted = appraisal?.standings.some(({ by }) => by === 'you') === true;
  return [
    [owner === 'you', say('same_person_undo'), () => actions.onSamePerson(seen, false)],
    [
      trusted && issuer !== '' && reason !== 'issuer-key-changed',
      say('trust_undo', issuer),
      () => actions.onDistrust(seen),
    ],
    [state === 'done' && reason !== 'not-judged', againFor(seen), () => actions.onAgain(seen)],
    [actions.onApart !== undefined, say('apart_do'), () => actions.onApart?.(seen)],
  ];
}

const againFor = (seen: Seen): string =>
  say(
    'again_for',
    shownCredential(seen)?.achievement.name ?? (hostOf(seen.finding.link.href) || titleOf(seen)),
  );

function Buttons({ buttons }: { buttons: readonly Button[] }) {
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
