import type { MatchRow, PairingEdit } from '@/utils/model/match';
import type { Pairings as Said } from '@/utils/model/pairings';

import { Outside } from '../Outside';
import { say } from '../words';
import { OneMore } from './OneMore';

/** A credential that can stand beside a requirement; its id is its address. */
export interface Pairable {
  readonly id: string;
  readonly name: string;
}

export interface Pair extends Pairable {
  readonly requirementId: string;
  readonly label: string;
}

/** What can be said of whose credentials, and where it goes. */
export interface Pairs {
  readonly credentials: readonly Pairable[];
  readonly onPair: (pair: Pair, edit: PairingEdit) => void;
}

interface Props extends Pairs {
  readonly row: MatchRow;
  readonly said: Said;
}

/** Which credentials answer one requirement, as the user corrects it: not this one, that one too, and back. */
export function Pairings({ row, said, credentials, onPair }: Props) {
  const { requirement, support } = row;
  // A large wallet is gone through once for each line, and not again for what nobody has said.
  const saidIn = (list: Said['notThis'] = []) => {
    const ids = list.flatMap((one) => (one.requirementId === requirement.id ? one.evidenceId : []));
    return ids.length > 0 ? credentials.filter(({ id }) => ids.includes(id)) : [];
  };
  const setAside = saidIn(said.notThis);
  const accepted = saidIn(said.thisToo);
  const shown = credentials.find(({ id }) => id === support?.evidenceId);
  const beside = new Set([shown, ...setAside, ...accepted]);
  const others = credentials.filter((one) => !beside.has(one));
  const pair = ({ id, name }: Pairable, edit: PairingEdit) =>
    onPair({ id, name, requirementId: requirement.id, label: requirement.label }, edit);
  return (
    <>
      {shown && !accepted.includes(shown) ? (
        <button type="button" className="text-button" onClick={() => pair(shown, 'not-this')}>
          {say('pair_not_this', shown.name)}
        </button>
      ) : null}
      {others.length > 0 ? (
        <OneMore
          id={`too-${requirement.id}`}
          credentials={others}
          onChoose={(one) => pair(one, 'this-too')}
        />
      ) : null}
      {setAside.length + accepted.length > 0 ? (
        <ul className="said">
          {[...accepted, ...setAside].map((one) => (
            <li key={one.id}>
              <Outside
                text={say(
                  accepted.includes(one) ? 'pair_accepted_by_you' : 'pair_set_aside_by_you',
                  one.name,
                )}
              />{' '}
              <button
                type="button"
                className="text-button"
                aria-label={say('pair_back_of', one.name)}
                onClick={() => pair(one, 'as-read')}
              >
                {say('is_not_undo')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
