interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const EDGE = 8;

/** Where a card goes: below its mark, above it where there is no room, and never out of the window. */
export function besides(
  mark: Pick<Box, 'left' | 'top' | 'bottom'>,
  card: Pick<Box, 'width' | 'height'>,
  gap: number,
): { readonly left: number; readonly top: number } {
  const { innerWidth, innerHeight } = globalThis;
  const below = mark.bottom + gap;
  const above = mark.top - gap - card.height;
  const top = below + card.height <= innerHeight - EDGE || above < EDGE ? below : above;
  return {
    left: Math.max(EDGE, Math.min(mark.left, innerWidth - card.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, innerHeight - card.height - EDGE)),
  };
}
