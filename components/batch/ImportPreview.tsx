import {
  type ColumnRole,
  columnRoles,
  type ImportColumn,
  type ImportTable,
} from '@/utils/model/import';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';

interface Props {
  readonly table: ImportTable;
  /** Nothing can be changed any more. */
  readonly isFixed: boolean;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

const SHOWN = 5;

/** The first rows of a file under what each column is taken for, which can be changed. */
export function ImportPreview({ table, isFixed, onRole }: Props) {
  const { name, rows, columns, before, encoding } = table;
  const shown = rows.slice(0, SHOWN).map((cells, at) => ({ row: at + before + 1, cells }));
  return (
    <>
      <p>
        <b>
          <Outside text={name} />
        </b>{' '}
        <small>{say('import_rows', sayNumber(rows.length), encoding.toUpperCase())}</small>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keyboard (WCAG 2.1.1) */}
      <section className="preview" tabIndex={0} aria-label={say('import_preview')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('import_row')}</th>
              {columns.map((column) => (
                <th scope="col" key={column.at}>
                  <Head column={column} isFixed={isFixed} onRole={onRole} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{sayNumber(row)}</th>
                {columns.map(({ role, at }) => (
                  <td key={at} className={role === 'ignore' ? 'ignored' : ''}>
                    <Outside text={(cells[at] ?? '').slice(0, 120)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface HeadProps {
  readonly column: ImportColumn;
  readonly isFixed: boolean;
  readonly onRole: Props['onRole'];
}

function Head({ column: { at, title, role, reason }, isFixed, onRole }: HeadProps) {
  const named = title === '' ? say('import_column', sayNumber(at + 1)) : title;
  return (
    <>
      <span className="title">
        <Outside text={named} />
      </span>
      <select
        className="pick"
        aria-label={say('import_column_is', named)}
        value={role}
        disabled={isFixed}
        onChange={({ target }) => {
          const chosen = columnRoles.find((one) => one === target.value);
          if (chosen) onRole(at, chosen);
        }}
      >
        {columnRoles.map((one) => (
          <option key={one} value={one}>
            {say(`import_role_${one}`)}
          </option>
        ))}
      </select>
      <small>{say(`import_reason_${reason}`)}</small>
    </>
  );
}
