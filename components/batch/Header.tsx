import { memo } from 'react';

import { SealIcon } from '../SealIcon';
import { say } from '../words';
import type { Column, Order, Sortable } from './order';
import { HEADER } from './use-active-cell';

interface Props {
  readonly columns: readonly Column[];
  readonly order: Order | undefined;
  /** The column that has the focus, where the header has it. */
  readonly active: number | undefined;
  readonly allSelected: boolean;
  readonly onOrder: (column: Sortable) => void;
  readonly onSelectAll: () => void;
}

/** The names of the columns, each a button that sorts by it. */
export const Header = memo(function Header(props: Props) {
  const { columns, order, active, allSelected, onOrder, onSelectAll } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, at) => (
          <th
            key={column}
            scope="col"
            aria-colindex={at + 1}
            className={`column-${column}`}
            {...(order?.column === column && {
              'aria-sort': order.descending ? 'descending' : 'ascending',
            })}
          >
            {column === 'select' ? (
              <button
                type="button"
                data-cell={`${HEADER} ${at}`}
                tabIndex={active === at ? 0 : -1}
                aria-pressed={allSelected}
                aria-label={say('batch_select_all')}
                onClick={onSelectAll}
              >
                <span className="box-to-tick" aria-hidden="true" />
              </button>
            ) : (
              <button
                type="button"
                data-cell={`${HEADER} ${at}`}
                tabIndex={active === at ? 0 : -1}
                onClick={() => onOrder(column)}
              >
                <Title column={column} />
                {order?.column === column ? (
                  <i className={order.descending ? 'arrow down' : 'arrow'} aria-hidden="true" />
                ) : null}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
});

function Title({ column }: { column: Sortable }) {
  if (column !== 'verified' && column !== 'caution' && column !== 'problem')
    return <span>{say(`column_${column}`)}</span>;
  return (
    <span title={say(`seal_${column}`)}>
      <SealIcon shape={column} />
      <span className="hidden-text">{say(`seal_${column}`)}</span>
    </span>
  );
}
