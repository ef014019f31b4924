import { useState } from 'react';

import { foldedName } from '@/utils/lib/folded-name';

import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { type Seen, shownCredential, titleOf } from '../seen';
import { say, sayNumber } from '../words';

interface Props {
  readonly seen: readonly Seen[];
  readonly now: Date;
  /** The ids of findings. */
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Nobody reads through more; a search brings the others. */
const MOST_SHOWN = 100;

/** The user's own credentials, each to be chosen by itself. */
export function ShareList({ seen, now, chosen, onChosen }: Props) {
  const [wanted, setWanted] = useState('');
  const fitting = seen.filter((one) => foldedName(nameOf(one)).includes(foldedName(wanted)));
  const shown = fitting.slice(0, MOST_SHOWN);
  const toggle = (id: string) => {
    const others = [...chosen].filter((one) => one !== id);
    onChosen(new Set(chosen.has(id) ? others : [...chosen, id]));
  };
  return (
    <div className="share-list">
      <label>
        {say('share_search')}
        <input
          className="field"
          type="search"
          dir="auto"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </label>
      <p role="status">
        {say('share_chosen', sayNumber(chosen.size), sayNumber(seen.length))}{' '}
        <button
          type="button"
          className="text-button"
          onClick={() => onChosen(new Set([...chosen, ...shown.map(({ finding }) => finding.id)]))}
        >
          {say('share_all')}
        </button>{' '}
        <button type="button" className="text-button" onClick={() => onChosen(new Set())}>
          {say('share_clear')}
        </button>
      </p>
      <ul>
        {shown.map((one) => (
          <li key={one.finding.id} className={shapeOf(one)}>
            <label className="switch">
              <input
                type="checkbox"
                checked={chosen.has(one.finding.id)}
                onChange={() => toggle(one.finding.id)}
              />
              <SealIcon shape={shapeOf(one)} hollow={one.finding.appraisal?.seal.stale ?? false} />
              <span>
                <Outside text={nameOf(one)} /> <small>{labelOf(one, now)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {fitting.length > shown.length ? (
        <p className="soft">{say('and_more', sayNumber(fitting.length - shown.length))}</p>
      ) : null}
    </div>
  );
}

const nameOf = (seen: Seen): string => shownCredential(seen)?.achievement.name ?? titleOf(seen);

const shapeOf = ({ finding: { state, appraisal } }: Seen) =>
  (state === 'done' && appraisal?.seal.shape) || 'neutral';
