import type { ReaderRow } from '@/utils/model/correction';

import { siteName } from './site-names';
import { say, sayDate, sayNumber } from './words';

/** So many pages in a row without anything are no chance, where something was always found before. */
const FEWEST_EMPTY = 3;
const FEWEST_FOUND = 3;
const MOST_MISSED = 0.1;

/** Sites of which nothing is read any more though something always was, and since when. */
export function Readers({ readers }: { readers: readonly ReaderRow[] }) {
  const failing = readers.filter(isFailing);
  if (failing.length === 0) return <p className="soft">{say('readers_none')}</p>;
  return (
    <ul className="issuers">
      {failing.map(({ id, empty, emptySince }) => (
        <li key={id} className="box">
          {say('readers_row', siteName(id), sayNumber(empty), sayDate(emptySince))}
        </li>
      ))}
    </ul>
  );
}

const isFailing = ({ found, missed, empty }: ReaderRow): boolean =>
  empty >= FEWEST_EMPTY && found >= FEWEST_FOUND && missed <= found * MOST_MISSED;
