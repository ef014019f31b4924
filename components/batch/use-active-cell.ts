import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** The row of the header; people's rows count from naught. */
export const HEADER = -1;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Grid {
  readonly grid: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly columns: number;
  /** Brings a row into sight. */
  readonly toRow: (row: number) => void;
  readonly perPage: () => number;
  readonly onEnter: (row: number) => void;
  readonly onSpace: (row: number) => void;
  readonly onEscape: () => void;
}

/** The one cell of a grid that the Tab key stops at, moved by the keys of the ARIA pattern for grids. */
export function useActiveCell(told: Grid) {
  const { grid, rows, columns, toRow, perPage, onEnter, onSpace, onEscape } = told;
  const [wanted, setWanted] = useState<Place>({ row: HEADER, column: 0 });
  const place: Place = {
    row: Math.min(wanted.row, rows - 1),
    column: Math.min(wanted.column, columns - 1),
  };
  const moved = useRef(false);
  // The row may be drawn only after it was gone to.
  useLayoutEffect(() => {
    if (!moved.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-cell="${place.row} ${place.column}"]`,
    );
    if (!cell) return;
    moved.current = false;
    cell.focus({ preventScroll: true });
  });

  function go({ row, column }: Place): void {
    const next = {
      row: clamp(row, HEADER, rows - 1),
      column: clamp(column, 0, columns - 1),
    };
    moved.current = true;
    setWanted(next);
    if (next.row >= 0) toRow(next.row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { row, column } = place;
    const isHeader = row < 0;
    const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
    const ends = event.ctrlKey || event.metaKey;
    const steps: Record<string, () => void> = {
      ArrowDown: () => go({ row: row + 1, column }),
      ArrowUp: () => go({ row: row - 1, column }),
      ArrowRight: () => go({ row, column: column + forward }),
      ArrowLeft: () => go({ row, column: column - forward }),
      Home: () => go({ row: ends ? 0 : row, column: 0 }),
      End: () => go({ row: ends ? rows - 1 : row, column: columns - 1 }),
      PageDown: () => go({ row: Math.max(0, row) + perPage(), column }),
      PageUp: () => go({ row: isHeader ? row : Math.max(0, row - perPage()), column }),
      Escape: onEscape,
      // The buttons of the header have these keys for themselves.
      ...(!isHeader && { Enter: () => onEnter(row), ' ': () => onSpace(row) }),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }

  function onFocus({ target }: FocusEvent): void {
    const at = placeOf(target);
    if (at && (at.row !== place.row || at.column !== place.column)) setWanted(at);
  }

  return { ...place, go, handlers: { onKeyDown, onFocus }, placeOf };
}

/** The cell that an event came from. */
function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row, column] = (cell ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));
