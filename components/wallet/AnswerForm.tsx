import { useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { Challenge } from '@/utils/model/holder-proof';

import { Notice } from '../Notice';
import type { Seen } from '../seen';
import { say, sayInstant, sayNumber, sayProblem } from '../words';
import { KeyChoice, type ShownKey } from './KeyChoice';
import { ShareList } from './ShareList';
import { SignedAnswer } from './SignedAnswer';

export interface Question extends Challenge {
  readonly until: string;
}

interface Props {
  /** Those that can stand in an answer. */
  readonly seen: readonly Seen[];
  /** With those that cannot. */
  readonly total: number;
  readonly now: Date;
  readonly read: (line: string) => Result<Question>;
  readonly keys: readonly ShownKey[];
  readonly isIssuedTo: (did: string, seen: Seen) => boolean;
  readonly problem: Problem | undefined;
  readonly answer: string | undefined;
  /** What was signed is not what is chosen any more. */
  readonly onChanged: () => void;
  readonly onMake: (keep: boolean) => Promise<void>;
  readonly onImport: (text: string, keep: boolean) => Promise<boolean>;
  readonly onRemove: (did: string) => void;
  readonly onSign: (question: Question, chosen: readonly Seen[], did: string) => Promise<void>;
  readonly onSave: (text: string) => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Who asks as far as the line says it, what goes with the answer, the key that signs, and the answer itself. */
export function AnswerForm(props: Props) {
  const { seen, total, now, keys, problem, answer, onChanged } = props;
  const [line, setLine] = useState('');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState('');
  const question = line.trim() === '' ? undefined : props.read(line);
  const did = keys.find((key) => key.did === wanted)?.did ?? keys[0]?.did;
  const chosen = seen.filter(({ finding }) => ids.has(finding.id));
  const bound = chosen.filter((one) => did !== undefined && props.isIssuedTo(did, one));
  const changed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      onChanged();
    };
  return (
    <section className="share answering" aria-label={say('answer_title')}>
      <p className="soft">{say('answer_explain')}</p>
      <label>
        {say('answer_line')}
        <textarea
          className="field line"
          dir="ltr"
          rows={3}
          spellCheck={false}
          value={line}
          onChange={({ target }) => changed(setLine)(target.value)}
        />
      </label>
      {question ? <Asks question={question} /> : null}
      <fieldset>
        <legend>{say('answer_choose')}</legend>
        <ShareList seen={seen} now={now} chosen={ids} onChosen={changed(setIds)} />
      </fieldset>
      {total > seen.length ? (
        <p className="soft">{say('answer_unfit', sayNumber(total - seen.length))}</p>
      ) : null}
      <KeyChoice
        keys={keys}
        did={did}
        onDid={changed(setWanted)}
        onMake={props.onMake}
        onImport={props.onImport}
        onRemove={props.onRemove}
        onCopy={props.onCopy}
      />
      {did !== undefined && chosen.length > 0 ? (
        <p role="status">
          {say('answer_bound', sayNumber(bound.length), sayNumber(chosen.length))}
        </p>
      ) : null}
      {problem ? <Notice kind="caution">{sayProblem(problem)}</Notice> : null}
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={!question?.ok || did === undefined}
          onClick={() => {
            if (question?.ok && did !== undefined) void props.onSign(question.value, chosen, did);
          }}
        >
          {say('answer_sign')}
        </button>
      </div>
      {answer ? (
        <SignedAnswer key={answer} answer={answer} onSave={props.onSave} onCopy={props.onCopy} />
      ) : null}
    </section>
  );
}

/** Whoever wrote the line can write any name into it. */
function Asks({ question }: { question: Result<Question> }) {
  if (!question.ok) return <Notice kind="caution">{sayProblem(question.problem)}</Notice>;
  const { domain, madeAt, until } = question.value;
  return (
    <Notice kind="people">
      {say('answer_asks', domain, sayInstant(madeAt))} {say('answer_until', sayInstant(until))}
    </Notice>
  );
}
