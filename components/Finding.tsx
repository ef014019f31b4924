import { domainOf } from '@/utils/model/issuer';

import { CheckList } from './CheckList';
import { hostOf, labelOf, type Seen, sentenceOf, titleOf } from './finding-words';
import { Outside } from './Outside';
import { SealIcon } from './SealIcon';
import { say } from './words';

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
  const forged = appraisal?.seal.reason === 'forged';
  const title = forged || !result?.credential ? '' : result.credential.achievement.name;
  return (
    <li className={`finding ${shape}`}>
      <details>
        <summary>
          <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
          <span>
            <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : labelOf(seen)}</b>
            <small>{title ? <Outside text={title} /> : say('link_to', hostOf(link.href))}</small>
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

const canTrust = ({ finding: { appraisal }, result }: Seen): boolean =>
  result?.credential !== undefined &&
  (appraisal?.seal.reason === 'issuer-unknown' || appraisal?.seal.reason === 'issuer-key-changed');
