import { describe, expect, test } from 'vitest';

import { withoutRoot } from '@/utils/imports/people-of-paths';

describe('the folders that hold everything', () => {
  test('say nothing of whose each thing is', () => {
    expect(
      withoutRoot([
        ['role 9', 'Amara.pdf'],
        ['role 9', 'Ben', 'go.json'],
      ]),
    ).toEqual([['Amara.pdf'], ['Ben', 'go.json']]);
    expect(
      withoutRoot([
        ['a.zip', 'role', 'Amara.pdf'],
        ['a.zip', 'role', 'Ben.pdf'],
      ]),
    ).toEqual([['Amara.pdf'], ['Ben.pdf']]);
  });

  test('are left where there is but one file, or none of them holds all', () => {
    expect(withoutRoot([['Amara.pdf']])).toEqual([['Amara.pdf']]);
    expect(
      withoutRoot([
        ['x', 'a.json'],
        ['y', 'b.json'],
      ]),
    ).toEqual([
      ['x', 'a.json'],
      ['y', 'b.json'],
    ]);
    expect(withoutRoot([])).toEqual([]);
  });

  test('keep what is said of themselves', () => {
    expect(withoutRoot([['a.zip', 'Amara.pdf'], ['a.zip', 'Ben.pdf'], ['a.zip']])).toEqual([
      ['Amara.pdf'],
      ['Ben.pdf'],
      ['a.zip'],
    ]);
  });
});
