import type { MatchReport, MatchRow } from '@/utils/model/match';

import { Track } from '../panel/MatchHeadline';
import { say, sayNumber } from '../words';

/** "You show 4 of 7", and in a sentence what of the rest is expired, said without a proof, or missing. */
export function FitHeadline({ report }: { report: MatchReport }) {
  const { shown, total, rows } = report;
  const open = rows.filter((row) => !row.shown);
  const expired = open.filter(isExpired).length;
  const partly = open.filter((row) => !isExpired(row) && row.strength > 0).length;
  const parts = [
    say('fit_backed', sayNumber(shown), sayNumber(total)),
    expired > 0 && say('fit_expired', sayNumber(expired)),
    partly > 0 && say('fit_partly', sayNumber(partly)),
    open.length > expired + partly && say('fit_without', sayNumber(open.length - expired - partly)),
  ].filter((part) => typeof part === 'string');
  return (
    <>
      <p className="headline">
        <b>{say('fit_shown', sayNumber(shown), sayNumber(total))}</b>
      </p>
      <Track rows={rows} />
      <p role="status">{parts.reduce((before, part) => say('own_joined', before, part))}</p>
    </>
  );
}

const isExpired = ({ support }: MatchRow): boolean => support?.status === 'expired';
