import { datesOf, hostOf, labelOf, type Seen, shownCredential, titleOf } from './finding-words';
import { Outside } from './Outside';
import { SealIcon } from './SealIcon';
import { say, sayDate } from './words';

interface Props {
  readonly seen: Seen;
  readonly now: Date;
  readonly onOpen: (findingId: string) => void;
}

/** One credential in a line: the verdict, and under it what the verdict leaves out; it opens in the panel. */
export function FindingLine({ seen, now, onOpen }: Props) {
  const { finding } = seen;
  const { state, appraisal } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  return (
    <li>
      <button type="button" className={`finding ${shape}`} onClick={() => onOpen(finding.id)}>
        <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
        <span>
          <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : labelOf(seen, now)}</b>{' '}
          <small>
            <Under seen={seen} />
          </small>
        </span>
      </button>
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
