import type { MatchReport } from '@/utils/model/match';
import type { PostingRow } from '@/utils/model/store';

import { Asked } from './panel/Asked';
import { MatchHeadline } from './panel/MatchHeadline';
import { PostingPicker } from './panel/PostingPicker';
import { shapeOfRow, standingOfRow, Why } from './panel/Why';
import { SealIcon } from './SealIcon';
import { say } from './words';

interface Props {
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
  readonly report: MatchReport | undefined;
  /** Some credentials have no verdict yet. */
  readonly unfinished?: boolean;
  readonly onPosting: (id: string, pinned: boolean) => void;
}

/** How the verified credentials fit the open posting: the headline, and on demand each requirement with its why. */
export function Match({ posting, postings, report, unfinished, onPosting }: Props) {
  return (
    <section className="box match" aria-labelledby="match-title">
      <h2 id="match-title">{say('match_title')}</h2>
      {posting ? (
        <PostingPicker posting={posting} postings={postings} onPosting={onPosting} />
      ) : (
        <p className="soft">{say('match_none')}</p>
      )}
      {posting && !report ? <p className="soft">{say('match_no_requirements')}</p> : null}
      {report ? (
        <>
          <MatchHeadline report={report} unfinished={unfinished} />
          <ul className="requirements">
            {report.rows.map((row) => (
              <li key={row.requirement.id}>
                <details>
                  <summary>
                    <SealIcon shape={shapeOfRow(row)} />
                    <span>
                      <Asked requirement={row.requirement} />{' '}
                      <small className="tier">{say(`tier_${row.requirement.tier}`)}</small>
                    </span>
                    <small>{standingOfRow(row)}</small>
                  </summary>
                  <Why row={row} />
                </details>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
