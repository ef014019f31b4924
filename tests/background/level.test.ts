import { describe, expect, test } from 'vitest';

import { isPanelFirst, type Level, levelOf, levels, marksWanted } from '@/utils/model/level';

describe('the level of a site', () => {
  test('is "On click" until another is chosen', () => {
    expect(levelOf('people.example', {})).toBe('on-click');
    expect(levelOf('people.example', { 'jobs.example': 'automatic' })).toBe('on-click');
  });

  test.each(levels)('is what was chosen: %s', (level) =>
    expect(levelOf('people.example', { 'people.example': level })).toBe(level),
  );

  test('is not that of the site above or below', () => {
    const chosen = { 'people.example': 'automatic' } as const;
    expect(levelOf('www.people.example', chosen)).toBe('on-click');
    expect(levelOf('example', chosen)).toBe('on-click');
  });
});

describe('marks', () => {
  const cases: readonly (readonly [string, Level, boolean, boolean])[] = [
    ['people.example', 'off', false, false],
    ['people.example', 'off', true, false],
    ['people.example', 'on-click', false, false],
    ['people.example', 'on-click', true, true],
    ['people.example', 'marks', false, true],
    ['people.example', 'marks', true, true],
    ['people.example', 'automatic', false, true],
    ['people.example', 'automatic', true, true],
    ['www.linkedin.com', 'off', true, false],
    ['www.linkedin.com', 'on-click', false, false],
    ['www.linkedin.com', 'on-click', true, false],
    ['www.linkedin.com', 'marks', false, true],
    ['www.linkedin.com', 'automatic', false, true],
  ];

  test.each(cases)('on %s at level %s, asked for %s: %s', (host, level, asked, wanted) =>
    expect(marksWanted(host, level, asked)).toBe(wanted),
  );
});

test.each([
  ['linkedin.com', true],
  ['www.linkedin.com', true],
  ['de.linkedin.com', true],
  ['notlinkedin.com', false],
  ['linkedin.com.evil.example', false],
  ['linkedin.example', false],
])('%s shows its results in the panel first: %s', (host, first) =>
  expect(isPanelFirst(host)).toBe(first),
);
