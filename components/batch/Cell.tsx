import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say, sayAgo, sayDate, sayNumber } from '../words';
import { type Applicant, countOf } from './applicant';
import { looksOf } from './look';
import type { Column } from './order';
import { Picture } from './Picture';

/** So many skills or issuers stand in a cell, the others as a number. */
const MOST = 3;

/** What one column shows of one person. */
export function Cell({
  applicant,
  column,
  now,
}: {
  applicant: Applicant;
  column: Column;
  now: Date;
}) {
  switch (column) {
    case 'select':
      return <span className="box-to-tick" aria-hidden="true" />;
    case 'name':
      return <Outside text={nameOf(applicant)} />;
    case 'credentials':
      return <Picture applicant={applicant} />;
    case 'verified':
    case 'caution':
    case 'problem': {
      const count = countOf(applicant, column);
      return <span className={count === 0 ? 'nothing' : ''}>{count}</span>;
    }
    case 'skills':
      return <Several names={applicant.skills} />;
    case 'issuers':
      return <Several names={applicant.issuers} />;
    case 'look':
      return <Looks applicant={applicant} />;
    case 'expires':
      return applicant.expires ? sayDate(applicant.expires) : <Nothing />;
    case 'checked':
      return applicant.checkedAt ? sayAgo(applicant.checkedAt, now) : <Nothing />;
    case 'match':
      return applicant.match ? (
        say('match_shown', sayNumber(applicant.match.shown), sayNumber(applicant.match.of))
      ) : (
        <Nothing />
      );
  }
}

export const nameOf = ({ name, label }: Pick<Applicant, 'name' | 'label'>): string =>
  name || label || say('nobody_applicant');

function Several({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <Nothing />;
  const more = names.length - MOST;
  return (
    <span className="several">
      <Outside text={names.slice(0, MOST).reduce((said, name) => say('and_next', said, name))} />
      {more > 0 ? (
        <>
          {' '}
          <small dir="ltr">+{sayNumber(more)}</small>
        </>
      ) : null}
    </span>
  );
}

function Looks({ applicant }: { applicant: Applicant }) {
  const looks = looksOf(applicant);
  if (looks.length === 0) return null;
  return (
    <ul className="looks">
      {looks.map(({ shape, words }) => (
        <li key={words}>
          {shape === 'neutral' ? null : <SealIcon shape={shape} />}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

const Nothing = () => <span className="nothing">–</span>;
