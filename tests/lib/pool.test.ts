import { expect, test } from 'vitest';

import { pool } from '@/utils/lib/pool';

test('a pool hands on what came of each, in order', async () => {
  const order: number[] = [];
  const outcomes = await pool([3, 1, 2], 2, async (turns) => {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    order.push(turns);
    return turns * 10;
  });
  expect(outcomes).toEqual([30, 10, 20]);
  expect(order).not.toEqual([3, 1, 2]);
});

test('a pool never does more at once than it may', async () => {
  let running = 0;
  let most = 0;
  await pool(Array.from({ length: 20 }), 4, async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  expect(most).toBe(4);
});

test('a pool of nothing is empty', async () =>
  expect(await pool([], 3, async () => 1)).toEqual([]));
