import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useCallback, useLayoutEffect, useRef } from 'react';
import { say } from '../words';
import type { Applicant } from './applicant';
import { Header } from './Header';
import { type Column, columnsFor, type Order, type Sortable } from './order';
import { PersonRow } from './PersonRow';
import { useActiveCell } from './use-active-cell';
import { useWidth } from './use-width';

const ROW_PX = 52;
const CARD_PX = 148;
/** Narrower than this, a row is a card. */
const CARDS_PX = 640;

interface Props {
  readonly rows: readonly Applicant[];
  readonly hasMatch: boolean;
  readonly order: Order | undefined;
  readonly selected: ReadonlySet<string>;
  /** Whose details stand beside the table. */
  readonly opened: string | undefined;
  readonly now: Date;
  readonly onOrder: (column: Sortable) => void;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onEscape: () => void;
}

/** Everybody in a batch as a grid for mouse, keyboard and screen reader, of which only the rows in sight are drawn. */
export function BatchTable(props: Props) {
  const { rows, hasMatch, order, selected, opened, now, onSelect, onOpen } = props;
  const grid = useRef<HTMLTableElement>(null);
  const width = useWidth(grid);
  const isCards = width < CARDS_PX;
  const columns = columnsFor(width, hasMatch);
  const cardOf = useCallback((at: number) => rows[at]?.id ?? at, [rows]);
  const active = useActiveCell({
    grid,
    rows: rows.length,
    columns: columns.length,
    toRow: (row) => virtual.scrollToIndex(row),
    perPage: () => Math.max(1, virtual.getVirtualItems().length - 2),
    onEnter: (row) => {
      const id = rows[row]?.id;
      if (id) onOpen(id);
    },
    onSpace: (row) => toggle(row),
    onEscape: props.onEscape,
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => (isCards ? CARD_PX : ROW_PX),
    // A card keeps its height wherever it comes to lie; rows are all of one, and need not be laid out anew.
    getItemKey: isCards ? cardOf : placeOf,
    // A table that is not shown has cards of no height, and a row may still be watched from when it was a card.
    measureElement: (row: HTMLTableRowElement) => (isCards ? row.offsetHeight || CARD_PX : ROW_PX),
    overscan: 4,
    useFlushSync: false,
    scrollPaddingStart: isCards ? 0 : 40,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const end = Math.min(count, endIndex + overscan + 1);
      const inSight = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
      // The row with the focus stays, wherever the others have been scrolled to.
      const kept = active.row >= 0 && active.row < count ? [active.row] : [];
      return [...new Set([...inSight, ...kept])].toSorted((one, other) => one - other);
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured of cards says nothing of rows.
  useLayoutEffect(() => virtual.measure(), [isCards]);

  function toggle(row: number): void {
    const one = rows[row];
    if (one) onSelect([one.id], !selected.has(one.id));
  }
  function selectAll(): void {
    const all = rows.every(({ id }) => selected.has(id));
    onSelect(
      rows.map(({ id }) => id),
      !all,
    );
  }

  const style: CSSProperties & Record<'--columns', string> = { '--columns': tracksOf(columns) };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by `onKeyDown` of the grid, through `active`.
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is gone through by keyboard is a grid.
      role="grid"
      className={isCards ? 'grid cards' : 'grid'}
      aria-label={say('batch_table')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      style={style}
      {...active.handlers}
      onClick={({ target }) => {
        const place = active.placeOf(target);
        if (!place || place.row < 0) return;
        if (columns[place.column] === 'select') toggle(place.row);
        else {
          const id = rows[place.row]?.id;
          if (id) onOpen(id);
        }
      }}
    >
      <Header
        columns={columns}
        order={order}
        active={active.row < 0 ? active.column : undefined}
        allSelected={rows.length > 0 && selected.size >= rows.length}
        onOrder={props.onOrder}
        onSelectAll={selectAll}
      />
      <tbody style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const applicant = rows[index];
          return applicant ? (
            <PersonRow
              key={applicant.id}
              applicant={applicant}
              index={index}
              top={start}
              columns={columns}
              active={active.row === index ? active.column : undefined}
              selected={selected.has(applicant.id)}
              opened={applicant.id === opened}
              now={now}
              measure={isCards ? virtual.measureElement : undefined}
            />
          ) : null;
        })}
      </tbody>
    </table>
  );
}

const placeOf = (at: number): number => at;

const TRACKS: Readonly<Record<Column, string>> = {
  select: '36px',
  name: 'minmax(130px, 1.5fr)',
  credentials: 'minmax(96px, 1fr)',
  verified: '44px',
  caution: '44px',
  problem: '44px',
  skills: 'minmax(120px, 1.5fr)',
  look: 'minmax(170px, 2.2fr)',
  issuers: 'minmax(110px, 1.1fr)',
  expires: '104px',
  checked: '104px',
  match: '72px',
};

const tracksOf = (columns: readonly Column[]): string =>
  columns.map((column) => TRACKS[column]).join(' ');
