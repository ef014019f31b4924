import type { PostingFit } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';

import { Outside } from '../Outside';
import { SourceLink } from '../panel/SourceLink';
import { say, sayDate, sayList, sayNumber } from '../words';
import { Bar } from './Bar';
import { postingName } from './posting-name';

interface Props {
  readonly saved: readonly SavedPostingRow[];
  readonly fits: readonly PostingFit[];
  readonly onKeep: (row: SavedPostingRow) => void;
  readonly onRemove: (row: SavedPostingRow) => void;
}

/** The saved postings side by side: how much of each is shown, what is missing, and what to put forward for it. */
export function PostingCards({ saved, fits, onKeep, onRemove }: Props) {
  const byId = new Map(fits.map((fit) => [fit.id, fit]));
  return (
    <ul className="plan-postings">
      {saved.map((row) => {
        const name = postingName(row);
        const fit = byId.get(row.id);
        return (
          <li key={row.id}>
            <h3>
              <Outside text={name} />
            </h3>
            {fit ? <Fit fit={fit} /> : null}
            <div className="plan-foot">
              <small>
                {say('saved_until', sayDate(row.until))} <SourceLink url={row.id} />
              </small>
              <span>
                <button
                  type="button"
                  className="text-button"
                  aria-label={say('plan_keep_of', name)}
                  onClick={() => onKeep(row)}
                >
                  {say('plan_keep')}
                </button>{' '}
                <button
                  type="button"
                  className="text-button"
                  aria-label={say('plan_remove_of', name)}
                  onClick={() => onRemove(row)}
                >
                  {say('options_remove')}
                </button>
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Fit({ fit }: { fit: PostingFit }) {
  const { shown, total, band, lines, forward } = fit;
  if (total === 0) return <p className="soft">{say('plan_asks_nothing')}</p>;
  const open = lines.filter(({ standing }) => standing !== 'shown');
  return (
    <>
      <p className="plan-figure">
        <b>{say('fit_shown', sayNumber(shown), sayNumber(total))}</b>{' '}
        <span>{say(`band_${band}`)}</span>
      </p>
      <Bar lines={lines} />
      <dl>
        <dt>{say('plan_missing')}</dt>
        <dd>
          {open.length === 0 ? (
            say('plan_nothing_missing')
          ) : (
            <ul className="plan-chips">
              {open.map(({ id, label, tier, standing }) => (
                <li
                  key={id}
                  className={standing === 'expired' ? 'skill claim plan-expired' : 'skill claim'}
                >
                  <Outside text={label} />
                  <small> · {say(`tier_${tier}`)}</small>
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{say('plan_forward')}</dt>
        <dd>
          {forward.length === 0 ? (
            say('plan_forward_none')
          ) : (
            <ol>
              {forward.map(({ id, name, shows }) => (
                <li key={id}>
                  <Outside text={name} /> <small>{sayList(shows)}</small>
                </li>
              ))}
            </ol>
          )}
        </dd>
      </dl>
    </>
  );
}
