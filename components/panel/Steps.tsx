import { isFile } from '@/utils/model/file-link';
import { domainOf } from '@/utils/model/issuer';

import { hostOf, isOwn, type Seen, shownCredential, titleOf } from '../seen';
import { say } from '../words';

/** What the buttons of a credential do. */
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
  /** Absent where it is not the reader's own. */
  readonly onRemove?: (seen: Seen) => void;
}

type Button = readonly [wanted: boolean, words: string, act: () => void];

interface Props {
  readonly seen: Seen;
  readonly actions: CardActions;
}

/** What the verdict asks the reader to do next; it stands in sight. */
export const NextSteps = ({ seen, actions }: Props) => (
  <Buttons buttons={nextSteps(seen, actions)} />
);

/** What may be done besides, for those who have opened the credential. */
export const LateSteps = ({ seen, actions }: Props) => (
  <Buttons buttons={lateSteps(seen, actions)} />
);

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
    [
      result?.problem?.code === 'private' && !isOwn(finding),
      say('copy_request'),
      () => actions.onCopyRequest(seen),
    ],
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
    [
      actions.onRemove !== undefined,
      say('own_remove', titleOf(seen)),
      () => actions.onRemove?.(seen),
    ],
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
