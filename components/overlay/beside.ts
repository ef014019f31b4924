interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Size = Pick<Window, 'innerWidth' | 'innerHeight'>;

interface Place {
  readonly left: number;
  readonly top: number;
  /** Less than the card's own height where there is no room for all of it. */
  readonly height: number;
}

const EDGE = 8;
const GAP = 6;

/**
 * Where a card goes: below its mark, above it or at its side, wherever there is room, and never over the mark
 * nor out of the window. Where there is room nowhere it is cut to the larger part of the window.
 */
export function besides(
  mark: Box,
  card: { readonly width: number; readonly height: number },
  { window, direction }: { readonly window: Size; readonly direction: 'ltr' | 'rtl' },
): Place {
  const { innerWidth, innerHeight } = window;
  const { width, height } = card;
  const below = innerHeight - EDGE - mark.bottom - GAP;
  const above = mark.top - GAP - EDGE;
  const left = within(direction === 'ltr' ? mark.left : mark.right - width, innerWidth - width);
  if (height <= below) return { left, top: mark.bottom + GAP, height };
  if (height <= above) return { left, top: mark.top - GAP - height, height };

  const sides = [mark.right + GAP, mark.left - GAP - width];
  if (direction === 'rtl') sides.reverse();
  const side = sides.find((at) => at >= EDGE && at + width <= innerWidth - EDGE);
  if (side !== undefined && height <= innerHeight - 2 * EDGE)
    return { left: side, top: within(mark.top, innerHeight - height), height };
  return below >= above
    ? { left, top: mark.bottom + GAP, height: below }
    : { left, top: EDGE, height: above };
}

const within = (at: number, most: number): number => Math.max(EDGE, Math.min(at, most - EDGE));
