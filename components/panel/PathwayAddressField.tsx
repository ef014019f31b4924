import { useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import { type PathwayAddress, pathwayAddress } from '@/utils/model/pathway-address';

import { say, sayProblem, saySentences } from '../words';

interface Props {
  /** Asks for it in the step of the click; what stood in the way comes back. */
  readonly onAsk: (address: PathwayAddress) => Promise<Problem | undefined>;
}

/** A pathway is asked for where it is published: who is asked, and what they learn, stands there before. */
export function PathwayAddressField({ onAsk }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isAsking, setAsking] = useState(false);
  const address = pathwayAddress(typed);
  const host = address.ok ? address.value.host : '';

  const ask = async () => {
    if (!address.ok) return setProblem(address.problem);
    setProblem(undefined);
    setAsking(true);
    const refused = await onAsk(address.value);
    setAsking(false);
    setProblem(refused);
    if (!refused) setTyped('');
  };

  return (
    <form
      className="pathway-address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '' && !isAsking) void ask();
      }}
    >
      <label htmlFor="pathway-address">{say('pathway_address')}</label>
      <div className="line">
        <input
          id="pathway-address"
          className="field"
          dir="ltr"
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby="pathway-address-hint pathway-address-wrong"
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" className="button quiet" disabled={isAsking}>
          {say('pathway_address_do')}
        </button>
      </div>
      <p id="pathway-address-hint" className="soft">
        {address.ok ? say('pathway_address_learns', host) : say('pathway_address_hint')}
      </p>
      <p id="pathway-address-wrong" className="wrong" role="status">
        {isAsking ? say('pathway_address_asks', host) : null}
        {problem ? saySentences(sayProblem(problem), say('pathway_address_else')) : null}
      </p>
    </form>
  );
}
