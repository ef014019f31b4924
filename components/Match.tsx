import type { MatchReport, MatchRow } from '@/utils/model/match';
import type { SealShape } from '@/utils/model/seal';
import type { PostingRow } from '@/utils/model/store';

import { Outside } from './Outside';
import { SealIcon } from './SealIcon';
import { say } from './words';

interface Props {
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
  readonly report: MatchReport | undefined;
  readonly onPosting: (id: string, pinned: boolean) => void;
}

/** How the verified credentials fit the open posting, requirement by requirement, each with its why. */
export function Match({ posting, postings, report, onPosting }: Props) {
  return (
    <section className="box match" aria-labelledby="match-title">
      <h2 id="match-title">{say('match_title')}</h2>
      {posting ? (
        <PostingPicker posting={posting} postings={postings} onPosting={onPosting} />
      ) : (
        <p className="soft">{say('match_none')}</p>
      )}
      {posting && !report ? <p className="soft">{say('match_no_requirements')}</p> : null}
      {report ? <Report report={report} /> : null}
    </section>
  );
}

function PostingPicker({
  posting,
  postings,
  onPosting,
}: {
  posting: PostingRow;
  postings: readonly PostingRow[];
  onPosting: Props['onPosting'];
}) {
  return (
    <div className="posting">
      {postings.length > 1 ? (
        <select
          className="pick"
          aria-label={say('posting_pick')}
          value={posting.id}
          onChange={({ target }) => onPosting(target.value, true)}
        >
          {postings.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      ) : (
        <p>
          <Outside text={nameOf(posting)} />
        </p>
      )}
      <button
        type="button"
        className="text-button"
        aria-pressed={posting.pinned}
        onClick={() => onPosting(posting.id, !posting.pinned)}
      >
        {say(posting.pinned ? 'posting_unpin' : 'posting_pin')}
      </button>
    </div>
  );
}

function nameOf({ id, posting: { title, company } }: PostingRow): string {
  if (!title) return new URL(id).hostname;
  return company ? say('match_posting', title.value, company.value) : title.value;
}

function Report({ report }: { report: MatchReport }) {
  return (
    <>
      <p className="headline">
        <b>{say('match_shown', String(report.shown), String(report.total))}</b>{' '}
        {say('match_shown_word')} · {say(`band_${report.band}`)}
      </p>
      <div className="track" aria-hidden="true">
        {report.rows.map((row) => (
          <i key={row.requirement.id} className={partOf(row)} style={{ flexGrow: row.weight }} />
        ))}
      </div>
      <ul className="requirements">
        {report.rows.map((row) => (
          <li key={row.requirement.id}>
            <details>
              <summary>
                <SealIcon shape={shapeOf(row)} />
                <span>
                  <Outside text={row.requirement.label} />{' '}
                  <small>{say(`tier_${row.requirement.tier}`)}</small>
                </span>
                <small>{standingOf(row)}</small>
              </summary>
              <Why row={row} />
            </details>
          </li>
        ))}
      </ul>
      <details className="score">
        <summary>{say('why_title')}</summary>
        <p>{say('score_why', String(report.verifiedScore), String(report.score))}</p>
      </details>
    </>
  );
}

/** The sentence that asks, the credential that answers, and every factor of the sum. */
function Why({ row: { requirement, support, weight } }: { row: MatchRow }) {
  return (
    <div className="why">
      <p>{say('why_sentence', requirement.sentence)}</p>
      {support ? (
        <>
          <p>{say(`why_${support.relation}`, support.evidenceName, support.skill.label)}</p>
          <p className="soft">
            {say(
              'factors',
              ...[
                support.factors.status,
                support.factors.relation,
                support.factors.age,
                support.factors.level,
                support.strength * weight,
                weight,
              ].map((factor) => factor.toFixed(2)),
            )}
          </p>
        </>
      ) : (
        <p>{say('why_not_shown')}</p>
      )}
    </div>
  );
}

/** Green is for what a verified credential shows; expired is amber; everything else is open. */
function shapeOf({ shown, support }: MatchRow): SealShape {
  if (shown) return 'verified';
  return support?.status === 'expired' ? 'caution' : 'neutral';
}

function partOf({ shown, strength }: MatchRow): string {
  if (shown) return 'shown';
  return strength > 0 ? 'claimed' : '';
}

function standingOf({ shown, support }: MatchRow): string {
  if (!support) return say('not_shown');
  if (shown && support.status === 'verified') return support.evidenceName;
  return say(`evidence_${support.status}`);
}
