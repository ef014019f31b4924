import { domainOf } from '@/utils/model/issuer';

import { CheckList } from './CheckList';
import {
  datesOf,
  hostOf,
  labelOf,
  type Seen,
  sentenceOf,
  shownCredential,
  titleOf,
} from './finding-words';
import { Outside } from './Outside';
import { SealIcon } from './SealIcon';
import { say, sayDate } from './words';

export interface FindingActions {
  readonly onAllow: (host: string) => void;
  readonly onAgain: (findingId: string) => void;
  readonly onTrust: (seen: Seen) => void;
}

/** One credential: the verdict in a line, the sentence under it, every check on demand, and the next step. */
export function Finding({
  seen,
  now,
  actions,
}: {
  seen: Seen;
  now: Date;
  actions: FindingActions;
}) {
  const { finding, result } = seen;
  const { state, appraisal, link, host } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  return (
    <li className={`finding ${shape}`}>
      <details>
        <summary>
          <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
          <span>
            <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : labelOf(seen, now)}</b>
            <small>
              <Under seen={seen} />
            </small>
          </span>
        </summary>
        <p>{sentenceOf(seen, now)}</p>
        <CheckList seen={seen} />
      </details>
      {state === 'needs-access' && host ? (
        <button type="button" className="text-button" onClick={() => actions.onAllow(host)}>
          {say('access_do', host)}
        </button>
      ) : null}
      {canTrust(seen) ? (
        <button type="button" className="text-button" onClick={() => actions.onTrust(seen)}>
          {say('trust_do')}
          <span className="hidden-text"> {domainOf(result?.credential?.issuer.id ?? '')}</span>
        </button>
      ) : null}
      {state === 'done' && shape === 'neutral' ? (
        <button type="button" className="text-button" onClick={() => actions.onAgain(finding.id)}>
          {say('again')}
          <span className="hidden-text">: {hostOf(link.href)}</span>
        </button>
      ) : null}
    </li>
  );
}

/** What the headline leaves out: the dates of a verified credential, the name of another, or where a link leads. */
function Under({ seen }: { seen: Seen }) {
  const { finding } = seen;
  const credential = shownCredential(seen);
  if (!credential) return say('link_to', hostOf(finding.link.href));
  if (finding.appraisal?.seal.reason !== 'all-checked')
    return <Outside text={credential.achievement.name} />;
  const { issuedOn, validUntil } = credential;
  if (validUntil) return datesOf(credential);
  return issuedOn ? say('issued_on', sayDate(issuedOn)) : say('not_stated');
}

const canTrust = ({ finding: { appraisal }, result }: Seen): boolean =>
  result?.credential !== undefined &&
  (appraisal?.seal.reason === 'issuer-unknown' || appraisal?.seal.reason === 'issuer-key-changed');
