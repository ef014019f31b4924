import type { CandidateRow } from '@/utils/model/store';

import { Outside } from './Outside';
import { say, sayCount, sayNumber } from './words';

interface Props {
  readonly candidate: CandidateRow | undefined;
  readonly count: number;
  /** Links found, when more were found than are shown. */
  readonly truncatedFrom: number | undefined;
}

/** Whom the page is about, and how many credentials it shows of them. */
export function PersonHead({ candidate, count, truncatedFrom }: Props) {
  const more = candidate?.more;
  return (
    <div className="person">
      <h1>{candidate?.name ? <Outside text={candidate.name} /> : say('nobody_named')}</h1>
      <small>{sayCount('found', count)}</small>
      {truncatedFrom ? (
        <small>{say('found_truncated', sayNumber(count), sayNumber(truncatedFrom))}</small>
      ) : null}
      {more ? (
        <small>
          {say('found_more', sayNumber(more.read), sayNumber(more.total))}{' '}
          <a href={more.href} target="_blank" rel="noreferrer">
            {say('found_more_open')}
          </a>
        </small>
      ) : null}
    </div>
  );
}
