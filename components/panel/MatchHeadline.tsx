import type { MatchReport, MatchRow } from '@/utils/model/match';

import { say, sayNumber } from '../words';

/** "4 of 7 shown", the band in a word, and each requirement as a part of one bar; no word on the whole while a verdict is missing. */
export function MatchHeadline({
  report,
  unfinished = false,
}: {
  report: MatchReport;
  unfinished?: boolean | undefined;
}) {
  return (
    <>
      <p className="headline">
        <b>{say('match_shown', sayNumber(report.shown), sayNumber(report.total))}</b>{' '}
        {say('match_shown_word')}
        {unfinished ? null : ` · ${say(`band_${report.band}`)}`}
      </p>
      <Track rows={report.rows} />
    </>
  );
}

/** Each requirement as a part of one bar. */
export function Track({ rows }: { rows: readonly MatchRow[] }) {
  return (
    <div className="track" aria-hidden="true">
      {rows.map((row) => (
        <i key={row.requirement.id} className={partOf(row)} style={{ flexGrow: row.weight }} />
      ))}
    </div>
  );
}

function partOf({ shown, strength }: MatchRow): string {
  if (shown) return 'shown';
  return strength > 0 ? 'claimed' : '';
}
