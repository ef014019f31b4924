import type { ChallengeRow } from '@/utils/model/holder-proof';

import type { Seen } from '../seen';
import { say } from '../words';
import { answerLines } from './answer-words';

interface Props {
  readonly answered: readonly ChallengeRow[];
  readonly seen: readonly Seen[];
  readonly onForget: (row: ChallengeRow) => void;
}

/** What came back: control of a key, of which credentials that says something, and no seal of any colour. */
export const ProvedAnswers = ({ answered, seen, onForget }: Props) =>
  answered.map((row) => (
    <div key={row.id} className="proved">
      <div role="status">
        <ul>
          {answerLines(row, seen).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <button type="button" className="text-button" onClick={() => onForget(row)}>
        {say('ask_proof_forget')}
      </button>
    </div>
  ));
