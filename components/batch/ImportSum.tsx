import type { Imported } from '@/utils/model/import';

import { say, sayCount, sayList, sayNumber } from '../words';

interface Props {
  readonly imported: Imported | undefined;
  readonly added: number | undefined;
}

const SHOWN = 20;

/** "1,000 people, 1,342 links, 3 rows with nothing to check", and what is left out and why. */
export function ImportSum({ imported, added }: Props) {
  if (!imported) return <p role="status">{say('import_reading')}</p>;
  const { people, links, empty, joined, beyond, leftOut } = imported;
  const sum = [
    sayCount('import_people', people.length, sayNumber(people.length)),
    sayCount('import_links', links, sayNumber(links)),
    ...(empty > 0 ? [sayCount('import_empty', empty, sayNumber(empty))] : []),
    ...(joined > 0 ? [sayCount('import_joined', joined, sayNumber(joined))] : []),
  ];
  return (
    <div className="import-sum">
      <p role="status">
        {added === undefined
          ? sayList(sum)
          : say('import_adding', sayNumber(added), sayNumber(people.length))}
      </p>
      {beyond > 0 ? (
        <p className="soft">
          {sayCount('import_beyond', beyond, sayNumber(beyond), sayNumber(people.length))}
        </p>
      ) : null}
      {leftOut.length > 0 ? (
        <details>
          <summary>
            {sayCount('import_left_out', leftOut.length, sayNumber(leftOut.length))}
          </summary>
          <ul>
            {leftOut.slice(0, SHOWN).map(({ row, reason, text }) => (
              <li key={`${row} ${text}`}>
                {say(
                  reason === 'too-long' ? 'import_left_too_long' : 'import_left_too_many',
                  sayNumber(row),
                  `${text.slice(0, 80)}…`,
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
