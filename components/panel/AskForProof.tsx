import { useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import type { ChallengeRow } from '@/utils/model/holder-proof';

import { Notice } from '../Notice';
import { say } from '../words';
import { sayAnswerProblem } from './answer-words';
import { OpenQuestion } from './OpenQuestion';

interface Props {
  /** The latest first; those that wait for their answer. */
  readonly asked: readonly ChallengeRow[];
  /** In whose name the last question was asked. */
  readonly domain: string;
  readonly isPrivate: boolean;
  /** What stood in the way, if anything did. */
  readonly onAsk: (domain: string) => Promise<Problem | undefined>;
  readonly onAnswer: (row: ChallengeRow, answer: Blob) => Promise<Problem | undefined>;
  readonly onWithdraw: (row: ChallengeRow) => void;
  readonly onCopy: (line: string) => void;
}

/** Asks a person to show that a key is theirs, and takes what comes back. */
export function AskForProof(props: Props) {
  const { asked, domain, isPrivate, onAsk, onAnswer, onWithdraw, onCopy } = props;
  if (isPrivate) return <Notice kind="people">{say('ask_proof_private')}</Notice>;
  return (
    <div className="body">
      <p className="soft">{say('ask_proof_explain')}</p>
      {asked.map((row) => (
        <OpenQuestion
          key={row.id}
          row={row}
          onAnswer={(answer) => onAnswer(row, answer)}
          onWithdraw={() => onWithdraw(row)}
          onCopy={() => onCopy(row.line)}
        />
      ))}
      <NewQuestion first={domain} onAsk={onAsk} />
    </div>
  );
}

/** The question is asked in the name of a domain, and the answer counts for no other. */
function NewQuestion({ first, onAsk }: { first: string; onAsk: Props['onAsk'] }) {
  const [domain, setDomain] = useState(first);
  const [problem, setProblem] = useState<Problem>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onAsk(domain.trim()).then(setProblem);
      }}
    >
      <label className="stacked">
        {say('ask_proof_domain')}
        <input
          className="field"
          type="text"
          dir="ltr"
          autoComplete="organization"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          placeholder="example.com"
          value={domain}
          onChange={({ target }) => setDomain(target.value)}
        />
      </label>
      <small>{say('ask_proof_domain_hint')}</small>
      <div className="actions">
        <button type="submit" className="button quiet">
          {say('ask_proof_make')}
        </button>
      </div>
      {problem ? <Notice kind="caution">{sayAnswerProblem(problem)}</Notice> : null}
    </form>
  );
}
