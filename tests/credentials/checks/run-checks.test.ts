import { expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';

import { online } from '../badge-site';
import { checkOf, college, course, tokenOf } from '../issued';

const SCHEMA = 'https://schemas.example/badge.json';

test('what breaks one check is told of that one, and harms none of the others', async () => {
  const badge = tokenOf({
    ...course({ issuer: college.controller }),
    credentialSchema: { id: SCHEMA, type: 'JsonSchema' },
  });
  const environment = online({ [SCHEMA]: { type: 'object' } });
  const result = await verifyFile(new TextEncoder().encode(badge), {
    ...environment,
    heavy: {
      ...environment.heavy,
      followsSchema: () => Promise.reject(new Error('the door is jammed')),
    } as NonNullable<typeof environment.heavy>,
  });

  expect(checkOf(result, 'credential-schema')).toMatchObject({
    outcome: 'unknown',
    problem: { code: 'internal', detail: 'Error: the door is jammed' },
  });
  expect(checkOf(result, 'proof')?.outcome).toBe('passed');
  expect(checkOf(result, 'validity-period')?.outcome).toBe('passed');
  expect(verdictOf(result)).toBe('unknown');
});
