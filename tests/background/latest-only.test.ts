import { beforeEach, describe, expect, test } from 'vitest';

import { latestOnly } from '@/entrypoints/background/latest-only';
import { allElse } from '../browser/manual-clock';

let begun: string[];
let finish: ((fault?: Error) => void)[];
let run: (key: string) => Promise<void>;

beforeEach(() => {
  begun = [];
  finish = [];
  run = latestOnly(async (key) => {
    begun.push(key);
    await new Promise<void>((resolve, reject) => {
      finish.push((fault) => (fault ? reject(fault) : resolve()));
    });
  });
});

describe('a step that looks at everything anew', () => {
  test('runs once more for all who asked while it was under way', async () => {
    const first = run('tab');
    const others = [run('tab'), run('tab'), run('tab')];
    await allElse();
    expect(begun).toEqual(['tab']);
    finish[0]?.();
    await first;
    await allElse();
    expect(begun).toEqual(['tab', 'tab']);
    finish[1]?.();
    await Promise.all(others);
    await allElse();
    expect(begun).toHaveLength(2);
  });

  test('is over for nobody before a run that began after they asked', async () => {
    const first = run('tab');
    let over = false;
    const second = run('tab').then(() => {
      over = true;
    });
    finish[0]?.();
    await first;
    await allElse();
    expect(over).toBe(false);
    finish[1]?.();
    await second;
  });

  test('keeps no other key waiting', () => {
    void run('tab');
    void run('other');
    expect(begun).toEqual(['tab', 'other']);
  });

  test('runs again after it has failed', async () => {
    const first = run('tab');
    const second = run('tab');
    finish[0]?.(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await allElse();
    finish[1]?.();
    await second;
    void run('tab');
    expect(begun).toHaveLength(3);
  });
});
