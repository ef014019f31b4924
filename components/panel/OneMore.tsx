import { useState } from 'react';

import { foldedName } from '@/utils/lib/folded-name';

import { say } from '../words';
import type { Pairable } from './Pairings';

/** Of more nobody chooses one from a list: a name is looked for. */
const MOST = 50;

interface Props {
  readonly id: string;
  readonly credentials: readonly Pairable[];
  readonly onChoose: (credential: Pairable) => void;
}

/** A list to choose from and a button of its own, so that going through the list by keyboard changes nothing. */
export function OneMore({ id, credentials, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const isMany = credentials.length > MOST;
  const name = foldedName(wanted);
  const fitting =
    isMany && name !== ''
      ? credentials.filter((one) => foldedName(one.name).includes(name))
      : credentials;
  return (
    <form
      className="one-more"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).get('credential');
        const credential = credentials.find((one) => one.id === chosen);
        if (credential) onChoose(credential);
      }}
    >
      {isMany ? (
        <input
          className="field"
          type="search"
          dir="auto"
          aria-label={say('own_search')}
          placeholder={say('own_search')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      ) : null}
      <label htmlFor={id}>{say('pair_this_too')}</label>
      <select id={id} name="credential" className="pick">
        {fitting.slice(0, MOST).map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <button type="submit" className="button quiet small">
        {say('pair_this_too_do')}
      </button>
    </form>
  );
}
