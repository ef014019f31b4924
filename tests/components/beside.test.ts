import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { besides } from '@/components/overlay/beside';

const window = { innerWidth: 1280, innerHeight: 800 };
const card = { width: 336, height: 300 };

const markAt = (left: number, top: number) => ({ left, top, right: left + 24, bottom: top + 24 });

describe('the card of a mark', () => {
  test('hangs below it, edge to edge', () => {
    expect(besides(markAt(100, 50), card, { window, direction: 'ltr' })).toEqual({
      left: 100,
      top: 80,
      height: 300,
    });
  });

  test('hangs from the other edge where the words run from right to left', () => {
    expect(besides(markAt(600, 50), card, { window, direction: 'rtl' }).left).toBe(288);
  });

  test('stands above it where there is no room below', () => {
    expect(besides(markAt(100, 700), card, { window, direction: 'ltr' }).top).toBe(394);
  });

  test('stands at its side where there is room neither below nor above', () => {
    const low = { innerWidth: 1280, innerHeight: 500 };
    const at = (direction: 'ltr' | 'rtl') =>
      besides(markAt(600, 250), card, { window: low, direction });
    expect(at('ltr')).toEqual({ left: 630, top: 192, height: 300 });
    expect(at('rtl')).toEqual({ left: 258, top: 192, height: 300 });
  });

  test('is cut to the larger part of a window with no room for it', () => {
    const small = { innerWidth: 320, innerHeight: 400 };
    const place = besides(
      markAt(150, 120),
      { width: 304, height: 390 },
      {
        window: small,
        direction: 'ltr',
      },
    );
    expect(place).toEqual({ left: 8, top: 150, height: 242 });
  });

  test('never lies on its mark nor out of the window', () => {
    const sizes = fc.record({
      window: fc.record({
        innerWidth: fc.integer({ min: 320, max: 1600 }),
        innerHeight: fc.integer({ min: 256, max: 1200 }),
      }),
      across: fc.double({ min: 0, max: 1, noNaN: true }),
      down: fc.double({ min: 0, max: 1, noNaN: true }),
      height: fc.integer({ min: 60, max: 900 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    });
    fc.assert(
      fc.property(sizes, ({ window, across, down, height, direction }) => {
        const { innerWidth, innerHeight } = window;
        const mark = markAt(across * (innerWidth - 24), down * (innerHeight - 24));
        const width = Math.min(336, innerWidth - 16);
        const place = besides(mark, { width, height }, { window, direction });
        const { left, top } = place;
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + width).toBeLessThanOrEqual(innerWidth - 8);
        expect(top + place.height).toBeLessThanOrEqual(innerHeight - 8 + 1e-6);
        const apart =
          top >= mark.bottom ||
          top + place.height <= mark.top ||
          left >= mark.right ||
          left + width <= mark.left;
        expect(apart).toBe(true);
      }),
    );
  });
});
