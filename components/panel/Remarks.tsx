import type { MatchRow } from '@/utils/model/match';

import { say, sayList, sayNumber } from '../words';

/** What has to be known of a line and costs no points: a choice, what else is taken, years, and where a licence holds. */
export function Remarks({ row: { requirement, support } }: { row: MatchRow }) {
  const { alternatives, orEquivalent, years, jurisdiction } = requirement;
  const remarks = [
    ...(alternatives
      ? [say('remark_any_of', sayList(alternatives.map(({ label }) => label)))]
      : []),
    ...(orEquivalent ? [say('remark_or_equivalent')] : []),
    ...(years === undefined ? [] : [say('remark_years', sayNumber(years))]),
    ...(support?.remark && jurisdiction
      ? [
          support.remark === 'place-differs'
            ? say('remark_place_differs', jurisdiction)
            : say('remark_place_not_stated', jurisdiction),
        ]
      : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} className="soft">
      {remark}
    </p>
  ));
}
