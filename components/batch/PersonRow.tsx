import { memo } from 'react';

import { SealIcon } from '../SealIcon';
import { say } from '../words';
import type { Applicant } from './applicant';
import { Cell, nameOf } from './Cell';
import type { Column } from './order';

interface Props {
  readonly applicant: Applicant;
  readonly index: number;
  /** How far from the top of all rows. */
  readonly top: number;
  readonly columns: readonly Column[];
  /** The column that has the focus, where this row has it. */
  readonly active: number | undefined;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly now: Date;
  /** Takes the height of a row where each has its own. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

/** One person of a batch in a row of the grid; on a narrow screen the same cells lie as on a card. */
export const PersonRow = memo(function PersonRow(props: Props) {
  const { applicant, index, top, columns, active, selected, opened, now, measure } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={opened ? 'opened' : ''}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const shared = {
          'data-cell': `${index} ${at}`,
          'aria-colindex': at + 1,
          tabIndex: active === at ? 0 : -1,
          className: `column-${column}`,
        };
        const shown = <Cell applicant={applicant} column={column} now={now} />;
        if (column === 'name')
          return (
            <th key={column} scope="row" {...shared}>
              {shown}
            </th>
          );
        if (column === 'select')
          return (
            <td key={column} aria-label={say('batch_select', nameOf(applicant))} {...shared}>
              {shown}
            </td>
          );
        return (
          <td key={column} {...shared}>
            <Label column={column} />
            {shown}
          </td>
        );
      })}
    </tr>
  );
});

/** On a card a cell says itself of what it is; in a table its column does. */
function Label({ column }: { column: Exclude<Column, 'select' | 'name'> }) {
  if (column === 'credentials' || column === 'look') return null;
  return (
    <small className="card-label" aria-hidden="true">
      {column === 'verified' || column === 'caution' || column === 'problem' ? (
        <SealIcon shape={column} />
      ) : (
        say(`column_${column}`)
      )}
    </small>
  );
}
