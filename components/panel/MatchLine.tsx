import { type MatchRow, type Tier, tiers } from '@/utils/model/match';
import type { Pairings as Said } from '@/utils/model/pairings';

import { SealIcon } from '../SealIcon';
import { say } from '../words';
import { Asked } from './Asked';
import { Pairings, type Pairs } from './Pairings';
import { shapeOfRow, standingOfRow, Why } from './Why';

export type RequirementEdit = Tier | 'removed' | 'as-read';

interface Props {
  readonly row: MatchRow;
  /** How it stands, in words of its reader's own. */
  readonly standing?: string | undefined;
  /** That nothing shows it, likewise. */
  readonly unshown?: string | undefined;
  readonly said: Said;
  readonly pairs?: Pairs | undefined;
  readonly onEdit: (requirementId: string, edit: RequirementEdit) => void;
}

/** One thing that is asked for, with its why, and all that can be corrected of it. */
export function MatchLine(props: Props) {
  const { row, standing = standingOfRow(row), unshown, said, pairs, onEdit } = props;
  const { id, label, tier } = row.requirement;
  return (
    <li>
      <details>
        <summary>
          <SealIcon shape={shapeOfRow(row)} />
          <span>
            <Asked requirement={row.requirement} />{' '}
            <small className="tier">{say(`tier_${tier}`)}</small>
          </span>
          <small>{standing}</small>
        </summary>
        <Why row={row} unshown={unshown} />
        <div className="edit">
          <label>
            {say('edit_tier')}{' '}
            <select
              className="pick"
              value={tier}
              onChange={({ target }) => {
                const chosen = tiers.find((one) => one === target.value);
                if (chosen) onEdit(id, chosen);
              }}
            >
              {tiers.map((one) => (
                <option key={one} value={one}>
                  {say(`tier_${one}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="text-button" onClick={() => onEdit(id, 'removed')}>
            {say('edit_remove', label)}
          </button>
          {pairs ? <Pairings row={row} said={said} {...pairs} /> : null}
        </div>
      </details>
    </li>
  );
}
