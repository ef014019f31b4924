import type { ReactNode } from 'react';

import type { MatchReport, MatchRow } from '@/utils/model/match';
import type { PostingRow } from '@/utils/model/store';

import { Notice } from '../Notice';
import { say, sayNumber, saySentences } from '../words';
import { AskedBesides } from './AskedBesides';
import { MatchHeadline } from './MatchHeadline';
import { MatchLine, type RequirementEdit } from './MatchLine';
import type { Pairs } from './Pairings';
import { PostingPicker } from './PostingPicker';

interface Props {
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
  readonly report: MatchReport | undefined;
  /** Some credentials have no verdict yet. */
  readonly unfinished?: boolean;
  readonly onPosting: (id: string, pinned: boolean) => void;
  readonly onEdit: (requirementId: string, edit: RequirementEdit) => void;
  /** Without it nothing can be said of single credentials. */
  readonly pairs?: Pairs;
  /** For those whose own credentials they are; others read of somebody else. */
  readonly own?: OwnWords;
}

export interface OwnWords {
  readonly headline: ReactNode;
  readonly standing: (row: MatchRow) => string;
  readonly unshown: string;
}

/** The match line by line: what is asked for, what shows it and why, each to be corrected. */
export function MatchLines(props: Props) {
  const { posting, postings, report, unfinished, onPosting, onEdit, pairs, own } = props;
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
          <MatchLine
            key={row.requirement.id}
            row={row}
            said={posting}
            pairs={pairs}
            standing={own?.standing(row)}
            unshown={own?.unshown}
            onEdit={onEdit}
          />
        ))}
      </ul>
      <AskedBesides asked={posting.besides ?? []} />
      {removed.length > 0 ? (
        <p className="soft">
          {say('match_removed', sayNumber(removed.length))}{' '}
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
      {report ? <p className="soft">{whyOf(report)}</p> : null}
    </div>
  );
}

/** What the points are made of; what is required and not shown is named where there is such a thing. */
function whyOf({ verifiedScore, score, rows }: MatchReport): string {
  const isHeld = rows.some(({ requirement, shown }) => requirement.tier === 'must' && !shown);
  return saySentences(
    say('score_why', sayNumber(verifiedScore), sayNumber(score)),
    isHeld ? say('score_held') : '',
  );
}
