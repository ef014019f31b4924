import type { CorrectionRow } from '@/utils/model/correction';

import { Outside } from './Outside';
import { say, sayDate, sayList } from './words';

/** What the user has corrected and where, how long it is remembered, and how it is deleted. */
export function Corrections({
  corrections,
  onRemove,
}: {
  corrections: readonly CorrectionRow[];
  /** One of them, or all. */
  onRemove: (id: string | undefined) => void;
}) {
  if (corrections.length === 0) return <p className="soft">{say('corrections_none')}</p>;
  return (
    <>
      <ul className="issuers">
        {corrections.map((row) => (
          <li key={row.id} className="box">
            <span>
              <b className="identifier" dir="ltr">
                <Outside text={row.id} />
              </b>{' '}
              <small>{say('corrections_row', sayList(partsOf(row)), sayDate(row.until))}</small>
            </span>
            <button
              type="button"
              className="button quiet small"
              onClick={() => onRemove(row.id)}
              aria-label={say('corrections_remove_of', row.id)}
            >
              {say('options_remove')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet" onClick={() => onRemove(undefined)}>
        {say('corrections_remove_all')}
      </button>
    </>
  );
}

const partsOf = ({
  fields = {},
  isNot,
  apart = [],
  edits = {},
  notThis = [],
  thisToo = [],
}: CorrectionRow): string[] => [
  ...(['name', 'title', 'company'] as const)
    .filter((field) => fields[field] !== undefined)
    .map((field) => say(`field_${field}`)),
  ...(isNot ? [say('correction_kind')] : []),
  ...(apart.length > 0 ? [say('correction_badges')] : []),
  ...(Object.keys(edits).length > 0 ? [say('correction_requirements')] : []),
  ...(notThis.length + thisToo.length > 0 ? [say('correction_pairings')] : []),
];
