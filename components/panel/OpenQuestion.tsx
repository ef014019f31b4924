import { useRef, useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import type { ChallengeRow } from '@/utils/model/holder-proof';

import { FileField } from '../FileField';
import { Notice } from '../Notice';
import { say, sayInstant } from '../words';
import { sayAnswerProblem } from './answer-words';

interface Props {
  readonly row: ChallengeRow;
  readonly onAnswer: (answer: Blob) => Promise<Problem | undefined>;
  readonly onWithdraw: () => void;
  readonly onCopy: () => void;
}

/** A question that waits for its answer: the line to send, and the place for what comes back. */
export function OpenQuestion({ row, onAnswer, onWithdraw, onCopy }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const input = useRef<HTMLInputElement>(null);
  const give = (answer: Blob) => void onAnswer(answer).then(setProblem);
  return (
    <div className="question">
      <label className="stacked">
        {say('ask_proof_line')}
        <textarea className="field line" dir="ltr" rows={3} readOnly value={row.line} />
      </label>
      <p className="soft">{say('ask_proof_until', row.domain, sayInstant(row.until))}</p>
      <div className="actions">
        <button type="button" className="button quiet small" onClick={onCopy}>
          {say('ask_proof_copy')}
        </button>
        <button type="button" className="text-button" onClick={onWithdraw}>
          {say('ask_proof_withdraw')}
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') give(new Blob([text]));
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          // What is dropped elsewhere on the screen stands among the person's credentials.
          event.stopPropagation();
          give(file);
        }}
      >
        <label className="stacked">
          {say('ask_proof_answer')}
          <textarea
            className="field line"
            dir="ltr"
            rows={3}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div className="actions">
          <button type="submit" className="button small" disabled={text.trim() === ''}>
            {say('ask_proof_check')}
          </button>
          <button
            type="button"
            className="button quiet small"
            onClick={() => input.current?.click()}
          >
            {say('ask_proof_file')}
          </button>
        </div>
        <FileField field={input} onFiles={([file]) => give(file)} />
        {problem ? <Notice kind="caution">{sayAnswerProblem(problem)}</Notice> : null}
      </form>
    </div>
  );
}
