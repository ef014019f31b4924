import { useState } from 'react';

import type { BroughtId } from '@/utils/model/brought-vocabulary';
import type { Aim } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';

import { Notice } from '../Notice';
import { Outside } from '../Outside';
import { say } from '../words';
import { postingName } from './posting-name';

/** An occupation that answers to the words that are looked for. */
export interface Occupation {
  readonly of: BroughtId;
  readonly id: string;
  readonly label: string;
  readonly alsoCalled?: string;
}

/** What their publishers call them, in every language. */
const names: Readonly<Record<BroughtId, string>> = { esco: 'ESCO', onet: 'O*NET' };

interface Props {
  readonly aim: Aim | undefined;
  readonly saved: readonly SavedPostingRow[];
  /** Nothing has been brought that names any. */
  readonly hasOccupations: boolean;
  readonly occupationsNamed: (wanted: string) => Promise<readonly Occupation[]>;
  readonly onAim: (aim: Aim | undefined) => void;
  readonly onOptions: () => void;
}

/** What the gaps are looked for against: a saved posting, or an occupation by any of its names. */
export function AimPicker(props: Props) {
  const { aim, saved, hasOccupations, occupationsNamed, onAim, onOptions } = props;
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<readonly Occupation[]>();
  const look = (words: string) => {
    setWanted(words);
    void occupationsNamed(words).then((all) => setFound(words.trim() === '' ? undefined : all));
  };
  return (
    <div className="plan-aim">
      {saved.length > 0 ? (
        <label className="stacked">
          {say('plan_against')}
          <select
            className="pick"
            value={aim?.kind === 'posting' ? aim.id : ''}
            onChange={({ target: { value: id } }) =>
              onAim(id === '' ? undefined : { kind: 'posting', id })
            }
          >
            <option value="">{say('plan_against_nothing')}</option>
            {saved.map((row) => (
              <option key={row.id} value={row.id}>
                {postingName(row)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {hasOccupations ? (
        <label className="stacked">
          {say('plan_occupation_find')}
          <input
            className="field"
            type="search"
            dir="auto"
            value={wanted}
            onChange={({ target }) => look(target.value)}
          />
        </label>
      ) : (
        <Notice kind="empty" action={{ label: say('plan_occupation_do'), act: onOptions }}>
          {say('plan_occupation_none')}
        </Notice>
      )}
      {found?.length === 0 ? <p role="status">{say('plan_occupation_unfound')}</p> : null}
      {found && found.length > 0 ? (
        <ul className="plan-found" aria-label={say('plan_occupations')}>
          {found.map(({ of, id, label, alsoCalled }) => (
            <li key={`${of} ${id}`}>
              <button
                type="button"
                onClick={() => {
                  onAim({ kind: 'occupation', of, id });
                  setWanted('');
                  setFound(undefined);
                }}
              >
                <Outside text={label} />
                {alsoCalled === undefined ? null : (
                  <small>
                    <Outside text={alsoCalled} />
                  </small>
                )}
                <small>
                  <bdi dir="ltr">{names[of]}</bdi>
                </small>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {aim ? (
        <button type="button" className="text-button" onClick={() => onAim(undefined)}>
          {say('plan_aim_end')}
        </button>
      ) : null}
    </div>
  );
}
