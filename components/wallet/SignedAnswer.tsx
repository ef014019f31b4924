import { useState } from 'react';

import { say } from '../words';

interface Props {
  readonly answer: string;
  readonly onSave: (text: string) => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The answer, to be sent by whatever way the question came. */
export function SignedAnswer({ answer, onSave, onCopy }: Props) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="signed">
      <p role="status">{say(isCopied ? 'answer_copied' : 'answer_ready')}</p>
      <label>
        {say('answer_text')}
        <textarea className="field line" dir="ltr" rows={8} readOnly value={answer} />
      </label>
      <div className="actions">
        <button
          type="button"
          className="button"
          onClick={() => void onCopy(answer).then(() => setCopied(true))}
        >
          {say('answer_copy')}
        </button>
        <button type="button" className="button quiet" onClick={() => onSave(answer)}>
          {say('answer_save')}
        </button>
      </div>
    </div>
  );
}
