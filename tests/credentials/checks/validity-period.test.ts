import { expect, test } from 'vitest';

import { validityPeriod } from '@/utils/credentials/checks/validity-period';

import { credentialWith, examined } from './examined';

// The clock of these tests stands at 2026-06-01T12:00:00Z.
test.each<[string, { validFrom?: string; validUntil?: string }, string | undefined]>([
  ['without dates', {}, undefined],
  ['between its dates', { validFrom: '2026-01-01', validUntil: '2027-01-01' }, undefined],
  ['of a moment', { validFrom: '2026-06-01T12:00Z', validUntil: '2026-06-01T12:00Z' }, undefined],
  ['that begins within five minutes', { validFrom: '2026-06-01T12:05:00Z' }, undefined],
  ['that begins after them', { validFrom: '2026-06-01T12:05:01Z' }, 'not-yet-valid'],
  ['that ended five minutes ago', { validUntil: '2026-06-01T11:55:00Z' }, undefined],
  ['that has ended', { validUntil: '2026-06-01T11:00:00Z' }, 'expired'],
  ['that begins on no date', { validFrom: 'today' }, 'malformed-value'],
  ['that ends on no date', { validUntil: 'never' }, 'malformed-value'],
  ['that ends first', { validFrom: '2026-02-01', validUntil: '2026-01-01' }, 'malformed-value'],
])('a credential %s', async (_, dates, code) => {
  const found = await validityPeriod.check(examined({ credential: credentialWith(dates) }));
  expect(found.problem?.code).toBe(code);
  if (code === 'not-yet-valid') expect(found.problem?.facts).toEqual({ date: dates.validFrom });
  if (code === 'expired') expect(found.problem?.facts).toEqual({ date: dates.validUntil });
});
