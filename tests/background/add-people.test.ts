import { beforeEach, describe, expect, test } from 'vitest';

import { addPeople } from '@/entrypoints/batch/add-people';
import type { RequestOf } from '@/utils/browser/protocol';
import { fail, ok } from '@/utils/lib/result';
import type { ImportedPerson } from '@/utils/model/import';

const people: readonly ImportedPerson[] = Array.from({ length: 1_203 }, (_, at) => ({
  name: `Person ${at}`,
  links: [`https://one.example/b/${at}`],
}));

let said: RequestOf<'batch/add'>[];
let answers: ('done' | 'refused' | 'gone')[];

beforeEach(() => {
  said = [];
  answers = [];
});

const add = (from = 0, added: number[] = []) =>
  addPeople({
    batchId: 'batch:1',
    name: 'applicants.csv',
    people,
    from,
    send: async (part) => {
      said.push(part);
      const answer = answers.shift() ?? 'done';
      if (answer === 'gone') throw new Error('The message port closed');
      return answer === 'done' ? ok(null) : fail('internal', 'the disk is full');
    },
    onAdded: (count) => added.push(count),
  });

describe('people of a file', () => {
  test('are handed over in parts of 500, in their order', async () => {
    const added: number[] = [];
    expect(await add(0, added)).toBe('added');
    expect(said.map(({ first, people: part }) => [first, part.length])).toEqual([
      [0, 500],
      [500, 500],
      [1_000, 203],
    ]);
    expect(said.flatMap(({ people: part }) => part)).toEqual(people);
    expect(added).toEqual([500, 1_000, 1_203]);
  });

  test('are handed over again where the worker went away in the midst', async () => {
    answers = ['done', 'gone'];
    expect(await add()).toBe('added');
    expect(said.map(({ first }) => first)).toEqual([0, 500, 500, 1_000]);
  });

  test('stop at a part that does not arrive, and go on with it', async () => {
    answers = ['done', 'refused', 'refused'];
    const added: number[] = [];
    expect(await add(0, added)).toBe('stopped');
    expect(added).toEqual([500]);
    said = [];
    expect(await add(500)).toBe('added');
    expect(said.map(({ first }) => first)).toEqual([500, 1_000]);
  });
});
