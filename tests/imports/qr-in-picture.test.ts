import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';

import { holdsBadge } from '@/utils/imports/holds-badge';
import { qrInPicture } from '@/utils/imports/qr-in-picture';

import { iTXt, pngWith } from '../world/bake/png';

const LINK = 'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';
const MODULE_PX = 4;

/** The code as black and white pixels. */
function pictureOf(text: string) {
  const code = encodeQR(text, 'raw', { border: 4 });
  const side = code.length * MODULE_PX;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (code[Math.floor(y / MODULE_PX)]?.[Math.floor(x / MODULE_PX)])
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { width: side, height: side, data };
}

describe('a picture', () => {
  test('is read for the code in it', () => expect(qrInPicture(pictureOf(LINK))).toBe(LINK));

  test('need have none', () => {
    const data = new Uint8ClampedArray(100 * 100 * 4).fill(255);
    expect(qrInPicture({ width: 100, height: 100, data })).toBeUndefined();
  });

  test('with a credential baked into it is one itself', () => {
    expect(holdsBadge(pngWith(iTXt('openbadgecredential', '{}')))).toBe(true);
    expect(holdsBadge(pngWith())).toBe(false);
  });
});
