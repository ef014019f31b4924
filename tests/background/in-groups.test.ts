import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { inGroups } from '@/entrypoints/background/in-groups';
import { sessionStore } from '@/utils/browser/session-store';

import { freshBrowser } from '../browser/fake-browser';
import { bugsInsteadOfFailures } from './bugs';

let bugs: ReturnType<typeof bugsInsteadOfFailures>;
beforeEach(() => {
  freshBrowser();
  bugs = bugsInsteadOfFailures();
});
afterEach(() => bugs.stop());

test('what comes while a group is under way goes together', async () => {
  const groups: (readonly number[])[] = [];
  let go = () => {};
  const handOn = inGroups<number>(async (_, things) => {
    groups.push(things);
    await new Promise<void>((resolve) => {
      go = resolve;
    });
  });
  const store = sessionStore();
  handOn(store, [1]);
  handOn(store, [2]);
  handOn(store, [3, 4]);
  go();
  await vi.waitFor(() => expect(groups).toEqual([[1], [2, 3, 4]]));
});

test('a bug in one group loses none of the next', async () => {
  const groups: (readonly number[])[] = [];
  const handOn = inGroups<number>(async (_, things) => {
    groups.push(things);
    if (groups.length === 1) throw new Error('a bug');
  });
  const store = sessionStore();
  handOn(store, [1]);
  handOn(store, [2]);
  await vi.waitFor(() => expect(groups).toEqual([[1], [2]]));
  expect(bugs.seen).toHaveBeenCalledTimes(1);
});

test('no more go together than may', async () => {
  const groups: (readonly number[])[] = [];
  const handOn = inGroups<number>(async (_, things) => void groups.push(things), 2);
  handOn(sessionStore(), [1, 2, 3, 4, 5]);
  await vi.waitFor(() => expect(groups).toEqual([[1, 2], [3, 4], [5]]));
});
