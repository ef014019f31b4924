import { useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import { isFile } from '@/utils/model/file-link';
import type { SealReason } from '@/utils/model/seal';

import { CheckList } from '../CheckList';
import { HelpLink } from '../help/HelpLink';
import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { Signals } from '../Signals';
import { hostOf, type Seen, shownCredential, titleOf } from '../seen';
import { sentenceOf } from '../sentence-words';
import { Under } from '../Under';
import { keyOf, say } from '../words';
import { Facts } from './Facts';
import { Raw } from './Raw';
import { type CardActions, LateSteps, NextSteps } from './Steps';

interface Props {
  readonly seen: Seen;
  readonly person: string | undefined;
  readonly now: Date;
  readonly open: boolean;
  readonly actions: CardActions;
  /** What there is to say of it beside its verdict. */
  readonly note?: string | undefined;
  /** It is one of many: what lies behind its line is drawn once it is opened. */
  readonly isOneOfMany?: boolean | undefined;
}

/** One credential in full: verdict, reasons, every check, what is not stated, the next step, and the raw data last. */
export function CredentialCard(props: Props) {
  const { seen, person, now, open, actions, note, isOneOfMany } = props;
  const [isOpened, setOpened] = useState(open || !isOneOfMany);
  const { finding, result } = seen;
  const { state, appraisal } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  const label = labelOf(seen, now);
  const sentence = sentenceOf(seen, { now, person });
  return (
    <li id={`finding-${finding.position}`} className={`credential ${shape}`}>
      <details
        open={open}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) setOpened(true);
        }}
      >
        <summary>
          <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
          <span>
            <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : label}</b>{' '}
            <small>
              <Under seen={seen} />
            </small>
          </span>
        </summary>
        {isOpened ? <Body seen={seen} label={label} sentence={sentence} actions={actions} /> : null}
      </details>
      {note ? <p className="card-note">{note}</p> : null}
      {finding.shared ? (
        <p className="shared-note">
          <b>{say('sentence', say('look_shared'))}</b> {say('shared_explain')}
        </p>
      ) : null}
      <Form href={result?.problem?.facts?.['form']} person={person} onCopy={actions.onCopyName} />
      <NextSteps seen={seen} actions={actions} />
    </li>
  );
}

interface BodyProps extends Pick<Props, 'seen' | 'actions'> {
  readonly label: string;
  readonly sentence: string;
}

function Body({ seen, label, sentence, actions }: BodyProps) {
  const { finding, result } = seen;
  const { appraisal } = finding;
  const credential = shownCredential(seen);
  return (
    <div className="body">
      {/* What stands in full in the first line need not stand there twice. */}
      {label.endsWith(sentence) ? null : <p>{sentence}</p>}
      {isFile(finding.link) ? (
        <p className="soft">{say('from_file_named', finding.link.text)}</p>
      ) : null}
      {finding.imported ? <p className="soft">{say('imported_unverified')}</p> : null}
      {appraisal ? <Meaning reason={appraisal.seal.reason} problem={result?.problem} /> : null}
      {credential ? <Facts credential={credential} /> : null}
      {finding.collection ? null : <CheckList seen={seen} />}
      {credential ? (
        <Signals seen={seen} credential={credential} onLookUp={() => actions.onRegistry(seen)} />
      ) : null}
      <LateSteps seen={seen} actions={actions} />
      {result ? <Raw result={result} /> : null}
    </div>
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

/** What a verdict means for the reader, in a sentence, and where more of it stands. */
function Meaning({ reason, problem }: { reason: SealReason; problem: Problem | undefined }) {
  const isOpen = reason === 'not-judged' && problem !== undefined;
  return (
    <p className="soft">
      {say(`means_${keyOf(reason)}`)} <HelpLink about={isOpen ? problem.code : reason} />
    </p>
  );
}
