import type { ReactNode } from 'react';

import { type MatchReport, type MatchRow, type Tier, tiers } from '@/utils/model/match';
import type { PostingRow } from '@/utils/model/store';

import { Notice } from '../Notice';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say } from '../words';
import { MatchHeadline } from './MatchHeadline';
import { PostingPicker } from './PostingPicker';
import { shapeOfRow, standingOfRow, Why } from './Why';

export type RequirementEdit = Tier | 'removed' | 'as-read';

interface Props {
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
  readonly report: MatchReport | undefined;
  /** Some credentials have no verdict yet. */
  readonly unfinished?: boolean;
  readonly onPosting: (id: string, pinned: boolean) => void;
  readonly onEdit: (requirementId: string, edit: RequirementEdit) => void;
  /** For those whose own credentials they are; others read of somebody else. */
  readonly own?: OwnWords;
}

export interface OwnWords {
  readonly headline: ReactNode;
  readonly standing: (row: MatchRow) => string;
}

/** The match line by line: what is asked for, what shows it and why, each to be corrected. */
export function MatchLines(props: Props) {
  const { posting, postings, report, unfinished, onPosting, onEdit, own } = props;
  if (!posting) return <Notice kind="posting">{say('match_none')}</Notice>;
  const removed = Object.entries(posting.edits ?? {}).filter(([, edit]) => edit === 'removed');
  return (
    <div className="match-lines">
      <PostingPicker posting={posting} postings={postings} onPosting={onPosting} />
      {report ? (
        (own?.headline ?? <MatchHeadline report={report} unfinished={unfinished} />)
      ) : (
        <p className="soft">{say('match_no_requirements')}</p>
      )}
      <ul className="requirements">
        {report?.rows.map((row) => (
          <Line
            key={row.requirement.id}
            row={row}
            standing={(own?.standing ?? standingOfRow)(row)}
            onEdit={onEdit}
          />
        ))}
      </ul>
      {removed.length > 0 ? (
        <p className="soft">
          {say('match_removed', String(removed.length))}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              for (const [id] of removed) onEdit(id, 'as-read');
            }}
          >
            {say('match_restore')}
          </button>
        </p>
      ) : null}
      {report ? (
        <p className="soft">
          {say('score_why', String(report.verifiedScore), String(report.score))}
        </p>
      ) : null}
    </div>
  );
}

interface LineProps extends Pick<Props, 'onEdit'> {
  readonly row: MatchRow;
  readonly standing: string;
}

function Line({ row, standing, onEdit }: LineProps) {
  const { id, label, tier } = row.requirement;
  return (
    <li>
      <details>
        <summary>
          <SealIcon shape={shapeOfRow(row)} />
          <span>
            <Outside text={label} /> <small className="tier">{say(`tier_${tier}`)}</small>
          </span>
          <small>{standing}</small>
        </summary>
        <Why row={row} />
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
        </div>
      </details>
    </li>
  );
}
